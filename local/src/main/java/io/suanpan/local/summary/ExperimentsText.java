package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.store.experiments.ComparedMetric;
import io.suanpan.store.experiments.ComparedParameter;
import io.suanpan.store.experiments.ExperimentComparison;
import io.suanpan.store.experiments.ExperimentDetails;
import io.suanpan.store.experiments.ExperimentPage;
import io.suanpan.store.experiments.ExperimentSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Training runs, for people. */
public final class ExperimentsText {
    private static final String NONE = "–";
    private static final int LONGEST_VALUE = 40;

    private ExperimentsText() {}

    public static List<String> list(ExperimentPage page, int width) {
        if (page.runs().isEmpty() && page.unreadable().isEmpty()) {
            return List.of("No run fits. Every training leaves one: suanpan train");
        }
        TextTable table =
                new TextTable(
                        "run",
                        "model",
                        "trained (UTC)",
                        "algorithm",
                        ">AUC",
                        ">log loss",
                        "in use");
        for (ExperimentSummary run : page.runs()) {
            table.row(
                    run.run(),
                    run.model(),
                    run.trainedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    run.algorithm(),
                    metric(run.metrics().get("auc")),
                    metric(run.metrics().get("logLoss")),
                    run.promoted() ? "came" : "did not come");
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        lines.add("");
        lines.add(
                "%s of %s"
                        .formatted(
                                Words.count(page.runs().size()),
                                Words.count(page.found(), "run", "runs")));
        page.unreadable().forEach(key -> lines.add("Cannot be read: " + key));
        return lines;
    }

    public static List<String> details(ExperimentDetails run, int width) {
        TextTable facts = new TextTable("run " + run.run(), "of " + run.model());
        facts.row("version", run.version());
        facts.row("algorithm", run.algorithm());
        facts.row("trained (UTC)", run.trainedAt().toString());
        facts.row("by", "suanpan " + run.codeVersion() + ", seed " + run.seed());
        facts.row("learned from", Words.count(run.rows(), "row", "rows"));
        facts.row("as of", String.join(", ", run.data().asOf()));
        facts.row("table commit", Long.toString(run.data().tableCommit()));
        facts.row("data SHA-256", run.data().contentSha256());
        facts.row("gate", (run.promoted() ? "passed: " : "kept out: ") + run.reason());
        List<String> lines = new ArrayList<>(facts.lines(width));
        TextTable metrics = new TextTable("metric", ">value", ">of the version before");
        run.metrics()
                .forEach((name, value) ->
                        metrics.row(name, metric(value), metric(run.previousMetrics().get(name))));
        add(lines, metrics.lines());
        add(lines, pairs("parameter", run.parameters(), width));
        add(lines, pairs("setting", run.settings(), width));
        return lines;
    }

    private static List<String> pairs(String head, Map<String, String> pairs, int width) {
        TextTable table = new TextTable(head, "value");
        pairs.forEach(table::row);
        return table.lines(width);
    }

    public static List<String> comparison(ExperimentComparison comparison) {
        List<String> heads = new ArrayList<>(List.of("metric"));
        comparison.runs().forEach(run -> heads.add(">" + run.run()));
        TextTable metrics = new TextTable(heads.toArray(String[]::new));
        for (ComparedMetric compared : comparison.metrics()) {
            List<String> cells = new ArrayList<>(List.of(compared.name()));
            for (int i = 0; i < comparison.runs().size(); i++) {
                boolean best = comparison.runs().get(i).run().equals(compared.best());
                cells.add((best ? "* " : "") + metric(compared.values().get(i)));
            }
            metrics.row(cells.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(metrics.lines());
        lines.add("* the best");
        add(lines, parameters(comparison));
        return lines;
    }

    /** Those that differ; what all share tells nothing about a difference. */
    private static List<String> parameters(ExperimentComparison comparison) {
        List<String> heads = new ArrayList<>(List.of("differing parameter"));
        comparison.runs().forEach(run -> heads.add(run.run()));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (ComparedParameter compared : comparison.parameters()) {
            if (!compared.same()) {
                List<String> cells = new ArrayList<>(List.of(compared.name()));
                compared.values().forEach(value -> cells.add(cut(value)));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.isEmpty() ? List.of("All parameters are the same.") : table.lines();
    }

    private static String cut(@Nullable String value) {
        if (value == null) {
            return NONE;
        }
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private static void add(List<String> lines, List<String> more) {
        lines.add("");
        lines.addAll(more);
    }

    private static String metric(@Nullable Double value) {
        return value == null ? NONE : Words.metric(value);
    }
}
