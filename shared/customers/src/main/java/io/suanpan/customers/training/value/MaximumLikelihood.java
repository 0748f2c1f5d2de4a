package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/**
 * Maximises a log-likelihood of parameters above 0 by BFGS in their logarithms, with a line search
 * for Armijo's condition (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithms 3.1 and
 * 6.1), from several starts, each with the Hessian there if it is positive definite. Standard
 * errors come from the observed information: the Hessian by central differences of the gradient, in
 * the logarithms, carried over by the delta method. Deterministic.
 */
final class MaximumLikelihood {
    private static final int MOST_STEPS = 500;
    private static final double GRADIENT_PER_VALUE = 1e-9;
    private static final double ARMIJO = 1e-4;
    private static final double LONGEST_STEP = 2;
    private static final double DIFFERENCE = 1e-4;

    private final Likelihood likelihood;
    private final int width;

    MaximumLikelihood(Likelihood likelihood, int width) {
        this.likelihood = likelihood;
        this.width = width;
    }

    /**
     * @param parameters where the likelihood is largest
     * @param standardErrors of the parameters; NaN where the information is singular
     */
    record Maximum(double logLikelihood, Vector parameters, Vector standardErrors) {}

    /**
     * @param starts one or more, each of parameters above 0
     * @throws SuanpanException {@code IMPOSSIBLE} where no start leads to a maximum
     */
    Maximum from(double[]... starts) {
        double[] best = {};
        double highest = Double.NEGATIVE_INFINITY;
        for (double[] start : starts) {
            double[] logs = climb(logs(start));
            double value = likelihood.at(exp(logs), new double[width]);
            if (value > highest) {
                highest = value;
                best = logs;
            }
        }
        if (best.length == 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The likelihood has no maximum on these customers.",
                    "Import more orders: a model needs customers that differ.");
        }
        double[] parameters = exp(best);
        return new Maximum(
                highest, Vector.of(parameters), Vector.of(standardErrors(best, parameters)));
    }

    private double[] climb(double[] start) {
        double[] x = start;
        double[] gradient = new double[width];
        double value = descending(x, gradient);
        double[][] inverse = SymmetricInverse.of(hessian(x)).orElseGet(this::identity);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (largest(gradient) <= GRADIENT_PER_VALUE * Math.max(1, Math.abs(value))) {
                break;
            }
            double[] direction = direction(inverse, gradient);
            double slope = dot(direction, gradient);
            if (!(slope < 0)) {
                inverse = identity();
                direction = direction(inverse, gradient);
                slope = dot(direction, gradient);
            }
            double[] nextGradient = new double[width];
            double length = Math.min(1, LONGEST_STEP / largest(direction));
            double[] next = along(x, direction, length);
            double nextValue = descending(next, nextGradient);
            while (!(nextValue <= value + ARMIJO * length * slope) && length > 1e-12) {
                length /= 2;
                next = along(x, direction, length);
                nextValue = descending(next, nextGradient);
            }
            if (!(nextValue < value)) {
                break;
            }
            update(inverse, minus(next, x), minus(nextGradient, gradient));
            x = next;
            value = nextValue;
            gradient = nextGradient;
        }
        return x;
    }

    /** The negative log-likelihood of the exponentials, with its gradient by the logarithms. */
    private double descending(double[] logs, double[] gradient) {
        double[] parameters = exp(logs);
        double value = likelihood.at(parameters, gradient);
        for (int i = 0; i < width; i++) {
            gradient[i] *= -parameters[i];
        }
        return -value;
    }

    /** The BFGS update of the inverse Hessian; skipped where the curvature is not positive. */
    private void update(double[][] inverse, double[] moved, double[] change) {
        double curvature = dot(moved, change);
        if (!(curvature > 1e-14 * largest(moved) * largest(change))) {
            return;
        }
        double[] image = new double[width];
        for (int i = 0; i < width; i++) {
            image[i] = dot(inverse[i], change);
        }
        double scale = (1 + dot(change, image) / curvature) / curvature;
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                inverse[i][j] +=
                        scale * moved[i] * moved[j]
                                - (image[i] * moved[j] + moved[i] * image[j]) / curvature;
            }
        }
    }

    private double[] standardErrors(double[] logs, double[] parameters) {
        double[] errors = new double[width];
        Arrays.fill(errors, Double.NaN);
        SymmetricInverse.of(hessian(logs))
                .ifPresent(variances ->
                        Arrays.setAll(errors, i -> Math.sqrt(variances[i][i]) * parameters[i]));
        return errors;
    }

    private double[][] hessian(double[] logs) {
        double[][] hessian = new double[width][width];
        for (int i = 0; i < width; i++) {
            double[] up = gradientAt(logs, i, DIFFERENCE);
            double[] down = gradientAt(logs, i, -DIFFERENCE);
            for (int j = 0; j < width; j++) {
                hessian[i][j] = (up[j] - down[j]) / (2 * DIFFERENCE);
            }
        }
        return hessian;
    }

    private double[] gradientAt(double[] logs, int index, double shift) {
        double[] gradient = new double[width];
        double[] shifted = logs.clone();
        shifted[index] += shift;
        descending(shifted, gradient);
        return gradient;
    }

    private double[][] identity() {
        double[][] matrix = new double[width][width];
        for (int i = 0; i < width; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private double[] direction(double[][] inverse, double[] gradient) {
        double[] direction = new double[width];
        for (int i = 0; i < width; i++) {
            direction[i] = -dot(inverse[i], gradient);
        }
        return direction;
    }

    private static double[] along(double[] x, double[] direction, double length) {
        double[] there = x.clone();
        for (int i = 0; i < there.length; i++) {
            there[i] += length * direction[i];
        }
        return there;
    }

    private static double[] minus(double[] first, double[] second) {
        double[] difference = first.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= second[i];
        }
        return difference;
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[] logs(double[] values) {
        double[] logs = values.clone();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(logs[i]);
        }
        return logs;
    }

    private static double[] exp(double[] logs) {
        double[] values = logs.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i]);
        }
        return values;
    }
}
