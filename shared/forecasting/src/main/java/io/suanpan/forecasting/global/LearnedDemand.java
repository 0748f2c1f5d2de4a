package io.suanpan.forecasting.global;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.random.RandomGenerator;

/** Typical values as the forecast, and counts around the learned means for all else. */
final class LearnedDemand implements FittedModel {
    private final double[] typical;
    private final FittedModel counts;

    /**
     * @param typical by step; further steps are as the last
     */
    LearnedDemand(double[] typical, FittedModel counts) {
        this.typical = typical.clone();
        this.counts = counts;
    }

    @Override
    public ModelSummary summary() {
        return counts.summary();
    }

    @Override
    public double[] mean(int horizon) {
        double[] result = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            result[h] = typical[Math.min(h, typical.length - 1)];
        }
        return result;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] result = counts.standardDeviation(horizon);
        double[] means = counts.mean(horizon);
        double[] forecast = mean(horizon);
        for (int h = 0; h < horizon; h++) {
            result[h] = Math.hypot(result[h], means[h] - forecast[h]);
        }
        return result;
    }

    @Override
    public double[] quantiles(int horizon, double probability) {
        return counts.quantiles(horizon, probability);
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        counts.simulate(random, path);
    }
}
