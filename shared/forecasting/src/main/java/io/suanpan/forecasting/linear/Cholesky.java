package io.suanpan.forecasting.linear;

/**
 * Small symmetric positive definite systems, by their lower triangle; nothing above the diagonal is
 * read or written. Stateless and thread-safe.
 */
public final class Cholesky {
    private Cholesky() {}

    /** L with L·Lᵀ the matrix, in its place; NaN where it is not positive definite. O(n³). */
    public static void factor(double[][] matrix) {
        factor(matrix, Double.NEGATIVE_INFINITY);
    }

    /**
     * The same of a matrix that rounding may have left without full rank.
     *
     * @param leastPivot what a smaller pivot is lifted to
     */
    public static void factor(double[][] matrix, double leastPivot) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(leastPivot, sum)) : sum / matrix[j][j];
            }
        }
    }

    /** Turns a right side into the solution. */
    public static void solve(double[][] factor, double[] side) {
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

    public static double logDeterminant(double[][] factor) {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * StrictMath.log(factor[i][i]);
        }
        return sum;
    }

    /** The whole inverse of the matrix that was factored. */
    public static double[][] inverse(double[][] factor) {
        double[][] inverse = new double[factor.length][factor.length];
        for (int i = 0; i < factor.length; i++) {
            inverse[i][i] = 1;
            solve(factor, inverse[i]);
        }
        return inverse;
    }
}
