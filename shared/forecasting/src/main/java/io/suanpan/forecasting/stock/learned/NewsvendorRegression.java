package io.suanpan.forecasting.stock.learned;

import io.suanpan.forecasting.linear.Cholesky;
import io.suanpan.forecasting.stock.Require;
import java.util.Arrays;

/**
 * How much stock a product needs, learned from what all products did: S = exp(θ·x) for features x,
 * with θ the minimum of Σ p·(D − S)⁺ + (1 − p)·(S − D)⁺ in units over past demands D plus a ridge.
 * One ratio p for all products makes the last unit of stock equally useful everywhere, which for a
 * given share of units served needs the least stock in total. A distribution per product is not
 * assumed: its tail is that of all products with such features.
 *
 * <p>The kink is smoothed over a tenth of S and half a unit. Minimised by Levenberg–Marquardt steps
 * from a given start; O(rows · features²) a step. Source: Ban and Rudin, The big data newsvendor,
 * Operations Research 67 (2019).
 */
final class NewsvendorRegression {
    private static final double LEAST_PIVOT = 1e-12;
    private static final double LONGEST_STEP = 2;
    private static final int STEPS = 60;
    private static final double SMOOTH_SHARE = 0.1;
    private static final double SMOOTH_UNITS = 0.5;
    private static final double LARGEST_LOG = 20;

    private final int features;
    private final double ratio;
    private final double ridge;

    private double[] x = new double[0];
    private double[] demand = new double[0];
    private int rows;

    /**
     * @param ratio p, above 0, below 1
     * @param ridge weight of (θ − start)² against the mean loss per unit of demand
     */
    NewsvendorRegression(int features, double ratio, double ridge) {
        this.features = features;
        this.ratio = Require.share("The newsvendor regression", "ratio", ratio);
        this.ridge = ridge;
    }

    /** Adds a past demand and what was known before it. */
    void add(double[] row, double units) {
        if (rows == demand.length) {
            int more = Math.max(1024, 2 * rows);
            demand = Arrays.copyOf(demand, more);
            x = Arrays.copyOf(x, more * features);
        }
        System.arraycopy(row, 0, x, rows * features, features);
        demand[rows++] = units;
    }

    int rows() {
        return rows;
    }

    double demand(int row) {
        return demand[row];
    }

    /** S for a row that was added. */
    double units(double[] theta, int row) {
        return units(theta, Arrays.copyOfRange(x, row * features, (row + 1) * features));
    }

    /** S for a row of features. */
    static double units(double[] theta, double[] row) {
        double log = 0;
        for (int j = 0; j < row.length; j++) {
            log += theta[j] * row[j];
        }
        return StrictMath.exp(Math.min(LARGEST_LOG, log));
    }

    /**
     * θ; the start itself without a row or without any demand.
     *
     * @param prior what the ridge draws to
     * @param start where the search begins, as the θ of the week before
     */
    double[] fit(double[] prior, double[] start) {
        double total = Arrays.stream(demand, 0, rows).sum();
        if (total <= 0) {
            return start.clone();
        }
        double[] theta = start.clone();
        Curve curve = new Curve(prior, total);
        double loss = curve.at(theta);
        double damping = 1e-3;
        for (int step = 0; step < STEPS && damping < 1e6; step++) {
            double[] next = curve.step(theta, damping);
            double[] gradient = curve.gradient.clone();
            double[] hessian = curve.hessian.clone();
            double reached = curve.at(next);
            if (reached < loss) {
                boolean done = loss - reached < 1e-7 * loss;
                theta = next;
                loss = reached;
                damping *= 0.3;
                if (done) {
                    break;
                }
            } else {
                curve.gradient = gradient;
                curve.hessian = hessian;
                damping *= 8;
            }
        }
        return theta;
    }

    /** Loss, gradient and curvature at a point. */
    private final class Curve {
        final double[] prior;
        final double total;
        double[] gradient = new double[features];
        double[] hessian = new double[features * features];

        Curve(double[] prior, double total) {
            this.prior = prior;
            this.total = total;
        }

        double at(double[] theta) {
            Arrays.fill(gradient, 0);
            Arrays.fill(hessian, 0);
            double loss = 0;
            for (int i = 0; i < rows; i++) {
                int from = i * features;
                double log = 0;
                for (int j = 0; j < features; j++) {
                    log += theta[j] * x[from + j];
                }
                double s = StrictMath.exp(Math.min(LARGEST_LOG, log));
                double width = SMOOTH_SHARE * s + SMOOTH_UNITS;
                double z = (s - demand[i]) / width;
                double e = StrictMath.exp(-Math.abs(z));
                double over = z > 0 ? 1 / (1 + e) : e / (1 + e);
                // p·(D − s) + width·log(1 + exp(z)), the smooth form of the two-sided loss.
                loss -= ratio * width * z;
                loss += width * (Math.max(0, z) + StrictMath.log1p(e));
                double slope = (over - ratio) * s;
                double bend = over * (1 - over) / width * s * s + 0.05 * Math.abs(slope);
                for (int j = 0; j < features; j++) {
                    double a = x[from + j];
                    gradient[j] += slope * a;
                    for (int k = 0; k <= j; k++) {
                        hessian[j * features + k] += bend * a * x[from + k];
                    }
                }
            }
            return finish(theta, loss);
        }

        private double finish(double[] theta, double loss) {
            double result = loss / total;
            for (int j = 0; j < features; j++) {
                double away = theta[j] - prior[j];
                result += ridge * away * away;
                gradient[j] = gradient[j] / total + 2 * ridge * away;
                for (int k = 0; k <= j; k++) {
                    hessian[j * features + k] /= total;
                }
                hessian[j * features + j] += 2 * ridge;
            }
            return result;
        }

        /** θ − (H + λ·diag H)⁻¹·g by Cholesky. */
        double[] step(double[] theta, double damping) {
            double[][] damped = new double[features][features];
            for (int i = 0; i < features; i++) {
                System.arraycopy(hessian, i * features, damped[i], 0, i + 1);
                damped[i][i] *= 1 + damping;
            }
            double[] change = gradient.clone();
            Cholesky.factor(damped, LEAST_PIVOT);
            Cholesky.solve(damped, change);
            double[] next = theta.clone();
            for (int i = 0; i < features; i++) {
                next[i] -= Math.clamp(change[i], -LONGEST_STEP, LONGEST_STEP);
            }
            return next;
        }
    }
}
