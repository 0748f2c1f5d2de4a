package io.suanpan.forecasting.regression;

import io.suanpan.forecasting.linear.Cholesky;
import java.util.random.RandomGenerator;

/** By what regressors multiply each step: exp(xₜβ), and how sure that is. Immutable. */
final class Factors {
    /** A plan beyond all that was seen is not believed to the end: e⁴ = 55 times at most. */
    private static final double MOST_LOG = 4;

    private final Regressors regressors;
    private final double[] coefficients;
    private final double[][] covariance;

    /** Lower triangle with L·Lᵀ the covariance. */
    private final double[][] root;

    Factors(Regressors regressors, double[] coefficients, double[][] covariance) {
        this.regressors = regressors;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.root = new double[coefficients.length][];
        for (int i = 0; i < root.length; i++) {
            root[i] = covariance[i].clone();
        }
        Cholesky.factor(root);
    }

    double at(int t) {
        return StrictMath.exp(Math.clamp(log(t, coefficients), -MOST_LOG, MOST_LOG));
    }

    private double log(int t, double[] effects) {
        double sum = 0;
        for (int j = 0; j < effects.length; j++) {
            sum += regressors.value(j, t) * effects[j];
        }
        return sum;
    }

    /** Variance of the logarithm. */
    double variance(int t) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < coefficients.length; j++) {
                sum += regressors.value(i, t) * covariance[i][j] * regressors.value(j, t);
            }
        }
        return sum;
    }

    /** Errors of the coefficients that may be. */
    double[] draw(RandomGenerator random) {
        double[] errors = new double[coefficients.length];
        double[] normal = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            normal[i] = random.nextGaussian();
            for (int j = 0; j <= i; j++) {
                errors[i] += root[i][j] * normal[j];
            }
        }
        return errors;
    }

    /** Of one draw; the mean over draws is {@link #at}. */
    double at(int t, double[] errors) {
        return at(t) * StrictMath.exp(log(t, errors) - variance(t) / 2);
    }
}
