package io.suanpan.learning.report;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/**
 * Rows by falling probability; those of one probability stand on one step, since nothing tells them
 * apart. All curves are read off it. O(rows · log rows); does not depend on the order of the rows.
 */
final class Ranking {
    private final int positives;
    private final double[] thresholds;
    private final int[] called;
    private final int[] hits;

    private Ranking(int positives, double[] thresholds, int[] called, int[] hits) {
        this.positives = positives;
        this.thresholds = thresholds;
        this.called = called;
        this.hits = hits;
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where lengths differ or a probability is outside
     *     [0, 1]; {@code IMPOSSIBLE} where the labels are all alike or there are none
     */
    static Ranking of(double[] probabilities, boolean[] labels) {
        long[] keys = keys(probabilities, labels);
        Arrays.sort(keys);
        int steps = 0;
        double[] thresholds = new double[keys.length];
        int[] called = new int[keys.length];
        int[] hits = new int[keys.length];
        int positives = 0;
        for (int i = keys.length - 1; i >= 0; i--) {
            positives += (int) (keys[i] & 1);
            if (i == 0 || keys[i] >> 1 != keys[i - 1] >> 1) {
                thresholds[steps] = Double.longBitsToDouble(keys[i] >> 1);
                called[steps] = keys.length - i;
                hits[steps++] = positives;
            }
        }
        if (positives == 0 || positives == keys.length) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are %d positives among %d rows.".formatted(positives, keys.length),
                    "Judge on rows of both outcomes.");
        }
        return new Ranking(
                positives,
                Arrays.copyOf(thresholds, steps),
                Arrays.copyOf(called, steps),
                Arrays.copyOf(hits, steps));
    }

    /** The bits of a double from 0 to 1 rise with it and leave room for the label. */
    private static long[] keys(double[] probabilities, boolean[] labels) {
        if (probabilities.length != labels.length) {
            throw malformed(
                    "%d probabilities do not fit %d labels"
                            .formatted(probabilities.length, labels.length),
                    "Give one probability per label.");
        }
        long[] keys = new long[labels.length];
        for (int row = 0; row < keys.length; row++) {
            double p = probabilities[row] + 0.0; // -0.0 + 0.0 is 0.0
            if (!(p >= 0 && p <= 1)) {
                throw malformed(
                        "The probability of row " + row + " is " + probabilities[row],
                        "Give probabilities from 0 to 1.");
            }
            keys[row] = Double.doubleToLongBits(p) << 1 | (labels[row] ? 1 : 0);
        }
        return keys;
    }

    private static SuanpanException malformed(String fact, String remedy) {
        return new SuanpanException(ErrorCode.MALFORMED, fact + ".", remedy);
    }

    int rows() {
        return called[called.length - 1];
    }

    int positives() {
        return positives;
    }

    int negatives() {
        return rows() - positives;
    }

    /** Distinct probabilities. */
    int steps() {
        return thresholds.length;
    }

    /** The probability of a step; falls. */
    double threshold(int step) {
        return thresholds[step];
    }

    /** Rows down to and with the step; none at step -1. */
    int called(int step) {
        return step < 0 ? 0 : called[step];
    }

    /** Positives among them. */
    int hits(int step) {
        return step < 0 ? 0 : hits[step];
    }

    double truePositiveRate(int step) {
        return (double) hits(step) / positives;
    }

    double falsePositiveRate(int step) {
        return (double) (called(step) - hits(step)) / negatives();
    }

    /** The last step at or above the probability; -1 where there is none. */
    int stepAtOrAbove(double probability) {
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (thresholds[middle] >= probability) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
