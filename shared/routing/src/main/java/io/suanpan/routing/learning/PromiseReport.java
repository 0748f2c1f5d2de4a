package io.suanpan.routing.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How good past promises were.
 *
 * @param meanLateSeconds over the late stops
 * @param medianLateSeconds over the late stops, as the next two
 * @param byHour hours of the promised end that occur
 * @param byVehicle in the order of their names
 */
public record PromiseReport(
        int stops,
        int late,
        double meanLateSeconds,
        long medianLateSeconds,
        long ninetiethLateSeconds,
        long worstLateSeconds,
        List<LateShare> byHour,
        List<LateShare> byVehicle) {
    private static final int HOUR = 3_600;

    public PromiseReport {
        byHour = List.copyOf(byHour);
        byVehicle = List.copyOf(byVehicle);
    }

    /** Share of the stops that began after their window. */
    public double lateShare() {
        return stops == 0 ? 0 : (double) late / stops;
    }

    /** Counts past stops; quantiles are the nearest rank from above. O(stops · log stops). */
    public static PromiseReport of(List<PastStop> stops) {
        long[] late =
                stops.stream()
                        .mapToLong(PastStop::lateSeconds)
                        .filter(s -> s > 0)
                        .sorted()
                        .toArray();
        return new PromiseReport(
                stops.size(),
                late.length,
                Arrays.stream(late).average().orElse(0),
                quantile(late, 0.5),
                quantile(late, 0.9),
                quantile(late, 1),
                shares(stops, stop -> "%02d".formatted(stop.promisedTo() / HOUR)),
                shares(stops, PastStop::vehicle));
    }

    private static long quantile(long[] sorted, double part) {
        int rank = (int) Math.ceil(part * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(1, rank) - 1];
    }

    private static List<LateShare> shares(List<PastStop> stops, Function<PastStop, String> name) {
        Map<String, List<PastStop>> groups = new TreeMap<>();
        for (PastStop stop : stops) {
            groups.computeIfAbsent(name.apply(stop), _ -> new ArrayList<>()).add(stop);
        }
        return groups.entrySet().stream()
                .map(group ->
                        new LateShare(
                                group.getKey(),
                                group.getValue().size(),
                                (int)
                                        group.getValue().stream()
                                                .filter(stop -> stop.lateSeconds() > 0)
                                                .count()))
                .toList();
    }
}
