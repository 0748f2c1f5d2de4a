package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;

/**
 * What a route costs, in minor units (cents, pence).
 *
 * @param routeMinor once for each route driven
 * @param overtimeHourMinor on top of the hour, beyond the usual duration
 * @param unfamiliarStopMinor for each stop outside of the driver's areas
 */
public record CostTerms(
        long routeMinor,
        long kilometreMinor,
        long hourMinor,
        long overtimeHourMinor,
        long unfamiliarStopMinor) {
    /**
     * 30 a kilometre and 1,800 an hour, where a vehicle says nothing: fuel and wear of a van and a
     * driver's wage in Western Europe are of this order, and both time and distance count.
     */
    public static CostTerms defaults() {
        return new CostTerms(0, 30, 1_800, 0, 0);
    }

    static CostTerms read(Fields fields) {
        return new CostTerms(
                Read.minor(fields, "routeMinor"),
                Read.minor(fields, "kilometreMinor"),
                Read.minor(fields, "hourMinor"),
                Read.minor(fields, "overtimeHourMinor"),
                Read.minor(fields, "unfamiliarStopMinor"));
    }
}
