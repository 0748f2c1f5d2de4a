package io.suanpan.recommendation.blend;

/** Solves a small symmetric positive definite system by Cholesky's factorisation. */
final class SmallSolve {
    private SmallSolve() {}

    /**
     * @param matrix its lower triangle is read, and overwritten by the factor
     * @param right becomes the solution, and is returned
     */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= matrix[row][k] * matrix[column][k];
                }
                matrix[row][column] = row == column ? Math.sqrt(sum) : sum / matrix[column][column];
            }
        }
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                right[row] -= matrix[row][k] * right[k];
            }
            right[row] /= matrix[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                right[row] -= matrix[k][row] * right[k];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }
}
