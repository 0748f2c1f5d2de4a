package io.suanpan.forecasting.global;

/**
 * How trees are grown and added up.
 *
 * @param rounds trees
 * @param learningRate share of each tree that is added
 * @param leaves of a tree at most
 * @param leastRows in a leaf
 * @param lambda added to the curvature of a leaf, which shrinks it
 * @param rowShare of the rows that a tree sees, drawn anew for each
 * @param featureShare of the features that a tree sees, drawn anew for each
 */
record BoosterOptions(
        int rounds,
        double learningRate,
        int leaves,
        int leastRows,
        double lambda,
        double rowShare,
        double featureShare) {
    static BoosterOptions defaults() {
        return new BoosterOptions(120, 0.06, 16, 200, 50, 0.7, 0.7);
    }

    BoosterOptions withRounds(int other) {
        return new BoosterOptions(
                other, learningRate, leaves, leastRows, lambda, rowShare, featureShare);
    }

    BoosterOptions withLeastRows(int other) {
        return new BoosterOptions(
                rounds, learningRate, leaves, other, lambda, rowShare, featureShare);
    }
}
