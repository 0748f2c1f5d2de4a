package io.suanpan.benchmarks;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.anomaly.IsolationForestOptions;
import io.suanpan.learning.anomaly.IsolationForestTrainer;
import io.suanpan.learning.table.Table;
import io.suanpan.scoring.IsolationForest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rows of any table are unusual, and whether a label says so too: it is not learned from. */
@Command(
        name = "anomalies",
        description = "Flags unusual rows without a label and judges the flags by one, if named.",
        mixinStandardHelpOptions = true)
final class AnomaliesBench implements Callable<Integer> {
    private static final int SHOWN = 10;
    private static final int REASONS = 3;

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV with a header, also as .gz.")
    private Path file = Path.of("");

    @Option(names = "--label", paramLabel = "COLUMN", description = "To judge by.")
    private @Nullable String label;

    @Option(
            names = "--positive",
            paramLabel = "TEXT",
            description = "The label's value that the flags should find.")
    private @Nullable String positive;

    @Option(
            names = "--drop",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that are left aside.")
    private List<String> dropped = List.of();

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Default: 1.")
    private long seed;

    AnomaliesBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        double before = Usage.ofThisProcess().cpuSeconds();
        Table table = Table.read(file);
        List<String> hidden = new ArrayList<>(dropped);
        boolean[] labels = new boolean[table.rowCount()];
        if (label != null) {
            labels = table.labels(label, positive == null ? "" : positive);
            FifthRows.requireJudges(labels, label);
            hidden.add(label);
        }
        FifthRows fifths = FifthRows.of(table.without(hidden), labels);
        LabelledRows training = fifths.training();
        var trainer = new IsolationForestTrainer(IsolationForestOptions.defaults());
        IsolationForest forest = trainer.train(training, seed);
        double trainCpuSeconds = Usage.ofThisProcess().cpuSeconds() - before;
        LabelledRows judged = fifths.judging();
        Scored scored = Scored.of(forest::score, judged);
        show(forest, judged, scored.values().all());
        figures(forest, training.rowCount(), judged, scored.values().all())
                .with("trainCpuSeconds", trainCpuSeconds)
                .with("scoreMicros", scored.microsPerRow())
                .with(Usage.ofThisProcess())
                .print(out);
        return 0;
    }

    private Figures figures(
            IsolationForest forest, int trainingRows, LabelledRows judged, double[] scores) {
        int unusual = 0;
        int right = 0;
        for (int row = 0; row < scores.length; row++) {
            boolean flagged = scores[row] >= forest.threshold();
            unusual += flagged ? 1 : 0;
            right += flagged && judged.label(row) ? 1 : 0;
        }
        Figures figures =
                Figures.of("anomalies", String.valueOf(file.getFileName()))
                        .with("trainingRows", trainingRows)
                        .with("rows", scores.length)
                        .with("threshold", forest.threshold())
                        .with("unusual", unusual);
        if (label != null) {
            figures.with("positives", judged.positives())
                    .with("positivesAmongUnusual", right)
                    .with("auc", BinaryEvaluation.of(scores, judged.labels()).auc());
        }
        return figures;
    }

    /** The most unusual rows and what makes them so, on stderr. */
    private static void show(IsolationForest forest, LabelledRows rows, double[] scores) {
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .limit(SHOWN)
                .forEach(row ->
                        System.err.printf(
                                "  row %d: %.3f by %s%n",
                                FifthRows.judge(row) + 1, scores[row], reasons(forest, rows, row)));
    }

    private static String reasons(IsolationForest forest, LabelledRows rows, int row) {
        double[] parts = forest.contributions(rows.row(row));
        double[] features = Arrays.copyOf(parts, rows.featureCount());
        return IntStream.range(0, features.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -features[j]))
                .limit(REASONS)
                .map(j -> rows.featureNames().get(j))
                .collect(Collectors.joining(", "));
    }
}
