package io.suanpan.forecasting;

import java.util.random.RandomGenerator;

/**
 * What a method learned of one series. Immutable and thread-safe. Steps count from 0, the first
 * after the history; horizons are as in {@link Horizon}.
 */
public interface FittedModel {
    ModelSummary summary();

    /** Expected values. */
    double[] mean(int horizon);

    /** Standard deviations of the errors of {@link #mean}. */
    double[] standardDeviation(int horizon);

    /** One of the possible futures: {@code path} is filled to its end. */
    void simulate(RandomGenerator random, double[] path);

    /**
     * Values that the future stays below with a probability, step by step; normal unless the model
     * knows better.
     *
     * @param probability above 0, below 1
     */
    default double[] quantiles(int horizon, double probability) {
        double[] result = mean(horizon);
        double[] spread = standardDeviation(horizon);
        double z = Normal.quantile(probability);
        for (int h = 0; h < horizon; h++) {
            result[h] += z * spread[h];
        }
        return result;
    }
}
