package io.suanpan.forecasting.simple;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The mean of all values. Errors are independent, and the mean is uncertain too: σ(h) = σ√(1 + 1/n)
 * (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.5).
 */
public final class Mean implements ForecastMethod {
    @Override
    public String name() {
        return "mean";
    }

    @Override
    public FittedModel fit(Series history) {
        int n = history.length();
        double mean = 0;
        for (int t = 0; t < n; t++) {
            mean += (history.value(t) - mean) / (t + 1);
        }
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += (history.value(t) - mean) * (history.value(t) - mean);
        }
        return new Fit(mean, Math.sqrt(sum / Math.max(1, n - 1)), n);
    }

    private record Fit(double mean, double sigma, int count) implements FittedModel {
        @Override
        public ModelSummary summary() {
            return ModelSummary.of("mean", Map.of("sigma", sigma));
        }

        @Override
        public double[] mean(int horizon) {
            double[] result = new double[Horizon.require(horizon)];
            Arrays.fill(result, mean);
            return result;
        }

        @Override
        public double[] standardDeviation(int horizon) {
            double[] result = new double[Horizon.require(horizon)];
            Arrays.fill(result, sigma * Math.sqrt(1 + 1.0 / count));
            return result;
        }

        /** One draw of the mean for a path, one of the error for a step. */
        @Override
        public void simulate(RandomGenerator random, double[] path) {
            double level = mean + sigma / Math.sqrt(count) * random.nextGaussian();
            for (int h = 0; h < path.length; h++) {
                path[h] = level + sigma * random.nextGaussian();
            }
        }
    }
}
