package io.suanpan.recommendation.factors;

import java.io.Serializable;

/**
 * A small symmetric matrix, padded with zeros to a multiple of eight. Not thread-safe while it is
 * written.
 */
final class SymmetricMatrix implements Serializable {
    private static final long serialVersionUID = 1L;

    private final float[][] rows;

    SymmetricMatrix(int stride) {
        rows = new float[stride][stride];
    }

    int stride() {
        return rows.length;
    }

    /** Its own, for loops. */
    float[] row(int row) {
        return rows[row];
    }

    /** Adds the product with a vector to another. O(stride²). */
    void addProduct(float[] vector, float[] out) {
        Kernels.add(rows, vector, rows.length, out);
    }
}
