package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.tables.ingest.QualityReport;
import io.suanpan.tables.ingest.RuleCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that applied, those of one name together, with what is wrong and what to do. */
final class RuleText {
    private static final Comparator<RuleCount> MOST_FIRST =
            Comparator.comparingLong(RuleCount::rows).reversed();

    private final List<QualityReport> reports;

    RuleText(List<QualityReport> reports) {
        this.reports = reports;
    }

    /** Empty where no rule of that disposition applied. */
    List<String> lines(String disposition, int width) {
        TextTable table = new TextTable(">rows", "rule", "what is wrong → what to do");
        groups(disposition).stream()
                .sorted(Comparator.comparingLong(RuleText::rows).reversed())
                .forEach(group ->
                        table.row(
                                Words.count(rows(group)), group.getFirst().id(), sentence(group)));
        return table.isEmpty() ? List.of() : table.lines(width);
    }

    private List<List<RuleCount>> groups(String disposition) {
        Map<String, List<RuleCount>> groups = new LinkedHashMap<>();
        for (QualityReport report : reports) {
            report.rules().stream()
                    .filter(rule -> rule.rows() > 0 && rule.disposition().equals(disposition))
                    .forEach(rule ->
                            groups.computeIfAbsent(rule.id(), _ -> new ArrayList<>()).add(rule));
        }
        groups.values().forEach(group -> group.sort(MOST_FIRST));
        return List.copyOf(groups.values());
    }

    private static long rows(List<RuleCount> group) {
        return group.stream().mapToLong(RuleCount::rows).sum();
    }

    private static String sentence(List<RuleCount> group) {
        RuleCount first = group.getFirst();
        long others = group.stream().map(RuleCount::meaning).distinct().count() - 1;
        String like = others == 0 ? "" : " (%s more like it)".formatted(Words.count(others));
        return first.meaning() + like + " → " + first.remedy();
    }
}
