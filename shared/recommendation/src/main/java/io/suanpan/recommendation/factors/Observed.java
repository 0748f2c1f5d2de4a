package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.SparseMatrix;

/**
 * The observed pairs of one row: their vectors and how much they count, filled up to a multiple of
 * eight with pairs that count nothing. Not thread-safe: each thread has its own and moves it from
 * row to row.
 */
final class Observed {
    private final Equations equations;
    private final SparseMatrix weights;
    private float[][] vectors = new float[0][];
    private float[] confidence = new float[0];
    private float[] extra = new float[0];
    private int pairs;
    private boolean plain;

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

    /** Moves to a row. */
    void start(int row) {
        int start = weights.start(row);
        pairs = weights.end(row) - start;
        reserve(padded());
        plain = true;
        for (int pair = 0; pair < pairs; pair++) {
            vectors[pair] = equations.fixed().vector(weights.columnArray()[start + pair]);
            confidence[pair] = equations.confidence() * weights.valueArray()[start + pair];
            extra[pair] = confidence[pair] - equations.unobserved();
            plain &= extra[pair] == 0;
        }
        for (int pair = pairs; pair < padded(); pair++) {
            vectors[pair] = vectors[0];
            confidence[pair] = 0;
            extra[pair] = 0;
        }
    }

    private void reserve(int most) {
        if (vectors.length < most) {
            vectors = new float[2 * most][];
            confidence = new float[2 * most];
            extra = new float[2 * most];
        }
    }

    /** How many there are. */
    int pairs() {
        return pairs;
    }

    /** With those that fill up. */
    int padded() {
        return Kernels.padded(pairs);
    }

    /** The vector of each. */
    float[][] vectors() {
        return vectors;
    }

    /** c of each. */
    float[] confidence() {
        return confidence;
    }

    /** c − w₀ of each. */
    float[] extra() {
        return extra;
    }

    /** Whether none counts more or less than an unobserved pair. */
    boolean plain() {
        return plain;
    }

    /** Takes what the pairs add to the image of a vector from another, Σ (c − w₀) (y · v) y. */
    void subtractExtras(float[] v, float[] out) {
        Kernels.subtractImage(vectors, extra, padded(), v, out);
    }

    /** Adds the right side, Σ c y. */
    void addTargets(float[] out) {
        Kernels.add(vectors, confidence, padded(), out);
    }
}
