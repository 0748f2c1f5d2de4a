package io.suanpan.forecasting.simple;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;

/** The newest value; errors are a {@linkplain RandomWalk random walk}. */
public final class Naive implements ForecastMethod {
    @Override
    public String name() {
        return "naive";
    }

    @Override
    public FittedModel fit(Series history) {
        int n = history.length();
        double sum = 0;
        for (int t = 1; t < n; t++) {
            double step = history.value(t) - history.value(t - 1);
            sum += step * step;
        }
        double sigma = Math.sqrt(sum / Math.max(1, n - 1));
        return new RandomWalk("naive", history.value(n - 1), 0, sigma, Double.POSITIVE_INFINITY);
    }
}
