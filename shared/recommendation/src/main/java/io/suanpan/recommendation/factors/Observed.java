package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.SparseMatrix;

/**
 * The observed pairs of one row, eight at a time: their vectors and how much they count. The last
 * eight are filled up with pairs that count nothing. Not thread-safe: each thread has its own and
 * moves it from row to row.
 */
final class Observed {
    private final Equations equations;
    private final SparseMatrix weights;
    private final float[][] vectors = new float[Kernels.WIDTH][];
    private final float[] confidence = new float[Kernels.WIDTH];
    private final float[] extra = new float[Kernels.WIDTH];
    private boolean plain;
    private int next;
    private int end;

    /**
     * @param weights sought rows by fixed rows
     */
    Observed(Equations equations, SparseMatrix weights) {
        this.equations = equations;
        this.weights = weights;
    }

    Equations equations() {
        return equations;
    }

    /** Of a row. */
    int pairs(int row) {
        return weights.end(row) - weights.start(row);
    }

    /** Before the first eight of a row. */
    void start(int row) {
        next = weights.start(row);
        end = weights.end(row);
    }

    /** Moves to the next eight; whether there are any. */
    boolean advance() {
        if (next >= end) {
            return false;
        }
        int[] column = weights.columnArray();
        float[] value = weights.valueArray();
        plain = true;
        for (int k = 0; k < Kernels.WIDTH; k++) {
            boolean is = next + k < end;
            vectors[k] = equations.fixed().vector(column[is ? next + k : next]);
            confidence[k] = is ? equations.confidence() * value[next + k] : 0;
            extra[k] = is ? confidence[k] - equations.unobserved() : 0;
            plain &= extra[k] == 0;
        }
        next += Kernels.WIDTH;
        return true;
    }

    /** The vectors of the eight. */
    float[][] vectors() {
        return vectors;
    }

    /** c of the eight. */
    float[] confidence() {
        return confidence;
    }

    /** c − w₀ of the eight. */
    float[] extra() {
        return extra;
    }

    /** Whether none of the eight counts more or less than an unobserved pair. */
    boolean plain() {
        return plain;
    }
}
