package io.suanpan.recommendation.related;

import io.suanpan.recommendation.data.SparseMatrix;

/** What two rows of a sparse matrix share. O(entries of the two) each. */
final class Rows {
    private Rows() {}

    /** Columns that both have. */
    static int common(SparseMatrix matrix, int one, int other) {
        int[] columns = matrix.columnArray();
        int common = 0;
        int b = matrix.start(other);
        for (int a = matrix.start(one); a < matrix.end(one); a++) {
            while (b < matrix.end(other) && columns[b] < columns[a]) {
                b++;
            }
            common += b < matrix.end(other) && columns[b] == columns[a] ? 1 : 0;
        }
        return common;
    }

    /** 0 where one of them is empty. */
    static double cosine(SparseMatrix matrix, int one, int other) {
        double product = product(matrix, one, other);
        return product > 0
                ? product / Math.sqrt(product(matrix, one, one) * product(matrix, other, other))
                : 0;
    }

    private static double product(SparseMatrix matrix, int one, int other) {
        int[] columns = matrix.columnArray();
        float[] values = matrix.valueArray();
        double product = 0;
        int b = matrix.start(other);
        for (int a = matrix.start(one); a < matrix.end(one); a++) {
            while (b < matrix.end(other) && columns[b] < columns[a]) {
                b++;
            }
            if (b < matrix.end(other) && columns[b] == columns[a]) {
                product += (double) values[a] * values[b];
            }
        }
        return product;
    }
}
