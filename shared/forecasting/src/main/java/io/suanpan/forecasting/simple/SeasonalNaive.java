package io.suanpan.forecasting.simple;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The value of the same time a season before; the newest value where there is no season or not a
 * whole one yet. Errors are a seasonal random walk (Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., 5.5).
 */
public final class SeasonalNaive implements ForecastMethod {
    @Override
    public String name() {
        return "seasonal-naive";
    }

    @Override
    public FittedModel fit(Series history) {
        int period = history.length() > history.period() ? history.period() : 1;
        return new Fit(history, period, spread(history, period));
    }

    private static double spread(Series history, int period) {
        double sum = 0;
        for (int t = period; t < history.length(); t++) {
            double error = history.value(t) - history.value(t - period);
            sum += error * error;
        }
        return Math.sqrt(sum / Math.max(1, history.length() - period));
    }

    private record Fit(Series history, int period, double spread) implements FittedModel {
        @Override
        public ModelSummary summary() {
            return ModelSummary.of("seasonal naive", Map.of("sigma", spread));
        }

        @Override
        public double[] mean(int horizon) {
            double[] mean = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                mean[h] = history.value(history.length() - period + h % period);
            }
            return mean;
        }

        @Override
        public double[] standardDeviation(int horizon) {
            double[] result = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                result[h] = spread * Math.sqrt(h / period + 1);
            }
            return result;
        }

        @Override
        public void simulate(RandomGenerator random, double[] path) {
            for (int h = 0; h < path.length; h++) {
                double before =
                        h < period
                                ? history.value(history.length() - period + h)
                                : path[h - period];
                path[h] = before + spread * random.nextGaussian();
            }
        }
    }
}
