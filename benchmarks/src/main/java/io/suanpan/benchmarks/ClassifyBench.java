package io.suanpan.benchmarks;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.search.FileJournal;
import io.suanpan.learning.search.ModelSearch;
import io.suanpan.learning.search.SearchJournal;
import io.suanpan.learning.search.SearchOptions;
import io.suanpan.learning.search.SearchResult;
import io.suanpan.learning.search.SearchSpace;
import io.suanpan.learning.selftraining.SelfTraining;
import io.suanpan.learning.selftraining.SelfTrainingOptions;
import io.suanpan.learning.selftraining.SelfTrainingResult;
import io.suanpan.learning.table.NearCopies;
import io.suanpan.learning.table.Preparation;
import io.suanpan.learning.table.Table;
import io.suanpan.scoring.BinaryModel;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--unlabelled",
            paramLabel = "FILE",
            description =
                    "CSV of the same columns, with or without the label: rows of unknown outcome"
                            + " that teach by self-training, where that pays.")
    private @Nullable Path unlabelled;

    ClassifyBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        double before = Usage.ofThisProcess().cpuSeconds();
        Table table = Table.read(file);
        boolean[] labels = table.labels(label, positive);
        FifthRows.requireJudges(labels, label);
        List<String> hidden = new ArrayList<>(dropped);
        hidden.add(label);
        FifthRows fifths = FifthRows.of(table.without(hidden), labels);
        LabelledRows rows = NearCopies.together(fifths.training());
        LabelledRows unknown =
                unlabelled == null ? null : unknown(unlabelled, fifths.preparation());
        SearchResult result = search(rows, fifths.preparation());
        SelfTrainingResult selfTrained =
                unknown == null ? null : selfTraining(result).train(rows, unknown, seed);
        double trainCpuSeconds = Usage.ofThisProcess().cpuSeconds() - before;
        if (validationOnly) {
            result.trials().forEach(it -> System.err.println("  " + it));
            figures(rows, result, selfTrained, result.outOfFold(), trainCpuSeconds).print(out);
            return 0;
        }
        LabelledRows judged = fifths.judging();
        BinaryModel model =
                selfTrained != null && selfTrained.pays() ? selfTrained.model() : result.model();
        Scored scored = Scored.of(model::probability, judged);
        var evaluation = BinaryEvaluation.of(scored.values().all(), judged.labels());
        var chance = CalibrationByChance.of(scored.values().all(), judged);
        figures(rows, result, selfTrained, evaluation, trainCpuSeconds)
                .with("eceByChance", chance.mean())
                .with("eceByChanceMost", chance.most())
                .with("scoreMicros", scored.microsPerRow())
                .with(Usage.ofThisProcess())
                .print(out);
        return 0;
    }

    private static LabelledRows unknown(Path file, Preparation preparation) {
        Table table = Table.read(file);
        return preparation.rows(table, new boolean[table.rowCount()]);
    }

    /** A blend takes its time to train: twenty times instead of fifty-four at most. */
    private static SelfTraining selfTraining(SearchResult result) {
        var options = SelfTrainingOptions.defaults().withFolds(3, 2).withMostRounds(2);
        return new SelfTraining(options, result.trainer());
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
            LabelledRows rows,
            SearchResult result,
            @Nullable SelfTrainingResult selfTrained,
            BinaryEvaluation judged,
            double cpuSeconds) {
        Figures figures =
                Figures.of("classify", String.valueOf(file.getFileName()))
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
        if (selfTrained != null) {
            figures.with("selfTrainingRounds", selfTrained.rounds().size())
                    .with("logLossWithoutUnlabelled", selfTrained.without().logLoss())
                    .with("logLossWithUnlabelled", selfTrained.with().logLoss());
        }
        return figures;
    }
}
