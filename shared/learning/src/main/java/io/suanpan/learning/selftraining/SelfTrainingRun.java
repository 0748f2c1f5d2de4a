package io.suanpan.learning.selftraining;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.learning.calibration.CalibrationChoice;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.ScoreCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One run over some known rows: the model of these alone, then one more after each round. Ends
 * where no row is sure enough, all are labelled, or the most rounds are made.
 */
final class SelfTrainingRun {
    private final SelfTrainingOptions options;
    private final BinaryTrainer trainer;
    private final long seed;
    private final List<BinaryModel> models = new ArrayList<>();
    private final List<SelfTrainingResult.Round> rounds = new ArrayList<>();

    private SelfTrainingRun(SelfTrainingOptions options, BinaryTrainer trainer, long seed) {
        this.options = options;
        this.trainer = trainer;
        this.seed = seed;
    }

    static SelfTrainingRun of(
            SelfTrainingOptions options,
            BinaryTrainer trainer,
            LabelledRows known,
            LabelledRows unknown,
            int mostRounds,
            long seed) {
        SelfTrainingRun run = new SelfTrainingRun(options, trainer, seed);
        run.models.add(trainer.train(known, seed));
        if (mostRounds > 0) {
            run.go(known, unknown, mostRounds);
        }
        return run;
    }

    private void go(LabelledRows known, LabelledRows unknown, int mostRounds) {
        ScoreCurve curve = curve(known);
        double share = (double) known.positives() / known.rowCount();
        LabelledRows taught = known;
        LabelledRows left = unknown;
        while (rounds.size() < mostRounds && left.rowCount() > 0) {
            var sure = PseudoLabels.of(probabilities(curve, left), share, options);
            if (sure.count() == 0) {
                return;
            }
            int before = left.rowCount();
            taught =
                    taught.and(left.subset(sure.positives()).labelled(true))
                            .and(left.subset(sure.negatives()).labelled(false));
            left = left.subset(others(sure, before));
            models.add(trainer.train(taught, seed));
            rounds.add(
                    new SelfTrainingResult.Round(
                            sure.positives().length, sure.negatives().length, left.rowCount()));
        }
    }

    /** What makes the model of the known rows mean what it says, from rows it did not see. */
    private ScoreCurve curve(LabelledRows known) {
        StratifiedFolds folds = StratifiedFolds.of(known, options.calibrationFolds(), seed);
        double[] logOdds = new double[known.rowCount()];
        for (int fold = 0; fold < folds.count(); fold++) {
            BinaryModel model = trainer.train(known.subset(folds.training(fold)), seed);
            for (int row : folds.validation(fold)) {
                logOdds[row] = model.logOdds(known.row(row));
            }
        }
        return CalibrationChoice.of(logOdds, known.labels(), folds).curve();
    }

    private double[] probabilities(ScoreCurve curve, LabelledRows rows) {
        double[] probabilities = new double[rows.rowCount()];
        double[] x = new double[rows.featureCount()];
        for (int row = 0; row < probabilities.length; row++) {
            rows.copyRow(row, x);
            double logOdds = models.getLast().logOdds(x);
            probabilities[row] = Logistic.probability(curve.apply(logOdds));
        }
        return probabilities;
    }

    private static int[] others(PseudoLabels taken, int count) {
        boolean[] isTaken = new boolean[count];
        Arrays.stream(taken.positives()).forEach(row -> isTaken[row] = true);
        Arrays.stream(taken.negatives()).forEach(row -> isTaken[row] = true);
        int[] others = new int[count - taken.count()];
        int size = 0;
        for (int row = 0; row < count; row++) {
            if (!isTaken[row]) {
                others[size++] = row;
            }
        }
        return others;
    }

    /** After so many rounds, or after the last one where it ended before. */
    BinaryModel model(int round) {
        return models.get(Math.min(round, rounds.size()));
    }

    List<SelfTrainingResult.Round> rounds() {
        return rounds;
    }
}
