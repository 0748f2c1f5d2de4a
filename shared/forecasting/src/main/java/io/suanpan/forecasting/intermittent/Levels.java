package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.Series;

/**
 * The level expected of each value from those before it: their exponentially weighted mean, in
 * which the mean of the whole history counts as one value before the first. A smoothing of 0
 * weights all alike.
 */
final class Levels {
    private final double[] levels;

    private Levels(double[] levels) {
        this.levels = levels;
    }

    static Levels of(Series history, double smoothing) {
        int length = history.length();
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += history.value(t);
        }
        double[] levels = new double[length + 1];
        levels[0] = sum / length;
        double weight = 1;
        for (int t = 0; t < length; t++) {
            weight = 1 + (1 - smoothing) * weight;
            levels[t + 1] = levels[t] + (history.value(t) - levels[t]) / weight;
        }
        return new Levels(levels);
    }

    /** Of the value {@code t}, 0 for the oldest; of the one after the last by the length. */
    double at(int t) {
        return levels[t];
    }

    /** Of the value after the last. */
    double last() {
        return levels[levels.length - 1];
    }

    /** How far the last value moved the level: what is left of the smoothing in a short history. */
    static double lastShare(int length, double smoothing) {
        double weight = 1;
        for (int t = 0; t < length; t++) {
            weight = 1 + (1 - smoothing) * weight;
        }
        return 1 / weight;
    }
}
