package io.suanpan.customers.training.segments;

import java.util.Arrays;

/**
 * Maximum-weight matching of rows to columns by the Hungarian method with potentials (H. Kuhn 1955,
 * J. Munkres 1957; the shortest augmenting path form of R. Jonker and A. Volgenant 1987). O(n³) for
 * n rows and columns. Ties: the first column found.
 */
final class Matching {
    private final double[][] cost;
    private final int size;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;

    private Matching(long[][] weights) {
        int rows = weights.length;
        int columns = rows == 0 ? 0 : weights[0].length;
        size = Math.max(rows, columns);
        cost = new double[size + 1][size + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cost[i + 1][j + 1] = -weights[i][j];
            }
        }
        rowPotential = new double[size + 1];
        columnPotential = new double[size + 1];
        rowOf = new int[size + 1];
    }

    /**
     * @param weights 0 or above
     * @return the column of each row; -1 for a row beyond the columns
     */
    static int[] columns(long[][] weights) {
        int[] columns = new int[weights.length];
        Arrays.fill(columns, -1);
        Matching matching = new Matching(weights);
        for (int row = 1; row <= matching.size; row++) {
            matching.augment(row);
        }
        for (int column = 1; column <= matching.size; column++) {
            int row = matching.rowOf[column] - 1;
            if (row < weights.length && column <= weights[row].length) {
                columns[row] = column - 1;
            }
        }
        return columns;
    }

    /** Extends the matching by one row along the shortest path of reduced costs. */
    private void augment(int row) {
        double[] shortest = new double[size + 1];
        int[] before = new int[size + 1];
        boolean[] done = new boolean[size + 1];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            done[column] = true;
            int next = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= size; j++) {
                if (!done[j]) {
                    int i = rowOf[column];
                    double reduced = cost[i][j] - rowPotential[i] - columnPotential[j];
                    if (reduced < shortest[j]) {
                        shortest[j] = reduced;
                        before[j] = column;
                    }
                    if (shortest[j] < least) {
                        least = shortest[j];
                        next = j;
                    }
                }
            }
            shift(shortest, done, least);
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private void shift(double[] shortest, boolean[] done, double by) {
        for (int j = 0; j <= size; j++) {
            if (done[j]) {
                rowPotential[rowOf[j]] += by;
                columnPotential[j] -= by;
            } else {
                shortest[j] -= by;
            }
        }
    }
}
