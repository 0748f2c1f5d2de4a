package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stop of a route in time.
 *
 * @param kind {@code stop}, {@code reload} or {@code rest}
 * @param id of the stop, or of the depot of a reload; none of a rest
 * @param waitingSeconds from arrival to begin
 * @param slackSeconds how much later it could begin with all that follows still in time; null where
 *     nothing limits it
 * @param load on board after it, by dimension
 * @param metres from the place before
 * @param detourMinor what the route would save without it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedStop(
        String kind,
        @Nullable String id,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String arrival,
        String begin,
        String departure,
        int waitingSeconds,
        @Nullable Integer slackSeconds,
        Map<String, Integer> load,
        long metres,
        double detourMinor) {
    public PlannedStop {
        load = Map.copyOf(load);
    }
}
