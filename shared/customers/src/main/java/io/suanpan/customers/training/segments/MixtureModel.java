package io.suanpan.customers.training.segments;

import java.util.Arrays;

/**
 * A mixture of normal distributions, with full or diagonal covariances, kept as Cholesky factors.
 * Immutable.
 */
public final class MixtureModel {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private final double[] logWeights;
    private final double[][] means;
    private final double[][] factors;
    private final double[] constants;
    private final boolean full;

    /**
     * @param factors the lower Cholesky factor of each covariance, row-major; that of a diagonal
     *     one holds the deviations on its diagonal
     */
    MixtureModel(double[] weights, double[][] means, double[][] factors, boolean full) {
        logWeights = Arrays.stream(weights).map(Math::log).toArray();
        this.means = means;
        this.factors = factors;
        this.full = full;
        constants = new double[means.length];
        int width = means[0].length;
        for (int component = 0; component < constants.length; component++) {
            constants[component] = -width * LOG_TWO_PI / 2;
            for (int i = 0; i < width; i++) {
                constants[component] -= Math.log(factors[component][i * width + i]);
            }
        }
    }

    public int components() {
        return means.length;
    }

    public int width() {
        return means[0].length;
    }

    public boolean isFull() {
        return full;
    }

    /** Its share of the points. */
    public double weight(int component) {
        return Math.exp(logWeights[component]);
    }

    public double mean(int component, int column) {
        return means[component][column];
    }

    /** Free parameters: weights, means, covariances. */
    public int parameters() {
        int width = width();
        int covariance = full ? width * (width + 1) / 2 : width;
        return components() - 1 + components() * (width + covariance);
    }

    /**
     * The logarithm of the density at a point, and of each component's share of it.
     *
     * @param shares filled with the components' logarithmic densities, weights included
     */
    double logDensity(double[] points, int row, double[] shares, double[] work) {
        double most = Double.NEGATIVE_INFINITY;
        for (int component = 0; component < shares.length; component++) {
            shares[component] = logWeights[component] + logNormal(points, row, component, work);
            most = Math.max(most, shares[component]);
        }
        double sum = 0;
        for (double share : shares) {
            sum += Math.exp(share - most);
        }
        return most + Math.log(sum);
    }

    /** By forward substitution with the Cholesky factor. */
    private double logNormal(double[] points, int row, int component, double[] work) {
        int width = width();
        double[] factor = factors[component];
        double squares = 0;
        for (int i = 0; i < width; i++) {
            double rest = points[row * width + i] - means[component][i];
            for (int j = 0; full && j < i; j++) {
                rest -= factor[i * width + j] * work[j];
            }
            work[i] = rest / factor[i * width + i];
            squares += work[i] * work[i];
        }
        return constants[component] - squares / 2;
    }
}
