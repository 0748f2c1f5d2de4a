package io.suanpan.forecasting.selection;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.random.RandomGenerator;

/**
 * Another method on the logarithms: growth and swings by shares instead of amounts. Forecasts are
 * the exponentials, so medians and not means, and never above {@value #MOST} times the largest
 * value. A series with a value of 0 or below is left to the method as it is.
 */
public final class LogScale implements ForecastMethod {
    /** A hundredfold has no like in a history; a trend of logarithms reaches it soon. */
    static final double MOST = 100;

    private final ForecastMethod method;

    public LogScale(ForecastMethod method) {
        this.method = method;
    }

    @Override
    public String name() {
        return "log-" + method.name();
    }

    @Override
    public FittedModel fit(Series history) {
        double[] logs = new double[history.length()];
        double largest = 0;
        for (int t = 0; t < logs.length; t++) {
            double value = history.value(t);
            if (value <= 0) {
                return method.fit(history);
            }
            largest = Math.max(largest, value);
            logs[t] = StrictMath.log(value);
        }
        double top = StrictMath.log(largest) + StrictMath.log(MOST);
        return new Fit(method.fit(history.with(logs)), top);
    }

    private record Fit(FittedModel logs, double top) implements FittedModel {
        @Override
        public ModelSummary summary() {
            return ModelSummary.of("log " + logs.summary().form(), logs.summary().parameters());
        }

        @Override
        public double[] mean(int horizon) {
            return raised(logs.mean(horizon));
        }

        /** Of the log-normal distribution about its median: m·√(1 − 2√e + e²), e = exp(σ²). */
        @Override
        public double[] standardDeviation(int horizon) {
            double[] result = mean(horizon);
            double[] spread = logs.standardDeviation(horizon);
            for (int h = 0; h < horizon; h++) {
                double e = StrictMath.exp(Math.min(spread[h] * spread[h], 2));
                result[h] *= Math.sqrt(Math.max(0, 1 - 2 * Math.sqrt(e) + e * e));
            }
            return result;
        }

        @Override
        public double[] quantiles(int horizon, double probability) {
            return raised(logs.quantiles(horizon, probability));
        }

        @Override
        public void simulate(RandomGenerator random, double[] path) {
            logs.simulate(random, path);
            raised(path);
        }

        private double[] raised(double[] values) {
            for (int h = 0; h < values.length; h++) {
                values[h] = StrictMath.exp(Math.min(values[h], top));
            }
            return values;
        }
    }
}
