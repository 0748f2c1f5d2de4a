package io.suanpan.benchmarks;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.search.FileJournal;
import io.suanpan.learning.search.ModelSearch;
import io.suanpan.learning.search.SearchJournal;
import io.suanpan.learning.search.SearchOptions;
import io.suanpan.learning.search.SearchResult;
import io.suanpan.learning.search.SearchSpace;
import io.suanpan.learning.table.NearCopies;
import io.suanpan.learning.table.Preparation;
import io.suanpan.learning.table.PreparationOptions;
import io.suanpan.learning.table.Table;
import io.suanpan.scoring.BinaryModel;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well a label of any table can be told: every fifth row judges, the others teach. */
@Command(
        name = "classify",
        description = "Searches a model on four of five rows and judges it on the fifth.",
        mixinStandardHelpOptions = true)
final class ClassifyBench implements Callable<Integer> {
    private static final int TEST_EVERY = 5;

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV with a header, also as .gz.")
    private Path file = Path.of("");

    @Option(names = "--label", required = true, paramLabel = "COLUMN", description = "To be told.")
    private String label = "";

    @Option(
            names = "--positive",
            required = true,
            paramLabel = "TEXT",
            description = "The label's value that counts as yes.")
    private String positive = "";

    @Option(
            names = "--drop",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that may not be learned from.")
    private List<String> dropped = List.of();

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Default: 1.")
    private long seed;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Keeps what is finished, so that a stopped search can go on.")
    private @Nullable Path journal;

    @Option(
            names = "--validation-only",
            description = "Prints the search's own validation; leaves the test rows alone.")
    private boolean validationOnly;

    ClassifyBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        double before = Usage.ofThisProcess().cpuSeconds();
        Table table = Table.read(file);
        boolean[] labels = table.labels(label, positive);
        List<String> hidden = new ArrayList<>(dropped);
        hidden.add(label);
        Table features = table.without(hidden);
        int[] training = rows(table.rowCount(), false);
        Table known = features.subset(training);
        Preparation preparation = Preparation.of(known, PreparationOptions.defaults());
        preparation.findings().forEach(System.err::println);
        LabelledRows rows = NearCopies.together(preparation.rows(known, subset(labels, training)));
        SearchResult result = search(rows, preparation);
        double trainCpuSeconds = Usage.ofThisProcess().cpuSeconds() - before;
        if (validationOnly) {
            result.trials().forEach(it -> System.err.println("  " + it));
            figures(rows, result, result.outOfFold(), trainCpuSeconds).print(out);
            return 0;
        }
        int[] test = rows(table.rowCount(), true);
        LabelledRows judged = preparation.rows(features.subset(test), subset(labels, test));
        Scored scored = Scored.of(result.model(), judged);
        figures(rows, result, scored.evaluation(), trainCpuSeconds)
                .with("scoreMicros", scored.microsPerRow())
                .with(Usage.ofThisProcess())
                .print(out);
        return 0;
    }

    private SearchResult search(LabelledRows rows, Preparation preparation) {
        SearchJournal kept = journal == null ? SearchJournal.NONE : new FileJournal(journal);
        var search =
                new ModelSearch(
                        SearchOptions.forRows(rows.rowCount()),
                        (done, total, what) -> {
                            if (done == total) {
                                System.err.println(what);
                            }
                        },
                        kept);
        var space = SearchSpace.standard(rows.rowCount(), seed);
        return search.search(rows, preparation.codeCounts(), space, seed);
    }

    private Figures figures(
            LabelledRows rows, SearchResult result, BinaryEvaluation judged, double cpuSeconds) {
        return Figures.of("classify", String.valueOf(file.getFileName()))
                .with("trainingRows", rows.rowCount())
                .with("rows", judged.rows())
                .with("positives", judged.positives())
                .with("auc", judged.auc())
                .with("logLoss", judged.logLoss())
                .with("brier", judged.brier())
                .with("ece", judged.calibrationError())
                .with("validationLogLoss", result.outOfFold().logLoss())
                .with("chosen", result.chosen())
                .with("trainCpuSeconds", cpuSeconds);
    }

    private static int[] rows(int count, boolean test) {
        return IntStream.range(0, count).filter(row -> (row % TEST_EVERY == 0) == test).toArray();
    }

    private static boolean[] subset(boolean[] labels, int[] rows) {
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = labels[rows[i]];
        }
        return some;
    }

    /** Probabilities of all rows, after a warm-up, and the time that they took. */
    private record Scored(BinaryEvaluation evaluation, double microsPerRow) {
        static Scored of(BinaryModel model, LabelledRows rows) {
            double[] probabilities = probabilities(model, rows);
            long start = System.nanoTime();
            probabilities(model, rows);
            double micros = (System.nanoTime() - start) / 1e3 / rows.rowCount();
            return new Scored(BinaryEvaluation.of(probabilities, rows.labels()), micros);
        }

        private static double[] probabilities(BinaryModel model, LabelledRows rows) {
            double[] x = new double[rows.featureCount()];
            double[] probabilities = new double[rows.rowCount()];
            for (int row = 0; row < probabilities.length; row++) {
                rows.copyRow(row, x);
                probabilities[row] = model.probability(x);
            }
            return probabilities;
        }
    }
}
