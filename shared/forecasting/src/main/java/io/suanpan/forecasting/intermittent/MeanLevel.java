package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.Series;

/**
 * What a product sells in a period on average: the exponentially weighted mean with smoothing 0.15,
 * in which the mean of all counts as one value before the first. Bulk orders pull it fully.
 */
public final class MeanLevel {
    private static final double SMOOTHING = 0.15;

    private MeanLevel() {}

    /** In units a period. O(length). */
    public static double of(Series history) {
        return Levels.of(history, SMOOTHING).last();
    }
}
