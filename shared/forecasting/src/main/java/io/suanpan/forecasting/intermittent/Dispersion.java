package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.Series;

/** How much more than a Poisson's the counts of a product vary around their level. */
public final class Dispersion {
    static final double SMOOTHING = 0.1;

    private Dispersion() {}

    /**
     * The most likely one of negative binomial counts around a level smoothed by 0.1; 0 for the
     * Poisson and where nothing sold. O(length).
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    public static double of(Series history) {
        return Occurrences.of(history).none()
                ? 0
                : new CountLikelihood(history).bestDispersion(Levels.of(history, SMOOTHING), 0);
    }
}
