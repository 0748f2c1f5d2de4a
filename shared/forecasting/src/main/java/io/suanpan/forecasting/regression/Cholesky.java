package io.suanpan.forecasting.regression;

/** Small symmetric positive definite systems, by their lower triangle. */
final class Cholesky {
    private Cholesky() {}

    /** L with L·Lᵀ the matrix, in its place. O(n³). */
    static void factor(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
    }

    /** Turns a right side into the solution. */
    static void solve(double[][] factor, double[] side) {
        for (int i = 0; i < side.length; i++) {
            for (int k = 0; k < i; k++) {
                side[i] -= factor[i][k] * side[k];
            }
            side[i] /= factor[i][i];
        }
        for (int i = side.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < side.length; k++) {
                side[i] -= factor[k][i] * side[k];
            }
            side[i] /= factor[i][i];
        }
    }

    static double logDeterminant(double[][] factor) {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * StrictMath.log(factor[i][i]);
        }
        return sum;
    }

    /** The whole inverse of the matrix that was factored. */
    static double[][] inverse(double[][] factor) {
        double[][] inverse = new double[factor.length][factor.length];
        for (int i = 0; i < factor.length; i++) {
            inverse[i][i] = 1;
            solve(factor, inverse[i]);
        }
        return inverse;
    }
}
