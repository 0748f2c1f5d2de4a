package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.travel.TravelOptions;
import java.util.List;

/**
 * How roads differ from straight lines.
 *
 * @param detourFactor length of the road over that of the great circle, 1 to 5
 * @param kilometresPerHour where {@code speedPercents} say 100, 1 to 200
 * @param speedPercents the share of that speed in each of the 24 hours of the day, in per cent;
 *     empty where it is always 100
 */
public record FleetRoad(
        double detourFactor, double kilometresPerHour, List<Integer> speedPercents) {
    private static final double METRES_PER_SECOND = 1_000.0 / 3_600;

    public FleetRoad {
        speedPercents = List.copyOf(speedPercents);
        FleetFault.requireWithin("road: detourFactor", detourFactor, 1, 5);
        FleetFault.requireWithin("road: kilometresPerHour", kilometresPerHour, 1, 200);
        if (!speedPercents.isEmpty()) {
            HourlySpeed.of(speedPercents);
        }
    }

    TravelOptions options() {
        return TravelOptions.defaults()
                .withDetourFactor(detourFactor)
                .withMetresPerSecond(kilometresPerHour * METRES_PER_SECOND)
                .withSpeed(
                        speedPercents.isEmpty()
                                ? HourlySpeed.CONSTANT
                                : HourlySpeed.of(speedPercents));
    }

    static FleetRoad read(JsonFields fields) {
        return new FleetRoad(
                fields.number("detourFactor"),
                fields.number("kilometresPerHour"),
                fields.numbers("speedPercents").stream().map(Double::intValue).toList());
    }
}
