package io.suanpan.recommendation.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The inverse of a dense symmetric positive definite matrix, in place, by block sweeps (Gauss and
 * Jordan's elimination that keeps symmetry; Goodnight, "A Tutorial on the SWEEP Operator", 1979).
 * With pivot block K, D = A_KK⁻¹ and the others i, j:
 *
 * <pre>
 * A_ij ← A_ij − A_iK D A_Kj      A_Kj ← D A_Kj      A_KK ← −D
 * </pre>
 *
 * and after all blocks A is −A⁻¹. n³ floating-point operations, as many as Cholesky's factorisation
 * and the inverse from it, and nearly all of them one loop that the compiler turns into vectors.
 * Floats; the pivot blocks in doubles. The result does not depend on the number of threads: rows
 * are parallel, and each is summed in one order.
 */
final class SymmetricInverse {
    /** Rows of a pivot block; a multiple of the kernel's eight. */
    private static final int BLOCK = 64;

    /** Rows, then columns, of what stays in the caches while a block passes over it. */
    private static final int TILE_ROWS = 32;

    private static final int TILE_COLUMNS = 512;

    private final float[][] matrix;
    private final int size;
    private final float[][] pivots;
    private final float[][] swept;

    private SymmetricInverse(float[][] matrix) {
        this.matrix = matrix;
        size = matrix.length;
        pivots = new float[BLOCK][size];
        swept = new float[BLOCK][size];
    }

    /**
     * @param matrix its lower triangle is read, all of it is written
     * @throws ArithmeticException if it is not positive definite
     */
    static void invert(float[][] matrix) {
        var inverse = new SymmetricInverse(matrix);
        for (int start = 0; start < inverse.size; start += BLOCK) {
            inverse.sweep(start, Math.min(start + BLOCK, inverse.size));
        }
        inverse.finish();
    }

    private void sweep(int start, int end) {
        double[][] inverse = PivotInverse.of(matrix, start, end);
        copyPivots(start, end);
        multiplyPivots(inverse, end - start);
        int tiles = Math.ceilDiv(size, TILE_ROWS);
        IntStream.range(0, tiles).parallel().forEach(tile -> update(tile, start, end));
        for (int row = start; row < end; row++) {
            System.arraycopy(swept[row - start], 0, matrix[row], 0, start);
            for (int column = start; column <= row; column++) {
                matrix[row][column] = (float) -inverse[row - start][column - start];
            }
        }
    }

    /** A_K of all columns but K's own, which are 0 so that the update leaves them alone. */
    private void copyPivots(int start, int end) {
        for (int k = 0; k < BLOCK; k++) {
            boolean none = start + k >= end;
            for (int column = 0; column < size; column++) {
                boolean zero = none || (column >= start && column < end);
                int row = start + k;
                pivots[k][column] =
                        zero ? 0 : column < start ? matrix[row][column] : matrix[column][row];
            }
        }
    }

    /** swept = D · pivots. */
    private void multiplyPivots(double[][] inverse, int block) {
        float[][] factors = new float[BLOCK][BLOCK];
        for (int k = 0; k < block; k++) {
            for (int other = 0; other < block; other++) {
                factors[k][other] = (float) inverse[k][other];
            }
        }
        IntStream.range(0, BLOCK)
                .parallel()
                .forEach(k -> {
                    Arrays.fill(swept[k], 0);
                    for (int from = 0; from < BLOCK; from += 8) {
                        EightRows.add(swept[k], factors[k], pivots, from, 0, size);
                    }
                });
    }

    private void update(int tile, int start, int end) {
        int first = tile * TILE_ROWS;
        int last = Math.min(first + TILE_ROWS, size);
        float[][] factors = new float[last - first][BLOCK];
        for (int row = first; row < last; row++) {
            for (int k = 0; k < BLOCK; k++) {
                factors[row - first][k] = -swept[k][row];
            }
        }
        for (int low = 0; low < last; low += TILE_COLUMNS) {
            for (int from = 0; from < BLOCK; from += 8) {
                for (int row = first; row < last; row++) {
                    int high = Math.min(low + TILE_COLUMNS, row + 1);
                    EightRows.add(matrix[row], factors[row - first], pivots, from, low, high);
                }
            }
        }
        for (int row = Math.max(first, end); row < last; row++) {
            for (int k = start; k < end; k++) {
                matrix[row][k] = swept[k - start][row];
            }
        }
    }

    /** The sign, and the upper triangle. */
    private void finish() {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                float value = -matrix[row][column];
                matrix[row][column] = value;
                matrix[column][row] = value;
            }
        }
    }
}
