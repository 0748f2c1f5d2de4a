package io.suanpan.learning.anomaly;

import io.suanpan.learning.Refusals;

/**
 * @param trees 1 to 10,000. Default 100: path lengths have converged by then (Liu et al. 2008,
 *     section 4.3).
 * @param sampleRows that each tree is grown from, 2 to 65,536; all rows where there are fewer.
 *     Default 256, as in the paper: a small sample keeps ordinary rows from hiding the others.
 * @param unusualShare of the training rows that is to count as unusual, (0, 0.5]. Default 0.01:
 *     what a person can look through.
 */
public record IsolationForestOptions(int trees, int sampleRows, double unusualShare) {
    private static final int MOST_TREES = 10_000;
    private static final int MOST_ROWS = 65_536;

    public IsolationForestOptions {
        Refusals.require(trees >= 1 && trees <= MOST_TREES, "trees", trees, "1 to 10000");
        Refusals.require(
                sampleRows >= 2 && sampleRows <= MOST_ROWS, "sampleRows", sampleRows, "2 to 65536");
        Refusals.require(
                unusualShare > 0 && unusualShare <= 0.5,
                "unusualShare",
                unusualShare,
                "a number above 0, at most 0.5");
    }

    public static IsolationForestOptions defaults() {
        return new IsolationForestOptions(100, 256, 0.01);
    }

    public IsolationForestOptions withTrees(int value) {
        return new IsolationForestOptions(value, sampleRows, unusualShare);
    }

    public IsolationForestOptions withSampleRows(int value) {
        return new IsolationForestOptions(trees, value, unusualShare);
    }

    public IsolationForestOptions withUnusualShare(double value) {
        return new IsolationForestOptions(trees, sampleRows, value);
    }
}
