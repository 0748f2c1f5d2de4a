package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What other rankings would have earned, to read. */
public final class OffPolicyText {
    private final OffPolicyAnswer answer;

    public OffPolicyText(OffPolicyAnswer answer) {
        this.answer = answer;
    }

    /** No line is longer than {@code width}, but for rankings with many wishes. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>(Words.wrapped(judged(), width));
        lines.add("");
        lines.addAll(logged());
        for (OffPolicyAnswer.Metric metric : answer.metrics()) {
            if (!metric.rankings().isEmpty()) {
                lines.add("");
                lines.addAll(Words.wrapped(title(metric), width));
                lines.add("");
                lines.addAll(values(metric));
                lines.add("");
                metric.rankings()
                        .forEach(it -> lines.addAll(Words.wrapped(it.conclusion(), width)));
            }
        }
        lines.add("");
        lines.addAll(Words.wrapped(reading(), width));
        return lines;
    }

    private String judged() {
        var leftOut = answer.leftOut();
        List<String> out = new ArrayList<>();
        add(out, leftOut.certain(), "not left to chance");
        add(out, leftOut.withoutCandidates(), "logged before their candidates were");
        add(out, leftOut.withoutModel(), "of models that are gone");
        return "%s, shown %s to %s, judged by their candidates.%s"
                .formatted(
                        Words.count(answer.lists(), "list", "lists"),
                        day(answer.from()),
                        day(answer.to()),
                        out.isEmpty() ? "" : " Left out: " + String.join(", ", out) + ".");
    }

    private static void add(List<String> out, int lists, String why) {
        if (lists > 0) {
            out.add(Words.count(lists) + " " + why);
        }
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private List<String> logged() {
        var table = new TextTable("as logged", ">products", ">a list");
        answer.metrics()
                .forEach(it ->
                        table.row(
                                it.metric(),
                                Words.count(it.count()),
                                OffPolicyAnswer.amount(it.perList())));
        return table.lines();
    }

    private String title(OffPolicyAnswer.Metric metric) {
        return "What each would have earned in %s a list, with intervals of %.0f %%, where %s came"
                .formatted(
                        metric.metric(),
                        100 * answer.confidence(),
                        OffPolicyAnswer.amount(metric.perList()));
    }

    private static List<String> values(OffPolicyAnswer.Metric metric) {
        var table = new TextTable("ranking", ">IPS", ">SNIPS", ">doubly robust", ">as lists");
        for (OffPolicyAnswer.Ranking it : metric.rankings()) {
            table.row(
                    it.ranking(),
                    value(it.ips()),
                    value(it.snips()),
                    value(it.doublyRobust()),
                    Words.count(Math.round(it.effectiveLists())));
        }
        return table.lines();
    }

    private static String value(OffPolicyAnswer.Value of) {
        return "%s [%s, %s]"
                .formatted(
                        OffPolicyAnswer.amount(of.value()),
                        OffPolicyAnswer.amount(of.lower()),
                        OffPolicyAnswer.amount(of.upper()));
    }

    private static String reading() {
        return "“As lists” is how many lists of equal weight would tell as much. A verdict is of the"
                + " difference from what was shown, doubly robust, and holds for all rankings of a"
                + " table together. A click is taken to depend on the product and its position"
                + " alone. A ranking that looks better is for an A/B test (settings/experiments.json)"
                + " to prove.";
    }
}
