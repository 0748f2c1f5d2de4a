package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.tables.ingest.Anomaly;
import io.suanpan.tables.ingest.QualityReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The days that differ most from the 28 days before them. */
public final class AnomalyText {
    private static final int SHOWN = 6;

    /** Where a table has fewer rows on a usual day, one row more or less is no news. */
    private static final double NOTABLE_ROWS = 10;

    private record Found(String object, Anomaly anomaly) {}

    private AnomalyText() {}

    /** Empty where there are none. */
    static List<String> lines(List<QualityReport> reports) {
        List<Found> all = new ArrayList<>();
        for (QualityReport report : reports) {
            String object = report.key().substring(report.key().lastIndexOf('/') + 1);
            report.anomalies().forEach(anomaly -> all.add(new Found(object, anomaly)));
        }
        List<Found> shown =
                all.stream()
                        .filter(AnomalyText::notable)
                        .sorted(strongestFirst())
                        .limit(SHOWN)
                        .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable("day", "in", "what", "differs how");
        for (Found found : shown) {
            Anomaly anomaly = found.anomaly();
            table.row(anomaly.day().toString(), found.object(), measure(anomaly), how(anomaly));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "Days unlike the 28 before them: %s; the strongest"
                        .formatted(Words.count(all.size())));
        lines.addAll(table.lines());
        return lines;
    }

    private static Comparator<Found> strongestFirst() {
        return Comparator.comparingDouble(
                        (Found found) -> -found.anomaly().score() / found.anomaly().threshold())
                .thenComparing(found -> found.anomaly().day())
                .thenComparing(Found::object);
    }

    private static boolean notable(Found found) {
        return isNotable(found.anomaly());
    }

    /** Whether it is about more than a row or two. */
    public static boolean isNotable(Anomaly anomaly) {
        return !anomaly.measure().equals("volume") || anomaly.usual() >= NOTABLE_ROWS;
    }

    /** What differs, as in {@code mix by country}. */
    public static String measure(Anomaly anomaly) {
        return anomaly.measure().startsWith("mix.")
                ? "mix by " + anomaly.measure().substring("mix.".length())
                : anomaly.measure();
    }

    /** How it differs, as in {@code 3 rows, usually 30}. */
    public static String how(Anomaly anomaly) {
        return switch (anomaly.measure()) {
            case "volume" ->
                    "%s rows, usually %s"
                            .formatted(
                                    Words.count(Math.round(anomaly.value())),
                                    Words.count(Math.round(anomaly.usual())));
            // Both are logarithms of a mean price, so their difference is a ratio.
            case "price" ->
                    String.format(
                            Locale.ROOT,
                            "prices %.1f times the usual",
                            Math.exp(anomaly.value() - anomaly.usual()));
            default ->
                    String.format(
                            Locale.ROOT, "shares moved (stability index %.2f)", anomaly.score());
        };
    }
}
