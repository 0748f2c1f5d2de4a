package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.tables.ingest.QualityReport;
import io.suanpan.tables.ingest.RowCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Quality reports in a few lines: where every row went, why, and what to do about it. */
public final class QualityText {
    private final List<QualityReport> reports;

    public QualityText(List<QualityReport> reports) {
        this.reports = reports.stream().sorted(Comparator.comparing(QualityReport::key)).toList();
    }

    /** No line is longer than {@code width}. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>(rows());
        lines.add(
                "Every row is in one of the four: accepted + returned + duplicate + set aside = read.");
        refusals(lines);
        RuleText rules = new RuleText(reports);
        section(lines, "Set aside, and why", rules.lines("reject", width));
        section(lines, "Left out", rules.lines("duplicate", width));
        section(lines, "Taken in, but marked", rules.lines("flag", width));
        section(lines, "Taken in, but worth a look", rules.lines("count", width));
        if (reports.size() == 1) {
            section(lines, "Counted over all rows read, good or bad", observations());
        }
        section(lines, "", AnomalyText.lines(reports));
        return lines;
    }

    private List<String> rows() {
        TextTable table =
                new TextTable(
                        "raw object",
                        ">read",
                        ">accepted",
                        ">returned",
                        ">duplicate",
                        ">set aside");
        for (QualityReport report : reports) {
            add(table, report.key().substring("raw/".length()), report.rows());
        }
        if (reports.size() > 1) {
            add(table, "together", sum());
        }
        return table.lines();
    }

    private static void add(TextTable table, String name, RowCounts rows) {
        table.row(
                name,
                Words.count(rows.read()),
                Words.count(rows.accepted()),
                Words.count(rows.returned()),
                Words.count(rows.duplicate()),
                Words.count(rows.quarantined()));
    }

    private RowCounts sum() {
        long accepted = 0;
        long returned = 0;
        long duplicate = 0;
        long quarantined = 0;
        for (QualityReport report : reports) {
            accepted += report.rows().accepted();
            returned += report.rows().returned();
            duplicate += report.rows().duplicate();
            quarantined += report.rows().quarantined();
        }
        long read = accepted + returned + duplicate + quarantined;
        return new RowCounts(read, accepted, returned, duplicate, quarantined);
    }

    private void refusals(List<String> lines) {
        for (QualityReport report : reports) {
            var refusal = report.refusal();
            if (refusal != null) {
                lines.add("");
                lines.add(report.key() + " could not be read: " + refusal.detail());
                lines.add("  → " + refusal.remedy());
            }
        }
    }

    private List<String> observations() {
        TextTable table = new TextTable(">rows", "of");
        QualityReport report = reports.getFirst();
        report.observations()
                .forEach((name, count) -> table.row(Words.count(count), spelled(name)));
        var matched = report.returnsMatched();
        if (matched.returns() > 0) {
            table.row(
                    Words.count(matched.matched()),
                    "returns matched to their sale, of " + Words.count(matched.returns()));
        }
        List<String> lines = table.lines();
        return table.isEmpty() ? List.of() : lines.subList(1, lines.size());
    }

    /** As in {@code rows without customer} for {@code rowsWithoutCustomer}. */
    private static String spelled(String name) {
        return name.replace('.', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            if (!title.isEmpty()) {
                lines.add(title);
            }
            lines.addAll(content);
        }
    }
}
