package io.suanpan.learning;

import io.suanpan.scoring.Logistic;

/** Out-of-fold predictions with the correction that validation recommends, if any. */
final class Calibrated {
    private final Platt platt;
    private final double[] probabilities;

    private Calibrated(Platt platt, double[] probabilities) {
        this.platt = platt;
        this.probabilities = probabilities;
    }

    static Calibrated not(CandidateRun.OutOfFold outOfFold) {
        return new Calibrated(Platt.NONE, outOfFold.probabilities());
    }

    /**
     * Each fold is corrected by what the other folds show. Where that lowers the log loss by more
     * than one standard error of the rows' differences, the correction fitted on all is taken.
     */
    static Calibrated ifItPays(
            CandidateRun.OutOfFold outOfFold, boolean[] labels, StratifiedFolds folds) {
        double[] corrected = crossFitted(outOfFold.logOdds(), labels, folds);
        if (!pays(outOfFold.probabilities(), corrected, labels)) {
            return not(outOfFold);
        }
        return new Calibrated(Platt.fit(outOfFold.logOdds(), labels), corrected);
    }

    private static double[] crossFitted(double[] logOdds, boolean[] labels, StratifiedFolds folds) {
        double[] corrected = new double[logOdds.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] training = folds.training(fold);
            double[] known = new double[training.length];
            boolean[] knownLabels = new boolean[training.length];
            for (int i = 0; i < training.length; i++) {
                known[i] = logOdds[training[i]];
                knownLabels[i] = labels[training[i]];
            }
            Platt platt = Platt.fit(known, knownLabels);
            for (int row : folds.validation(fold)) {
                corrected[row] = Logistic.probability(platt.apply(logOdds[row]));
            }
        }
        return corrected;
    }

    private static boolean pays(double[] before, double[] after, boolean[] labels) {
        int rows = labels.length;
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < rows; row++) {
            double gain =
                    BinaryEvaluation.logLoss(before[row], labels[row])
                            - BinaryEvaluation.logLoss(after[row], labels[row]);
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / rows;
        double variance = Math.max(0, squares / rows - mean * mean);
        return mean > Math.sqrt(variance / rows);
    }

    Platt platt() {
        return platt;
    }

    double[] probabilities() {
        return probabilities;
    }
}
