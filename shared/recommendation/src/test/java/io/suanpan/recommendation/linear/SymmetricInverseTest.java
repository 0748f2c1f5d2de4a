package io.suanpan.recommendation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricInverseTest {
    @Test
    void twoByTwoByHand() {
        float[][] matrix = {{3, 0}, {1, 2}};
        SymmetricInverse.invert(matrix);

        assertThat(matrix[0]).containsExactly(new float[] {0.4f, -0.2f}, within(1e-7f));
        assertThat(matrix[1]).containsExactly(new float[] {-0.2f, 0.6f}, within(1e-7f));
    }

    /** 64 rows are a block, 32 a tile and 512 columns a tile: sizes around and beyond them. */
    @Test
    void timesTheMatrixItIsTheIdentity() {
        for (int size : new int[] {1, 31, 63, 64, 65, 130, 560}) {
            float[][] matrix = positiveDefinite(size);
            float[][] inverse = positiveDefinite(size);
            SymmetricInverse.invert(inverse);
            for (int row = 0; row < size; row += 7) {
                for (int column = 0; column < size; column += 5) {
                    double product = 0;
                    for (int k = 0; k < size; k++) {
                        product += (double) inverse[row][k] * matrix[k][column];
                    }
                    // Floats have seven digits; the condition number is about a hundred.
                    assertThat(product)
                            .as("%d: %d, %d", size, row, column)
                            .isCloseTo(row == column ? 1 : 0, within(2e-5));
                }
            }
        }
    }

    private static float[][] positiveDefinite(int size) {
        Random random = new Random(size);
        float[][] root = new float[size][size];
        for (float[] row : root) {
            for (int i = 0; i < size; i++) {
                row[i] = random.nextFloat() - 0.5f;
            }
        }
        float[][] matrix = new float[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                for (int k = 0; k < size; k++) {
                    matrix[row][column] += root[row][k] * root[column][k];
                }
            }
            matrix[row][row] += 1 + size / 100f;
        }
        return matrix;
    }

    @Test
    void whatIsNotPositiveDefiniteIsRefused() {
        assertThatThrownBy(() -> SymmetricInverse.invert(new float[][] {{1, 0}, {2, 1}}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("row 1 is -3.0");
        assertThatThrownBy(() -> SymmetricInverse.invert(new float[][] {{Float.NaN}}))
                .hasMessageContaining("NaN");
    }
}
