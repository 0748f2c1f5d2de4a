package io.suanpan.forecasting.arima;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.optimisation.Minimum;
import io.suanpan.forecasting.optimisation.NelderMead;
import io.suanpan.forecasting.optimisation.Objective;
import java.util.Arrays;

/**
 * Minimum of a smooth function without bounds: BFGS (Nocedal and Wright 2006, 6.1) with central
 * differences for the gradient and steps halved until they gain enough (Armijo). Needs far fewer
 * evaluations than {@link NelderMead} where the function is smooth. Points at which the objective
 * is infinite or NaN are stepped back from. Deterministic; stateless and thread-safe; beyond 2n
 * evaluations each iteration takes time n².
 */
public final class QuasiNewton {
    /** Share of the gain promised by the slope that a step has to make. */
    private static final double ENOUGH = 1e-4;

    private static final double SHORTEST = 1e-8;

    private final Options options;

    public QuasiNewton(Options options) {
        this.options = options;
    }

    /**
     * @param maxIterations when the search stops at the latest. 100 is more than a fit needs
     * @param tolerance absolute gain of an iteration below which the search rests. 1e-8 is far
     *     below what changes a choice by AICc
     * @param difference of a coordinate either way for the gradient. 1e-4 balances the rounding of
     *     the objective with the curvature
     */
    public record Options(int maxIterations, double tolerance, double difference) {
        public Options {
            if (maxIterations < 1 || !(tolerance >= 0) || !(difference > 0)) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "A search with %d iterations, tolerance %s and difference %s is none."
                                .formatted(maxIterations, tolerance, difference),
                        "Give 1 iteration or more, a positive difference, nothing below 0.");
            }
        }

        public static Options defaults() {
            return new Options(100, 1e-8, 1e-4);
        }

        public Options withMaxIterations(int other) {
            return new Options(other, tolerance, difference);
        }

        public Options withTolerance(double other) {
            return new Options(maxIterations, other, difference);
        }

        public Options withDifference(double other) {
            return new Options(maxIterations, tolerance, other);
        }
    }

    /** The lowest point found, {@code start} itself where its value is not finite. */
    public Minimum minimise(Objective objective, double[] start) {
        Descent descent = new Descent(objective, start.clone());
        descent.run();
        return new Minimum(descent.point, descent.value, descent.evaluations);
    }

    private final class Descent {
        private final Objective objective;
        private final int n;
        private double[] point;
        private double[] next;
        private double value;
        private double[] gradient;
        private double[] nextGradient;
        private final double[] direction;
        private final double[] step;
        private final double[] change;
        private final double[] product;

        /** Approximate inverse of the Hessian. */
        private final double[][] inverse;

        private boolean fresh;
        private int evaluations;

        Descent(Objective objective, double[] start) {
            this.objective = objective;
            n = start.length;
            point = start;
            next = new double[n];
            gradient = new double[n];
            nextGradient = new double[n];
            direction = new double[n];
            step = new double[n];
            change = new double[n];
            product = new double[n];
            inverse = new double[n][n];
            value = at(point);
        }

        void run() {
            if (n == 0 || value == Double.POSITIVE_INFINITY) {
                return;
            }
            gradientAt(point, gradient);
            reset();
            for (int i = 0; i < options.maxIterations(); i++) {
                double before = value;
                boolean moved = search();
                if (moved && before - value > options.tolerance()) {
                    gradientAt(point, nextGradient);
                    update();
                } else if (fresh) {
                    return;
                } else {
                    gradientAt(point, gradient);
                    reset();
                }
            }
        }

        private void reset() {
            for (double[] row : inverse) {
                Arrays.fill(row, 0);
            }
            for (int i = 0; i < n; i++) {
                inverse[i][i] = 1;
            }
            fresh = true;
        }

        /** Along the direction until the value is low enough; false where it never is. */
        private boolean search() {
            double slope = 0;
            for (int i = 0; i < n; i++) {
                direction[i] = -dot(inverse[i], gradient);
                slope += direction[i] * gradient[i];
            }
            if (!(slope < 0)) {
                return false;
            }
            for (double length = 1; length > SHORTEST; length *= length > 0.1 ? 0.5 : 0.2) {
                for (int i = 0; i < n; i++) {
                    next[i] = point[i] + length * direction[i];
                }
                double reached = at(next);
                if (reached <= value + ENOUGH * length * slope) {
                    accept(reached);
                    return true;
                }
            }
            return false;
        }

        private void accept(double reached) {
            for (int i = 0; i < n; i++) {
                step[i] = next[i] - point[i];
            }
            double[] old = point;
            point = next;
            next = old;
            value = reached;
        }

        private void update() {
            double curvature = 0;
            for (int i = 0; i < n; i++) {
                change[i] = nextGradient[i] - gradient[i];
                curvature += change[i] * step[i];
            }
            double[] old = gradient;
            gradient = nextGradient;
            nextGradient = old;
            if (!(curvature > 0)) {
                reset();
                return;
            }
            if (fresh) {
                scale(curvature / dot(change, change));
                fresh = false;
            }
            for (int i = 0; i < n; i++) {
                product[i] = dot(inverse[i], change);
            }
            double factor = 1 + dot(change, product) / curvature;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    inverse[i][j] +=
                            (factor * step[i] * step[j]
                                            - step[i] * product[j]
                                            - product[i] * step[j])
                                    / curvature;
                }
            }
        }

        private void scale(double factor) {
            for (int i = 0; i < n; i++) {
                inverse[i][i] = factor;
            }
        }

        private void gradientAt(double[] at, double[] into) {
            double h = options.difference();
            for (int i = 0; i < n; i++) {
                double kept = at[i];
                at[i] = kept + h;
                double above = at(at);
                at[i] = kept - h;
                double below = at(at);
                at[i] = kept;
                into[i] = slope(above, below) / h;
            }
        }

        /** One-sided beside a wall. */
        private double slope(double above, double below) {
            if (above == Double.POSITIVE_INFINITY) {
                return below == Double.POSITIVE_INFINITY ? 0 : value - below;
            }
            return below == Double.POSITIVE_INFINITY ? above - value : (above - below) / 2;
        }

        private double at(double[] x) {
            evaluations++;
            double result = objective.at(x);
            return Double.isNaN(result) ? Double.POSITIVE_INFINITY : result;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
