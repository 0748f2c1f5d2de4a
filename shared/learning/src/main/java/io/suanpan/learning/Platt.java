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

    private static final int MAX_STEPS = 100;
    private static final double TOLERANCE = 1e-10;
    private static final double LEAST_SHARE = 1e-10;
    private static final double SUFFICIENT = 1e-4;

    public boolean isNone() {
        return equals(NONE);
    }

    public double apply(double logOdds) {
        return slope * logOdds + intercept;
    }

    /**
     * The maximum-likelihood correction, each target drawn towards one half as Platt does, so that
     * separable data stay finite. Newton's method with backtracking from slope 0 (Lin, Lin and Weng
     * 2007): plain steps overshoot where the scores are much too sure. {@link #NONE} where the
     * slope would not be above 0: such scores do not rank.
     */
    public static Platt fit(double[] logOdds, boolean[] labels) {
        double[] targets = targets(labels);
        Platt at = new Platt(0, Logistic.logOdds(mean(targets)));
        for (int step = 0; step < MAX_STEPS; step++) {
            Platt next = next(at, logOdds, targets);
            double moved =
                    Math.abs(next.slope - at.slope) + Math.abs(next.intercept - at.intercept);
            at = next;
            if (moved < TOLERANCE) {
                break;
            }
        }
        boolean usable = at.slope > 0 && Double.isFinite(at.slope) && Double.isFinite(at.intercept);
        return usable ? at : NONE;
    }

    /** The longest of the Newton step's halvings that lowers the loss enough; none leaves all. */
    private static Platt next(Platt at, double[] logOdds, double[] targets) {
        double[] sums = sums(logOdds, targets, at.slope, at.intercept);
        double determinant = sums[2] * sums[4] - sums[3] * sums[3];
        if (!(determinant > 0)) {
            return at;
        }
        double bySlope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
        double byIntercept = (sums[1] * sums[2] - sums[0] * sums[3]) / determinant;
        double decrease = SUFFICIENT * (sums[0] * bySlope + sums[1] * byIntercept);
        double loss = loss(logOdds, targets, at);
        for (double share = 1; share >= LEAST_SHARE; share /= 2) {
            Platt trial = new Platt(at.slope - share * bySlope, at.intercept - share * byIntercept);
            if (loss(logOdds, targets, trial) <= loss - share * decrease) {
                return trial;
            }
        }
        return at;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Σ ln(1 + e^z) - target · z. */
    private static double loss(double[] logOdds, double[] targets, Platt platt) {
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            double z = platt.apply(logOdds[row]);
            double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            sum += tail + Math.max(z, 0) - targets[row] * z;
        }
        return sum;
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
