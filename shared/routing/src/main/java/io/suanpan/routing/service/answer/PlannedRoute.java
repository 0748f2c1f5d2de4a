package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one vehicle does.
 *
 * @param vehicle id of the vehicle type
 * @param number of the vehicle among those of its type, from 1
 * @param departure from {@code start}; as late as it can be for the earliest return
 * @param seconds from departure to return
 * @param brokenDown whether it drives no more; null where it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        List<PlannedStop> stops,
        @Nullable Boolean brokenDown) {
    public PlannedRoute {
        stops = List.copyOf(stops);
    }
}
