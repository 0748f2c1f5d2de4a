package io.suanpan.routing.service.answer;

import java.util.List;

/**
 * What one vehicle does.
 *
 * @param vehicle id of the vehicle type
 * @param number of the vehicle among those of its type, from 1
 * @param departure from {@code start}; as late as it can be for the earliest return
 * @param seconds from departure to return
 */
public record PlannedRoute(
        String vehicle,
        int number,
        String start,
        String end,
        String departure,
        String back,
        long metres,
        int seconds,
        PlanCosts costs,
        List<PlannedStop> stops) {
    public PlannedRoute {
        stops = List.copyOf(stops);
    }
}
