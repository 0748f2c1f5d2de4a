package io.suanpan.learning.selftraining;

import io.suanpan.core.SuanpanException;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.learning.Workers;
import io.suanpan.learning.calibration.CalibrationChoice;
import io.suanpan.learning.calibration.CalibrationMethod;
import io.suanpan.learning.calibration.Paired;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.CurvedModel;
import io.suanpan.scoring.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Self-training (Scudder 1965; Yarowsky 1995) with any trainer: a model of the known rows labels
 * the unlabelled ones that it is sure of by calibrated probability, learns from both, and so on.
 *
 * <p>Stratified folds of the known rows judge the model after each round and without any; the
 * labels of a fold play no part in the runs that it judges. The number of rounds is that of the
 * least log loss, and unlabelled rows go into the answer only where that is below the log loss
 * without them by more than two standard errors. O(folds · (calibrationFolds + rounds)) trainings.
 * Neither the number of threads nor their timing changes the result. Thread-safe.
 */
public final class SelfTraining {
    /** The best of several rounds is looked for on the rows that judge it: one error is too few. */
    private static final double LEAST_ERRORS = 2;

    private final SelfTrainingOptions options;
    private final BinaryTrainer trainer;

    public SelfTraining(SelfTrainingOptions options, BinaryTrainer trainer) {
        this.options = options;
        this.trainer = trainer;
    }

    /**
     * @param known of both outcomes; groups, if any, are kept in one fold
     * @param unknown rows of the same features, none or more; their labels are not looked at
     * @throws SuanpanException {@code MALFORMED} where the features differ; {@code IMPOSSIBLE}
     *     where the known rows do not fill the folds
     */
    public SelfTrainingResult train(LabelledRows known, LabelledRows unknown, long seed) {
        if (!known.featureNames().equals(unknown.featureNames())) {
            throw Refusals.malformed(
                    "Unlabelled rows have the features %s, labelled ones %s"
                            .formatted(unknown.featureNames(), known.featureNames()),
                    "Give both the same features in the same order.");
        }
        StratifiedFolds folds = StratifiedFolds.of(known, options.folds(), seed);
        try (Workers workers = new Workers(options.threads())) {
            List<CalibrationChoice> byRound = validated(known, unknown, folds, workers, seed);
            return choose(known, unknown, byRound, seed);
        }
    }

    /** What the folds say after 0, 1, … rounds. */
    private List<CalibrationChoice> validated(
            LabelledRows known,
            LabelledRows unknown,
            StratifiedFolds folds,
            Workers workers,
            long seed) {
        List<Workers.Task<SelfTrainingRun>> tasks = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            LabelledRows others = known.subset(folds.training(fold));
            tasks.add(() -> run(others, unknown, options.mostRounds(), seed));
        }
        List<SelfTrainingRun> runs = workers.runAll(tasks);
        List<CalibrationChoice> byRound = new ArrayList<>();
        for (int round = 0; round <= options.mostRounds(); round++) {
            double[] logOdds = new double[known.rowCount()];
            for (int fold = 0; fold < folds.count(); fold++) {
                BinaryModel model = runs.get(fold).model(round);
                for (int row : folds.validation(fold)) {
                    logOdds[row] = model.logOdds(known.row(row));
                }
            }
            byRound.add(CalibrationChoice.of(logOdds, known.labels(), folds));
        }
        return byRound;
    }

    private SelfTrainingRun run(LabelledRows known, LabelledRows unknown, int rounds, long seed) {
        return SelfTrainingRun.of(options, trainer, known, unknown, rounds, seed);
    }

    private SelfTrainingResult choose(
            LabelledRows known, LabelledRows unknown, List<CalibrationChoice> byRound, long seed) {
        boolean[] labels = known.labels();
        int best = 1;
        for (int round = 2; round < byRound.size(); round++) {
            double least = Paired.logLoss(byRound.get(best).outOfFold(), labels);
            if (Paired.logLoss(byRound.get(round).outOfFold(), labels) < least) {
                best = round;
            }
        }
        double[] without = byRound.getFirst().outOfFold();
        double[] with = byRound.get(best).outOfFold();
        int kept = Paired.pays(without, with, labels, LEAST_ERRORS) ? best : 0;
        SelfTrainingRun last = run(known, unknown, kept, seed);
        return new SelfTrainingResult(
                calibrated(last.model(kept), byRound.get(kept)),
                last.rounds(),
                evaluation(without, labels),
                evaluation(with, labels),
                best,
                provenance(known, unknown, seed));
    }

    private static BinaryModel calibrated(BinaryModel model, CalibrationChoice calibration) {
        return calibration.method() == CalibrationMethod.NONE
                ? model
                : new CurvedModel(model, calibration.curve());
    }

    private static BinaryEvaluation evaluation(double[] logOdds, boolean[] labels) {
        double[] probabilities = new double[logOdds.length];
        Arrays.setAll(probabilities, row -> Logistic.probability(logOdds[row]));
        return BinaryEvaluation.of(probabilities, labels);
    }

    private Map<String, String> provenance(LabelledRows known, LabelledRows unknown, long seed) {
        Map<String, String> map = new TreeMap<>();
        trainer.parameters().forEach((name, value) -> map.put("trainer." + name, value));
        map.put("trainer", trainer.name());
        map.put("method", "self-training");
        map.put("confidence", Double.toString(options.confidence()));
        map.put("mostRounds", Integer.toString(options.mostRounds()));
        map.put("balanced", Boolean.toString(options.balanced()));
        map.put("folds", Integer.toString(options.folds()));
        map.put("calibrationFolds", Integer.toString(options.calibrationFolds()));
        map.put("knownRows", Integer.toString(known.rowCount()));
        map.put("unlabelledRows", Integer.toString(unknown.rowCount()));
        map.put("seed", Long.toString(seed));
        return map;
    }
}
