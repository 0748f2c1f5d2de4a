package io.suanpan.routing.check;

import java.util.List;

/**
 * One route in time: it is back as early as can be, and for that leaves as late as can be.
 *
 * @param departure when it leaves its start
 * @param back when it is at its end
 * @param duration from departure to return
 */
public record CheckedRoute(
        int vehicleType,
        int departure,
        int back,
        long distance,
        int duration,
        CostParts cost,
        List<CheckedStop> stops) {
    public CheckedRoute {
        stops = List.copyOf(stops);
    }
}
