package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.Arrays;

/** Ways to scale a matrix of items by users, or the other way round. O(entries) each. */
final class Scaling {
    private Scaling() {}

    static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** How many entries each column has. */
    static int[] counts(SparseMatrix matrix) {
        int[] count = new int[matrix.columns()];
        for (int column : matrix.columnArray()) {
            count[column]++;
        }
        return count;
    }

    /** Of each column {@code ln(rows / (1 + n))}; a little below 0 for one that is in all rows. */
    static double[] rarity(int rows, int[] counts) {
        double[] rarity = new double[counts.length];
        for (int column = 0; column < rarity.length; column++) {
            rarity[column] = StrictMath.log(rows) - StrictMath.log1p(counts[column]);
        }
        return rarity;
    }

    /** Each row divided by its squared length to a power; a row of zeros stays one. */
    static SparseMatrix normalized(SparseMatrix matrix, double power) {
        double[] factor = new double[matrix.rows()];
        for (int row = 0; row < factor.length; row++) {
            double squared = 0;
            for (int at = matrix.start(row); at < matrix.end(row); at++) {
                squared += (double) matrix.valueArray()[at] * matrix.valueArray()[at];
            }
            factor[row] = squared > 0 ? StrictMath.pow(squared, -power) : 0;
        }
        return matrix.scaled(factor, ones(matrix.columns()));
    }

    /** BM25's saturation of values by k1, and by b how much a row is longer than others. */
    static SparseMatrix saturated(SparseMatrix matrix, Totals totals, double k1, double b) {
        double[] sums = Totals.weights(matrix);
        int[][] columns = new int[sums.length][];
        float[][] values = new float[sums.length][];
        for (int row = 0; row < sums.length; row++) {
            int from = matrix.start(row);
            int to = matrix.end(row);
            double length = k1 * (1 - b + b * sums[row] * totals.items() / totals.weight());
            columns[row] = Arrays.copyOfRange(matrix.columnArray(), from, to);
            values[row] = Arrays.copyOfRange(matrix.valueArray(), from, to);
            for (int at = 0; at < to - from; at++) {
                double value = values[row][at];
                values[row][at] = (float) (value * (k1 + 1) / (length + value));
            }
        }
        return SparseMatrix.ofRows(matrix.columns(), columns, values);
    }
}
