package io.suanpan.forecasting.arima;

import java.util.ArrayList;
import java.util.List;

/** Cholesky's decomposition of a covariance that may have less than full rank. */
final class SemiDefinite {
    /** Pivot, relative to the largest of the diagonal, that is rounding. */
    private static final double ROUNDING = 1e-9;

    private SemiDefinite() {}

    /**
     * Columns whose outer products sum up to the matrix; as many as its rank. O(n² · rank).
     *
     * @param matrix row-major, square; changed
     */
    static double[][] root(double[] matrix) {
        int n = (int) Math.round(Math.sqrt(matrix.length));
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, matrix[i * n + i]);
        }
        List<double[]> columns = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            double pivot = matrix[k * n + k];
            if (pivot <= ROUNDING * largest) {
                continue;
            }
            double[] column = new double[n];
            double root = Math.sqrt(pivot);
            for (int i = k; i < n; i++) {
                column[i] = matrix[i * n + k] / root;
            }
            for (int i = k; i < n; i++) {
                for (int j = k; j < n; j++) {
                    matrix[i * n + j] -= column[i] * column[j];
                }
            }
            columns.add(column);
        }
        return columns.toArray(new double[0][]);
    }
}
