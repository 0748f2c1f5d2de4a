package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.Arrays;
import java.util.List;

/** Cuts sparse matrices and joins them. O(rows + entries) each. */
final class Matrices {
    private Matrices() {}

    /** The rows first, first + step, … below end. */
    static SparseMatrix rows(SparseMatrix matrix, int first, int end, int step) {
        int rows = Math.max(0, (end - first + step - 1) / step);
        int[][] columns = new int[rows][];
        float[][] values = new float[rows][];
        for (int row = 0; row < rows; row++) {
            int from = matrix.start(first + row * step);
            int to = matrix.end(first + row * step);
            columns[row] = Arrays.copyOfRange(matrix.columnArray(), from, to);
            values[row] = Arrays.copyOfRange(matrix.valueArray(), from, to);
        }
        return SparseMatrix.ofRows(matrix.columns(), columns, values);
    }

    /** One below the other. */
    static SparseMatrix below(List<Piece> pieces) {
        int rows = pieces.stream().mapToInt(it -> it.matrix().rows()).sum();
        int[][] columns = new int[rows][];
        float[][] values = new float[rows][];
        int next = 0;
        for (Piece piece : pieces) {
            SparseMatrix one = piece.matrix();
            for (int row = 0; row < one.rows(); row++, next++) {
                int from = one.start(row);
                int to = one.end(row);
                columns[next] = Arrays.copyOfRange(one.columnArray(), from, to);
                values[next] = Arrays.copyOfRange(one.valueArray(), from, to);
            }
        }
        return SparseMatrix.ofRows(pieces.getFirst().matrix().columns(), columns, values);
    }

    /**
     * One beside the other, each from the column that its first user has.
     *
     * @param pieces with as many rows each
     * @param columns of the whole
     */
    static SparseMatrix beside(List<Piece> pieces, int columns) {
        int rows = pieces.getFirst().matrix().rows();
        int[][] column = new int[rows][];
        float[][] value = new float[rows][];
        for (int row = 0; row < rows; row++) {
            int size = 0;
            for (Piece piece : pieces) {
                size += piece.matrix().end(row) - piece.matrix().start(row);
            }
            column[row] = new int[size];
            value[row] = new float[size];
            int next = 0;
            for (Piece piece : pieces) {
                SparseMatrix one = piece.matrix();
                for (int at = one.start(row); at < one.end(row); at++, next++) {
                    column[row][next] = piece.first() + one.columnArray()[at];
                    value[row][next] = one.valueArray()[at];
                }
            }
        }
        return SparseMatrix.ofRows(columns, column, value);
    }

    /**
     * With other columns, in the same order.
     *
     * @param columns that there are then
     * @param place of each column that has an entry
     */
    static SparseMatrix renumbered(SparseMatrix matrix, int columns, int[] place) {
        int[][] column = new int[matrix.rows()][];
        float[][] value = new float[matrix.rows()][];
        for (int row = 0; row < column.length; row++) {
            int from = matrix.start(row);
            column[row] = new int[matrix.end(row) - from];
            value[row] = Arrays.copyOfRange(matrix.valueArray(), from, matrix.end(row));
            for (int i = 0; i < column[row].length; i++) {
                column[row][i] = place[matrix.columnArray()[from + i]];
            }
        }
        return SparseMatrix.ofRows(columns, column, value);
    }
}
