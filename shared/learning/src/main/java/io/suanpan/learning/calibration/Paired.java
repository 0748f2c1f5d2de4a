package io.suanpan.learning.calibration;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.scoring.Logistic;

/** Compares log-odds of the same rows. */
public final class Paired {
    private Paired() {}

    /** Mean log loss. */
    public static double logLoss(double[] logOdds, boolean[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum += loss(logOdds[row], labels[row]);
        }
        return sum / labels.length;
    }

    private static double loss(double logOdds, boolean label) {
        return BinaryEvaluation.logLoss(Logistic.probability(logOdds), label);
    }

    /** Whether the mean fall of the log loss is above so many of its standard errors. */
    public static boolean pays(double[] before, double[] after, boolean[] labels, double errors) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < labels.length; row++) {
            double gain = loss(before[row], labels[row]) - loss(after[row], labels[row]);
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / labels.length;
        double variance = Math.max(0, squares / labels.length - mean * mean);
        return mean > errors * Math.sqrt(variance / labels.length);
    }
}
