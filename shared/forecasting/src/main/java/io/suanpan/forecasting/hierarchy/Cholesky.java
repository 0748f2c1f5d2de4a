package io.suanpan.forecasting.hierarchy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** L·L' of a symmetric positive definite matrix; rows one after another. Time n³/3. */
final class Cholesky {
    private final int size;
    private final double[] lower;

    private Cholesky(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /**
     * @param matrix its lower triangle is read and overwritten
     */
    static Cholesky of(int size, double[] matrix) {
        for (int i = 0; i < size; i++) {
            int row = i * size;
            for (int j = 0; j < i; j++) {
                int other = j * size;
                matrix[row + j] =
                        (matrix[row + j] - dot(matrix, row, other, j)) / matrix[other + j];
            }
            double left = matrix[row + i] - dot(matrix, row, row, i);
            if (!(left > 0)) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "The error covariance of the hierarchy is singular at node " + i + ".",
                        "Use more errors, or reconcile by variances alone.");
            }
            matrix[row + i] = Math.sqrt(left);
        }
        return new Cholesky(size, matrix);
    }

    private static double dot(double[] matrix, int a, int b, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += matrix[a + k] * matrix[b + k];
        }
        return sum;
    }

    /** Solves L·L'·x = b. */
    double[] solve(double[] b) {
        double[] x = solveLower(b);
        for (int i = size - 1; i >= 0; i--) {
            x[i] /= lower[i * size + i];
            for (int k = 0; k < i; k++) {
                x[k] -= lower[i * size + k] * x[i];
            }
        }
        return x;
    }

    /** Solves L·x = b. */
    double[] solveLower(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i * size + k] * x[k];
            }
            x[i] = sum / lower[i * size + i];
        }
        return x;
    }
}
