package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.routing.service.request.ClockTime;
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
 * @param done whether it is done or under way, with the times that it was planned for, later by
 *     what its vehicle was late; null where it is still to be made
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
        double detourMinor,
        @Nullable Boolean done) {
    public PlannedStop {
        load = Map.copyOf(load);
    }

    /**
     * The same stop when it is done or under way.
     *
     * @param late by how much its vehicle is behind the plan
     * @param free when its vehicle is free there
     */
    public PlannedStop doneBy(int late, int free) {
        return new PlannedStop(
                kind,
                id,
                latitude,
                longitude,
                shifted(arrival, late, free),
                shifted(begin, late, free),
                ClockTime.text(free),
                waitingSeconds,
                null,
                load,
                metres,
                detourMinor,
                true);
    }

    private static String shifted(String time, int late, int free) {
        return ClockTime.text(Math.min(ClockTime.seconds(time) + late, free));
    }
}
