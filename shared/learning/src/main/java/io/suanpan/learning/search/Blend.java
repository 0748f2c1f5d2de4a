package io.suanpan.learning.search;

import io.suanpan.learning.StratifiedFolds;
import io.suanpan.learning.calibration.NonNegativeLogistic;
import io.suanpan.learning.calibration.Paired;
import java.util.List;

/**
 * Non-negative stacking (Wolpert 1992; Breiman 1996) of out-of-fold log-odds: logistic regression
 * with weights of 0 or more, drawn a little towards the plain mean, which is hard to beat where
 * rows are few. It is judged by each fold's weights from the other folds.
 */
final class Blend {
    private static final double RIDGE = 10;

    /** Below that a model costs more than it tells. */
    static final double LEAST_WEIGHT = 0.02;

    /** A mean gain of so many standard errors counts: the weights were fitted on other rows. */
    private static final double LEAST_ERRORS = 0.5;

    private final double[] weights;
    private final double[] outOfFold;

    private Blend(double[] weights, double[] outOfFold) {
        this.weights = weights;
        this.outOfFold = outOfFold;
    }

    /**
     * The best alone, with weight 1, or the blend of all where that pays.
     *
     * @param tried the best first
     */
    static Blend of(List<Tried> tried, boolean[] labels, StratifiedFolds folds, boolean mayBlend) {
        double[][] columns =
                tried.stream().map(it -> it.outOfFold().logOdds()).toArray(double[][]::new);
        double[] alone = new double[columns.length + 1];
        alone[0] = 1;
        Blend best = new Blend(alone, columns[0]);
        if (!mayBlend || columns.length == 1) {
            return best;
        }
        double[] blended = crossFitted(columns, labels, folds);
        return Paired.pays(columns[0], blended, labels, LEAST_ERRORS)
                ? new Blend(fit(columns, labels), blended)
                : best;
    }

    /** Weights, intercept last. */
    private static double[] fit(double[][] columns, boolean[] labels) {
        double mean = 1.0 / columns.length;
        double[] fit = new NonNegativeLogistic(columns, labels, RIDGE, mean).fit();
        for (int k = 0; k < columns.length; k++) {
            fit[k] = fit[k] < LEAST_WEIGHT ? 0 : fit[k];
        }
        return fit;
    }

    private static double[] crossFitted(
            double[][] columns, boolean[] labels, StratifiedFolds folds) {
        double[] blended = new double[labels.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] known = folds.training(fold);
            double[][] some = new double[columns.length][known.length];
            boolean[] someLabels = new boolean[known.length];
            for (int i = 0; i < known.length; i++) {
                someLabels[i] = labels[known[i]];
                for (int k = 0; k < columns.length; k++) {
                    some[k][i] = columns[k][known[i]];
                }
            }
            double[] fit = fit(some, someLabels);
            for (int row : folds.validation(fold)) {
                blended[row] = fit[columns.length];
                for (int k = 0; k < columns.length; k++) {
                    blended[row] += fit[k] * columns[k][row];
                }
            }
        }
        return blended;
    }

    double weight(int k) {
        return weights[k];
    }

    double intercept() {
        return weights[weights.length - 1];
    }

    double[] outOfFold() {
        return outOfFold;
    }
}
