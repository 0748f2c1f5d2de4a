package io.suanpan.learning;

import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.TreeEnsembleModel;

/** One candidate trained without one fold, and the log loss of each of its rounds on that fold. */
final class CandidateFold {
    private final BinaryModel model;
    private final int[] validation;
    private final double[] logLossByRound;

    private CandidateFold(BinaryModel model, int[] validation, double[] logLossByRound) {
        this.model = model;
        this.validation = validation;
        this.logLossByRound = logLossByRound;
    }

    static CandidateFold of(
            BinaryTrainer trainer, LabelledRows rows, StratifiedFolds folds, int fold, long seed) {
        int[] validation = folds.validation(fold);
        LabelledRows training = rows.subset(folds.training(fold));
        if (trainer instanceof RoundTrainer inRounds) {
            TreeEnsembleModel model = inRounds.train(training, seed);
            return new CandidateFold(model, validation, byRound(model, rows, validation));
        }
        BinaryModel model = trainer.train(training, seed);
        return new CandidateFold(model, validation, new double[0]);
    }

    private static double[] byRound(TreeEnsembleModel model, LabelledRows rows, int[] validation) {
        double[] sums = new double[model.treeCount()];
        double[] logOdds = new double[model.treeCount()];
        double[] x = new double[rows.featureCount()];
        for (int row : validation) {
            rows.copyRow(row, x);
            model.logOddsByRound(x, logOdds);
            for (int round = 0; round < sums.length; round++) {
                double p = Logistic.probability(logOdds[round]);
                sums[round] += BinaryEvaluation.logLoss(p, rows.label(row));
            }
        }
        for (int round = 0; round < sums.length; round++) {
            sums[round] /= validation.length;
        }
        return sums;
    }

    double[] logLossByRound() {
        return logLossByRound;
    }

    /** Log-odds and probabilities on the fold's rows, written to the rows' places. */
    void predict(LabelledRows rows, int rounds, double[] logOdds, double[] probabilities) {
        BinaryModel judged =
                model instanceof TreeEnsembleModel trees && logLossByRound.length > 0
                        ? trees.firstTrees(rounds)
                        : model;
        double[] x = new double[rows.featureCount()];
        for (int row : validation) {
            rows.copyRow(row, x);
            logOdds[row] = judged.logOdds(x);
            probabilities[row] = judged.probability(x);
        }
    }

    /** The fold's rows of an array over all rows. */
    double[] of(double[] all) {
        double[] mine = new double[validation.length];
        for (int i = 0; i < mine.length; i++) {
            mine[i] = all[validation[i]];
        }
        return mine;
    }

    boolean[] labels(LabelledRows rows) {
        boolean[] mine = new boolean[validation.length];
        for (int i = 0; i < mine.length; i++) {
            mine[i] = rows.label(validation[i]);
        }
        return mine;
    }
}
