package io.suanpan.recommendation.factors;

import java.io.Serializable;

/**
 * A small symmetric matrix, padded with zeros to a multiple of eight. Not thread-safe while it is
 * written.
 */
final class SymmetricMatrix implements Serializable {
    private static final long serialVersionUID = 1L;

    private final float[][] rows;
    private final float[][][] eights;

    SymmetricMatrix(int stride) {
        rows = new float[stride][stride];
        eights = new float[stride / Kernels.WIDTH][Kernels.WIDTH][];
        for (int row = 0; row < stride; row++) {
            eights[row / Kernels.WIDTH][row % Kernels.WIDTH] = rows[row];
        }
    }

    int stride() {
        return rows.length;
    }

    /** Its own, for loops. */
    float[] row(int row) {
        return rows[row];
    }

    /**
     * Adds the product with a vector to another. O(stride²).
     *
     * @param by room for eight numbers
     */
    void addProduct(float[] vector, float[] out, float[] by) {
        for (int block = 0; block < eights.length; block++) {
            System.arraycopy(vector, block * Kernels.WIDTH, by, 0, Kernels.WIDTH);
            Kernels.add(eights[block], by, out);
        }
    }
}
