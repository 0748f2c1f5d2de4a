package io.suanpan.forecasting.simple;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.ModelSummary;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A walk from the newest value by normal steps about a drift. The drift, where there is one, was
 * estimated from so many steps and is as uncertain as its mean, so that σ(h) = σ√(h(1 + h/steps));
 * without one σ(h) = σ√h (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd
 * ed., 5.5).
 *
 * @param sigma standard deviation of a step
 * @param steps that the drift was estimated from; infinite where it is known
 */
record RandomWalk(String form, double last, double drift, double sigma, double steps)
        implements FittedModel {
    @Override
    public ModelSummary summary() {
        return ModelSummary.of(
                form,
                Double.isInfinite(steps)
                        ? Map.of("sigma", sigma)
                        : Map.of("drift", drift, "sigma", sigma));
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[Horizon.require(horizon)];
        Arrays.setAll(mean, h -> last + (h + 1) * drift);
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] result = new double[Horizon.require(horizon)];
        Arrays.setAll(result, h -> sigma * Math.sqrt((h + 1) * (1 + (h + 1) / steps)));
        return result;
    }

    /** One draw of the drift for a path, one of the error for a step. */
    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double step = drift + sigma / Math.sqrt(steps) * random.nextGaussian();
        double at = last;
        for (int h = 0; h < path.length; h++) {
            at += step + sigma * random.nextGaussian();
            path[h] = at;
        }
    }
}
