package io.suanpan.local.summary;

import io.suanpan.customers.segments.FeatureMark;
import io.suanpan.customers.segments.SegmentMoves;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which groups the customers fall into, what marks each, what it is worth, and what to do. */
public final class SegmentsText {
    private static final int MARKS = 3;

    /** Unit of what is 0 to 1. */
    private static final String SHARE = "share";

    private final SegmentReport report;

    public SegmentsText(SegmentReport report) {
        this.report = report;
    }

    /** No line is longer than {@code width}. */
    public List<String> lines(int width) {
        TextTable table =
                new TextTable(">customers", ">of all", ">of money", "who they are → what to do");
        for (SegmentProfile segment : report.segments()) {
            table.row(
                    Words.count(segment.customers()),
                    Words.percent(segment.share()),
                    Words.percent(segment.revenueShare()),
                    told(segment));
        }
        List<String> lines = new ArrayList<>(Words.wrapped(title(), width));
        lines.add("");
        lines.addAll(table.lines(width));
        return lines;
    }

    private String title() {
        return "Which groups they fall into: %s in %s by %s as of %s"
                .formatted(
                        Words.count(report.customers(), "customer", "customers"),
                        Words.count(report.segments().size(), "segment", "segments"),
                        report.method().replace('-', ' '),
                        date());
    }

    private LocalDate date() {
        return LocalDate.ofInstant(report.asOf(), ZoneOffset.UTC);
    }

    private String told(SegmentProfile segment) {
        String marks =
                segment.marks().stream()
                        .limit(MARKS)
                        .map(SegmentsText::said)
                        .collect(Collectors.joining("\n"));
        return "%s: %s\n%s%s%s"
                .formatted(
                        segment.id(),
                        segment.name(),
                        marks,
                        moved(segment.moves()),
                        whatToDo(segment));
    }

    private static String said(FeatureMark mark) {
        boolean share = mark.unit().equals(SHARE);
        return "%s %s: %s (others: %s)"
                .formatted(
                        mark.effectSize() > 0 ? "+" : "−",
                        mark.label(),
                        share ? Words.percent(mark.median()) : number(mark.median()) + unit(mark),
                        share ? Words.percent(mark.medianOfRest()) : number(mark.medianOfRest()));
    }

    private static String unit(FeatureMark mark) {
        String unit = mark.median() == 1 ? mark.unit().replaceFirst("s$", "") : mark.unit();
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** Whole where it is, or where tenths do not matter. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) || value >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : value < 1 ? "%.2f" : "%,.1f", value);
    }

    private String moved(SegmentMoves moves) {
        return report.before() == null
                ? ""
                : "\nsince %s: %s stayed, %s came from others, %s left for others, %s are new"
                        .formatted(
                                LocalDate.ofInstant(report.before().asOf(), ZoneOffset.UTC),
                                Words.count(moves.stayed()),
                                Words.count(moves.movedIn()),
                                Words.count(moves.movedOut()),
                                Words.count(moves.joined()));
    }

    /** What is right for the tier that most of them are in. */
    private String whatToDo(SegmentProfile segment) {
        return report.tiers().stream()
                .filter(tier -> of(segment, tier) > 0)
                .max(Comparator.comparingInt(tier -> of(segment, tier)))
                .map(tier ->
                        String.format(
                                Locale.ROOT,
                                "\n→ most often %s, %.0f %%: %s",
                                tier.tier().title(),
                                100.0 * of(segment, tier) / segment.customers(),
                                tier.whatToDo()))
                .orElse("");
    }

    private static int of(SegmentProfile segment, SegmentReport.Tier tier) {
        return segment.tiers().getOrDefault(tier.tier().title(), 0);
    }
}
