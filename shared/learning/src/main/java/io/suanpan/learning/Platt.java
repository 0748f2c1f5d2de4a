package io.suanpan.learning;

import io.suanpan.scoring.Logistic;

/**
 * A correction of log-odds (Platt 1999): slope · log-odds + intercept.
 *
 * @param slope above 0
 */
public record Platt(double slope, double intercept) {
    /** Leaves log-odds as they are. */
    public static final Platt NONE = new Platt(1, 0);

    private static final int MAX_STEPS = 50;
    private static final double TOLERANCE = 1e-10;

    public boolean isNone() {
        return equals(NONE);
    }

    public double apply(double logOdds) {
        return slope * logOdds + intercept;
    }

    /**
     * The maximum-likelihood correction by Newton's method from {@link #NONE}, each target drawn
     * towards one half as Platt does, so that separable data stay finite. {@link #NONE} where the
     * slope would not be above 0: such scores do not rank.
     */
    static Platt fit(double[] logOdds, boolean[] labels) {
        double[] targets = targets(labels);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] sums = sums(logOdds, targets, slope, intercept);
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            if (!(determinant > 0)) {
                break;
            }
            double bySlope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
            double byIntercept = (sums[1] * sums[2] - sums[0] * sums[3]) / determinant;
            slope -= bySlope;
            intercept -= byIntercept;
            if (Math.abs(bySlope) + Math.abs(byIntercept) < TOLERANCE) {
                break;
            }
        }
        boolean usable = slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept);
        return usable ? new Platt(slope, intercept) : NONE;
    }

    private static double[] targets(boolean[] labels) {
        int positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2);
        double low = 1.0 / (labels.length - positives + 2);
        double[] targets = new double[labels.length];
        for (int row = 0; row < labels.length; row++) {
            targets[row] = labels[row] ? high : low;
        }
        return targets;
    }

    /** Gradient by slope and intercept, then the Hessian's three entries. */
    private static double[] sums(
            double[] logOdds, double[] targets, double slope, double intercept) {
        double[] sums = new double[5];
        sums[2] = 1e-9; // keeps equal scores solvable
        sums[4] = 1e-9;
        for (int row = 0; row < targets.length; row++) {
            double p = Logistic.probability(slope * logOdds[row] + intercept);
            double error = p - targets[row];
            double weight = p * (1 - p);
            sums[0] += error * logOdds[row];
            sums[1] += error;
            sums[2] += weight * logOdds[row] * logOdds[row];
            sums[3] += weight * logOdds[row];
            sums[4] += weight;
        }
        return sums;
    }
}
