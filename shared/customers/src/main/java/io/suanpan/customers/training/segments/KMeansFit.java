package io.suanpan.customers.training.segments;

/**
 * A division by K-means: k centres, each row's centre, and the sum of squared distances to them.
 * Immutable.
 */
public final class KMeansFit {
    private final double[] centres;
    private final int width;
    private final int[] labels;
    private final double inertia;
    private final int rounds;

    KMeansFit(double[] centres, int width, int[] labels, double inertia, int rounds) {
        this.centres = centres;
        this.width = width;
        this.labels = labels;
        this.inertia = inertia;
        this.rounds = rounds;
    }

    public int k() {
        return centres.length / width;
    }

    /** The centre of a row, 0 to k - 1. */
    public int label(int row) {
        return labels[row];
    }

    public double centre(int k, int column) {
        return centres[k * width + column];
    }

    /** Sum over all rows of the squared distance to their centre. */
    public double inertia() {
        return inertia;
    }

    /** Rounds of Lloyd's iteration until no row changed its centre. */
    public int rounds() {
        return rounds;
    }

    /** Only to be read. */
    int[] labels() {
        return labels;
    }

    /** Only to be read. */
    double[] centres() {
        return centres;
    }
}
