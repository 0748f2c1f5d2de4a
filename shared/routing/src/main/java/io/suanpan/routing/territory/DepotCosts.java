package io.suanpan.routing.territory;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * What the comparison of depots reckons with; money in any unit.
 *
 * @param ordersPerDay over the whole area
 * @param stopsPerVan that a van serves in a day
 * @param detourFactor length of roads over straight lines
 * @param costPerKilometre of a van
 * @param costPerDepotDay of a depot
 */
public record DepotCosts(
        double ordersPerDay,
        double stopsPerVan,
        double detourFactor,
        double costPerKilometre,
        double costPerDepotDay) {
    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if one is out of its range
     */
    public DepotCosts {
        boolean counts = ordersPerDay > 0 && stopsPerVan >= 1 && detourFactor >= 1;
        if (!counts || !(costPerKilometre >= 0) || !(costPerDepotDay >= 0)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The costs of depots are reckoned with "
                            + ordersPerDay
                            + " orders a day, "
                            + stopsPerVan
                            + " stops a van, a detour of "
                            + detourFactor
                            + ", "
                            + costPerKilometre
                            + " a kilometre and "
                            + costPerDepotDay
                            + " a depot and day.",
                    "Give orders above 0, stops and detour of at least 1, costs of 0 or more.");
        }
    }
}
