package io.suanpan.forecasting.hierarchy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/**
 * W, how the errors of the base forecasts vary and go together: diag(d) + U·U' with few columns in
 * U, which is all that the products in {@link Reconciler} need. Immutable.
 */
public final class ErrorCovariance {
    /** A node that never erred is trusted this many times more than the average node. */
    private static final double LEAST_SHARE = 1e-9;

    private final double[] diagonal;
    private final int rank;

    /** U, a row of {@code rank} for each node. */
    private final double[] factors;

    ErrorCovariance(double[] diagonal, int rank, double[] factors) {
        this.diagonal = diagonal;
        this.rank = rank;
        this.factors = factors;
    }

    private static ErrorCovariance diagonal(double[] variances) {
        double floor = Math.max(LEAST_SHARE * Arrays.stream(variances).average().orElse(1), 1e-300);
        for (int i = 0; i < variances.length; i++) {
            variances[i] = Math.max(floor, variances[i]);
        }
        return new ErrorCovariance(variances, 0, new double[0]);
    }

    /** The same for all nodes: ordinary least squares (Hyndman et al. 2011). */
    public static ErrorCovariance identity(Hierarchy hierarchy) {
        double[] ones = new double[hierarchy.nodes()];
        Arrays.fill(ones, 1);
        return diagonal(ones);
    }

    /** As many as a node has leaves: for errors that are not known yet. */
    public static ErrorCovariance structural(Hierarchy hierarchy) {
        double[] ones = new double[hierarchy.leaves()];
        Arrays.fill(ones, 1);
        return diagonal(hierarchy.sum(ones));
    }

    /** Mean squared errors of the nodes, no correlations (Hyndman, Lee and Wang 2016). */
    public static ErrorCovariance variances(Hierarchy hierarchy, Residuals residuals) {
        requireFitting(hierarchy, residuals);
        return diagonal(meanSquares(residuals));
    }

    /**
     * MinT: the covariance of the errors, its correlations shrunk by {@link Shrinkage}
     * (Wickramasuriya, Athanasopoulos and Hyndman 2019, JASA 114).
     */
    public static ErrorCovariance shrunk(Hierarchy hierarchy, Residuals residuals) {
        requireFitting(hierarchy, residuals);
        double intensity = Math.max(1e-6, Shrinkage.intensity(residuals));
        double[] variances = diagonal(meanSquares(residuals)).diagonal;
        int times = residuals.times();
        double root = Math.sqrt((1 - intensity) / times);
        double[] factors = new double[variances.length * times];
        for (int node = 0; node < variances.length; node++) {
            variances[node] *= intensity;
            for (int t = 0; t < times; t++) {
                factors[node * times + t] = root * residuals.error(node, t);
            }
        }
        return new ErrorCovariance(variances, times, factors);
    }

    private static double[] meanSquares(Residuals residuals) {
        double[] squares = new double[residuals.nodes()];
        for (int node = 0; node < squares.length; node++) {
            squares[node] = residuals.meanSquare(node);
        }
        return squares;
    }

    private static void requireFitting(Hierarchy hierarchy, Residuals residuals) {
        if (residuals.nodes() != hierarchy.nodes()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are errors of %d nodes for a hierarchy of %d."
                            .formatted(residuals.nodes(), hierarchy.nodes()),
                    "Give the errors of each node, in the order of names().");
        }
    }

    int nodes() {
        return diagonal.length;
    }

    int rank() {
        return rank;
    }

    double diagonal(int node) {
        return diagonal[node];
    }

    double factor(int node, int column) {
        return factors[node * rank + column];
    }

    /** U'·v. */
    double[] project(double[] v) {
        double[] result = new double[rank];
        for (int node = 0; node < v.length; node++) {
            for (int r = 0; r < rank; r++) {
                result[r] += factors[node * rank + r] * v[node];
            }
        }
        return result;
    }

    /** W·v. */
    double[] times(double[] v) {
        double[] projected = project(v);
        double[] result = new double[v.length];
        for (int node = 0; node < v.length; node++) {
            double sum = diagonal[node] * v[node];
            for (int r = 0; r < rank; r++) {
                sum += factors[node * rank + r] * projected[r];
            }
            result[node] = sum;
        }
        return result;
    }
}
