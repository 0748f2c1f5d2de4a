package io.suanpan.routing.learning;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All that past deliveries say: the models of all days, how wrong they are on the last quarter of
 * the days when learned from those before, and how good the promises were.
 */
public record LearnedTimes(
        ServiceModel service,
        TravelModel travel,
        HeldOutError serviceError,
        HeldOutError travelError,
        PromiseReport promises) {
    private static final double LEARNED_FROM = 0.75;
    private static final int LEAST_LEGS = 2;

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} with fewer than 2 legs before or after the split
     */
    public static LearnedTimes of(List<PastStop> stops) {
        List<Integer> days = days(stops);
        if (days.size() < 2) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The past stops are of " + days.size() + " days.",
                    "Give at least 2 days; two months are better.");
        }
        List<PastStop> before = before(stops);
        List<PastStop> after = after(stops);
        return new LearnedTimes(
                ServiceTimes.learn(stops),
                TravelTimes.learn(stops),
                error(before, after, PastStop::serviceSeconds, ServiceTimes.learn(before)::seconds),
                error(
                        Leg.of(before),
                        Leg.of(after),
                        Leg::seconds,
                        TravelTimes.learn(before)::seconds),
                PromiseReport.of(stops));
    }

    /**
     * Whether there are enough legs to learn from, before the last quarter of the days and in it.
     */
    public static boolean hasLegs(List<PastStop> stops) {
        return Leg.of(before(stops)).size() >= LEAST_LEGS
                && Leg.of(after(stops)).size() >= LEAST_LEGS;
    }

    /** How wrong other seconds at the door are on the same last quarter of the days, in seconds. */
    public static double serviceError(List<PastStop> stops, ToDoubleFunction<PastStop> expected) {
        return error(List.of(), after(stops), PastStop::serviceSeconds, expected)
                .meanAbsoluteError();
    }

    /** How wrong other times for legs are on the same last quarter of the days, in seconds. */
    public static double travelError(List<PastStop> stops, TravelModel expected) {
        return error(List.of(), Leg.of(after(stops)), Leg::seconds, expected::seconds)
                .meanAbsoluteError();
    }

    private static List<Integer> days(List<PastStop> stops) {
        return stops.stream().map(PastStop::day).distinct().sorted().toList();
    }

    /** The first day of the last quarter. */
    private static int split(List<PastStop> stops) {
        List<Integer> days = days(stops);
        return days.get(Math.max(1, (int) (days.size() * LEARNED_FROM)));
    }

    private static List<PastStop> before(List<PastStop> stops) {
        int split = split(stops);
        return stops.stream().filter(stop -> stop.day() < split).toList();
    }

    private static List<PastStop> after(List<PastStop> stops) {
        int split = split(stops);
        return stops.stream().filter(stop -> stop.day() >= split).toList();
    }

    private static <T> HeldOutError error(
            List<T> before,
            List<T> after,
            ToDoubleFunction<T> actual,
            ToDoubleFunction<T> expected) {
        double mean = before.stream().mapToDouble(actual).average().orElse(0);
        double error = 0;
        double naive = 0;
        double bias = 0;
        for (T one : after) {
            double difference = expected.applyAsDouble(one) - actual.applyAsDouble(one);
            error += Math.abs(difference);
            bias += difference;
            naive += Math.abs(mean - actual.applyAsDouble(one));
        }
        int count = Math.max(1, after.size());
        return new HeldOutError(after.size(), error / count, naive / count, bias / count);
    }
}
