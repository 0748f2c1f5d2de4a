package io.suanpan.forecasting.arima;

import io.suanpan.forecasting.linear.Cholesky;
import java.util.Arrays;

/**
 * Regression of one column on others by normal equations with a ridge, min Σ (y − Xβ)² + Σ λβ²,
 * solved by Cholesky's decomposition. O(n k² + k³). Not thread-safe; its arrays are reused.
 */
final class LeastSquares {
    /** Pivot, relative to its column, below which a column is a combination of the others. */
    private static final double SINGULAR = 1e-11;

    private final int k;
    private final double[] ridge;
    private final double[] coefficients;
    private final double[][] factor;
    private double residual;

    /**
     * @param ridge λ for each regressor; 0 for none
     */
    LeastSquares(double[] ridge) {
        this.ridge = ridge;
        k = ridge.length;
        coefficients = new double[k];
        factor = new double[k][k];
    }

    /**
     * @param columns y, then the regressors
     * @param from first row that counts
     * @return false where the regressors are collinear
     */
    boolean solve(double[][] columns, int from) {
        double[] y = columns[0];
        boolean regular = true;
        for (int i = 0; i < k; i++) {
            double diagonal = 0;
            for (int j = 0; j <= i; j++) {
                double sum = dot(columns[i + 1], columns[j + 1], from) + (i == j ? ridge[i] : 0);
                diagonal = sum;
                for (int l = 0; l < j; l++) {
                    sum -= factor[i][l] * factor[j][l];
                }
                if (i != j) {
                    factor[i][j] = sum / factor[j][j];
                } else {
                    regular &= sum > SINGULAR * diagonal;
                    factor[i][i] = Math.sqrt(Math.max(sum, Double.MIN_NORMAL));
                }
            }
            coefficients[i] = dot(columns[i + 1], y, from);
        }
        Cholesky.solve(factor, coefficients);
        residual = residual(columns, from);
        return regular;
    }

    private double residual(double[][] columns, int from) {
        double sum = 0;
        for (int t = from; t < columns[0].length; t++) {
            double error = columns[0][t];
            for (int i = 0; i < k; i++) {
                error -= coefficients[i] * columns[i + 1][t];
            }
            sum += error * error;
        }
        for (int i = 0; i < k; i++) {
            sum += ridge[i] * coefficients[i] * coefficients[i];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b, int from) {
        double sum = 0;
        for (int t = from; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    /** A copy. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** What the ridge punishes included. */
    double residual() {
        return residual;
    }

    /**
     * Square root of the coefficients' covariance over σ²: the inverse of Lᵀ, upper triangular, so
     * that its product with its transpose is (XᵀX + Λ)⁻¹.
     */
    double[][] rootOfCovariance() {
        double[][] root = new double[k][k];
        for (int c = 0; c < k; c++) {
            Arrays.fill(root[c], 0);
            root[c][c] = 1 / factor[c][c];
            for (int i = c - 1; i >= 0; i--) {
                double sum = 0;
                for (int j = i + 1; j <= c; j++) {
                    sum -= factor[j][i] * root[j][c];
                }
                root[i][c] = sum / factor[i][i];
            }
        }
        return root;
    }
}
