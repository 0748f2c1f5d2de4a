package io.suanpan.tables.ingest;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Finds days that differ from the 28 days before them, of which those without any row do not count.
 *
 * <p>Volume and price: robust z, the distance from the median over 1.4826 times the median absolute
 * deviation, above 3.5 (Iglewicz and Hoaglin, 1993). Mix: population stability index, the sum of (p
 * - q) ln(p / q) over the shares, above 0.25, the usual mark of a major shift; each share has half
 * a row added, so that none is 0. Volume is taken as a logarithm, since it moves in proportions.
 */
final class Anomalies {
    static final int WINDOW = 28;
    private static final int FEWEST_DAYS = 10;
    private static final int FEWEST_ROWS = 200;
    private static final double Z_THRESHOLD = 3.5;
    private static final double PSI_THRESHOLD = 0.25;
    private static final double MAD_TO_DEVIATION = 1.4826;

    /** Below this a day does not differ in earnest, however even the days before were. */
    private static final double SMALLEST_DEVIATION = 0.05;

    private final List<Anomaly> found = new ArrayList<>();

    /**
     * In order of days.
     *
     * @param before the days before the file's first
     * @param days of the file; these alone are judged
     * @param mixes by measure and day, of both
     */
    List<Anomaly> find(
            List<DayCount> before,
            List<DayCount> days,
            Map<String, Map<LocalDate, Map<String, Long>>> mixes) {
        found.clear();
        scan("volume", before, days, day -> Math.log(day.rows()));
        if (!mixes.isEmpty()) {
            scan("price", before, days, DayCount::logPrice);
        }
        Set<LocalDate> judged = days.stream().map(DayCount::day).collect(Collectors.toSet());
        mixes.forEach((measure, byDay) -> scanMix(measure, byDay, judged));
        found.sort(Comparator.comparing(Anomaly::day).thenComparing(Anomaly::measure));
        return List.copyOf(found);
    }

    private void scan(
            String measure,
            List<DayCount> before,
            List<DayCount> days,
            ToDoubleFunction<DayCount> value) {
        Deque<DayCount> window = new ArrayDeque<>(before);
        for (DayCount day : days) {
            LocalDate oldest = day.day().minusDays(WINDOW);
            while (!window.isEmpty() && window.getFirst().day().isBefore(oldest)) {
                window.removeFirst();
            }
            if (window.size() >= FEWEST_DAYS) {
                judge(measure, day, window.stream().mapToDouble(value).toArray(), value);
            }
            window.addLast(day);
        }
    }

    private void judge(
            String measure, DayCount day, double[] usual, ToDoubleFunction<DayCount> value) {
        double median = median(usual);
        double[] distances = Arrays.stream(usual).map(x -> Math.abs(x - median)).toArray();
        double deviation = Math.max(SMALLEST_DEVIATION, MAD_TO_DEVIATION * median(distances));
        double now = value.applyAsDouble(day);
        double score = Math.abs(now - median) / deviation;
        if (score > Z_THRESHOLD) {
            boolean isVolume = measure.equals("volume");
            found.add(
                    new Anomaly(
                            day.day(),
                            measure,
                            isVolume ? day.rows() : rounded(now),
                            isVolume ? Math.rint(StrictMath.exp(median)) : rounded(median),
                            rounded(score),
                            Z_THRESHOLD));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private void scanMix(
            String measure, Map<LocalDate, Map<String, Long>> byDay, Set<LocalDate> judged) {
        Deque<Map.Entry<LocalDate, Map<String, Long>>> window = new ArrayDeque<>();
        Map<String, Long> usual = new TreeMap<>();
        for (var day : new TreeMap<>(byDay).entrySet()) {
            LocalDate oldest = day.getKey().minusDays(WINDOW);
            while (!window.isEmpty() && window.getFirst().getKey().isBefore(oldest)) {
                window.removeFirst().getValue().forEach((name, rows) -> add(usual, name, -rows));
            }
            if (judged.contains(day.getKey())
                    && window.size() >= FEWEST_DAYS
                    && sum(day.getValue()) >= FEWEST_ROWS) {
                judgeMix(measure, day.getKey(), day.getValue(), usual);
            }
            window.addLast(day);
            day.getValue().forEach((name, rows) -> add(usual, name, rows));
        }
    }

    /** A name whose rows are all out of the window is out of it too. */
    private static void add(Map<String, Long> rows, String name, long more) {
        rows.merge(name, more, Long::sum);
        rows.remove(name, 0L);
    }

    private void judgeMix(
            String measure, LocalDate day, Map<String, Long> now, Map<String, Long> usual) {
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(usual.keySet());
        double nowRows = sum(now) + 0.5 * names.size();
        double usualRows = sum(usual) + 0.5 * names.size();
        double index = 0;
        for (String name : names) {
            double p = (now.getOrDefault(name, 0L) + 0.5) / nowRows;
            double q = (usual.getOrDefault(name, 0L) + 0.5) / usualRows;
            index += (p - q) * StrictMath.log(p / q);
        }
        if (index > PSI_THRESHOLD) {
            found.add(new Anomaly(day, measure, rounded(index), 0, rounded(index), PSI_THRESHOLD));
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double rounded(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}
