package io.suanpan.recommendation.linear;

/** The inverse of a small symmetric positive definite block, in doubles. */
final class PivotInverse {
    private PivotInverse() {}

    /**
     * By sweeps of one row. O(block³).
     *
     * @param matrix of which the block's lower triangle is read
     * @throws ArithmeticException if the block is not positive definite
     */
    static double[][] of(float[][] matrix, int start, int end) {
        int size = end - start;
        double[][] block = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                block[row][column] = matrix[start + row][start + column];
                block[column][row] = block[row][column];
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            if (!(block[pivot][pivot] > 0)) {
                throw new ArithmeticException(
                        "The pivot of row %d is %s: the matrix is not positive definite."
                                .formatted(start + pivot, block[pivot][pivot]));
            }
            sweep(block, pivot);
        }
        return block;
    }

    /** Gauss and Jordan's step: after all of them the block is its inverse. */
    private static void sweep(double[][] block, int pivot) {
        double[] pivotRow = block[pivot];
        double inverse = 1 / pivotRow[pivot];
        pivotRow[pivot] = 1;
        for (int column = 0; column < block.length; column++) {
            pivotRow[column] *= inverse;
        }
        for (int row = 0; row < block.length; row++) {
            if (row != pivot) {
                double factor = block[row][pivot];
                block[row][pivot] = 0;
                for (int column = 0; column < block.length; column++) {
                    block[row][column] -= factor * pivotRow[column];
                }
            }
        }
    }
}
