package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.stream.IntStream;

/** The Gram matrix XᵀX of a sparse matrix. */
final class Gram {
    private Gram() {}

    /**
     * Its lower triangle with the diagonal, by rows of full length; what is above is 0. O(Σ of the
     * squared lengths of X's rows), items in parallel.
     */
    static float[][] lower(SparseMatrix matrix) {
        SparseMatrix byItem = matrix.transposed();
        float[][] gram = new float[matrix.columns()][matrix.columns()];
        IntStream.range(0, gram.length)
                .parallel()
                .forEach(item -> addRow(matrix, byItem, item, gram[item]));
        return gram;
    }

    private static void addRow(SparseMatrix byUser, SparseMatrix byItem, int item, float[] row) {
        int[] columns = byUser.columnArray();
        float[] values = byUser.valueArray();
        for (int at = byItem.start(item); at < byItem.end(item); at++) {
            int user = byItem.columnArray()[at];
            float weight = byItem.valueArray()[at];
            int end = byUser.end(user);
            for (int other = byUser.start(user); other < end && columns[other] <= item; other++) {
                row[columns[other]] += weight * values[other];
            }
        }
    }
}
