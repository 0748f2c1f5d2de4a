package io.suanpan.learning.calibration;

import io.suanpan.scoring.Logistic;
import java.util.Arrays;

/**
 * Logistic regression whose weights are 0 or more: the least of Σ log loss + ridge/2 · Σ (weight -
 * prior)², the intercept free. Newton's method; each step's quadratic is minimised under the bounds
 * by coordinate descent, and halved until the loss falls. O(steps · rows · columns²).
 */
public final class NonNegativeLogistic {
    private static final int STEPS = 50;
    private static final int SWEEPS = 200;
    private static final double TOLERANCE = 1e-9;
    private static final double LEAST_SHARE = 1e-6;

    private final double[][] columns;
    private final boolean[] labels;
    private final double ridge;
    private final double prior;

    /**
     * @param columns one array a weight, each as long as the labels
     */
    public NonNegativeLogistic(double[][] columns, boolean[] labels, double ridge, double prior) {
        this.columns = columns;
        this.labels = labels;
        this.ridge = ridge;
        this.prior = prior;
    }

    /** The weights, then the intercept. */
    public double[] fit() {
        double[] at = new double[columns.length + 1];
        Arrays.fill(at, 0, columns.length, prior);
        double loss = loss(at);
        for (int step = 0; step < STEPS; step++) {
            double[] to = newton(at);
            double share = 1;
            double[] next = towards(at, to, share);
            double nextLoss = loss(next);
            while (nextLoss > loss && share > LEAST_SHARE) {
                share /= 2;
                next = towards(at, to, share);
                nextLoss = loss(next);
            }
            if (!(loss - nextLoss > TOLERANCE * Math.abs(loss))) {
                return nextLoss <= loss ? next : at;
            }
            at = next;
            loss = nextLoss;
        }
        return at;
    }

    private static double[] towards(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        Arrays.setAll(point, i -> from[i] + share * (to[i] - from[i]));
        return point;
    }

    private double score(double[] at, int row) {
        double sum = at[columns.length];
        for (int k = 0; k < columns.length; k++) {
            sum += at[k] * columns[k][row];
        }
        return sum;
    }

    private double loss(double[] at) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double z = score(at, row);
            double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            sum += tail + Math.max(labels[row] ? -z : z, 0);
        }
        for (int k = 0; k < columns.length; k++) {
            sum += ridge / 2 * (at[k] - prior) * (at[k] - prior);
        }
        return sum;
    }

    /** The least point of the loss's quadratic at {@code at}, under the bounds. */
    private double[] newton(double[] at) {
        int size = at.length;
        double[] gradient = new double[size];
        double[][] hessian = new double[size][size];
        double[] x = new double[size];
        for (int row = 0; row < labels.length; row++) {
            double p = Logistic.probability(score(at, row));
            double error = p - (labels[row] ? 1 : 0);
            double weight = p * (1 - p);
            for (int k = 0; k < size; k++) {
                x[k] = k < columns.length ? columns[k][row] : 1;
            }
            for (int k = 0; k < size; k++) {
                gradient[k] += error * x[k];
                for (int m = 0; m <= k; m++) {
                    hessian[k][m] += weight * x[k] * x[m];
                }
            }
        }
        for (int k = 0; k < size; k++) {
            if (k < columns.length) {
                gradient[k] += ridge * (at[k] - prior);
                hessian[k][k] += ridge;
            }
            hessian[k][k] += 1e-9; // keeps equal columns solvable
            for (int m = 0; m < k; m++) {
                hessian[m][k] = hessian[k][m];
            }
        }
        return descend(at, gradient, hessian);
    }

    private double[] descend(double[] at, double[] gradient, double[][] hessian) {
        double[] point = at.clone();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int k = 0; k < point.length; k++) {
                double slope = gradient[k];
                for (int m = 0; m < point.length; m++) {
                    slope += hessian[k][m] * (point[m] - at[m]);
                }
                double to = point[k] - slope / hessian[k][k];
                to = k < columns.length ? Math.max(0, to) : to;
                moved = Math.max(moved, Math.abs(to - point[k]));
                point[k] = to;
            }
            if (moved < 1e-10) {
                break;
            }
        }
        return point;
    }
}
