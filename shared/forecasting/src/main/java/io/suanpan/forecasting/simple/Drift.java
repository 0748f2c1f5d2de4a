package io.suanpan.forecasting.simple;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;

/**
 * The line from the oldest value to the newest, drawn on; errors are a {@linkplain RandomWalk
 * random walk with drift}. Below three values the spread of the steps is not known: it is the naive
 * forecast.
 */
public final class Drift implements ForecastMethod {
    private static final int FEWEST = 3;

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public FittedModel fit(Series history) {
        int n = history.length();
        if (n < FEWEST) {
            return new Naive().fit(history);
        }
        int steps = n - 1;
        double drift = (history.value(n - 1) - history.value(0)) / steps;
        double sum = 0;
        for (int t = 1; t < n; t++) {
            double error = history.value(t) - history.value(t - 1) - drift;
            sum += error * error;
        }
        double sigma = Math.sqrt(sum / (steps - 1));
        return new RandomWalk("random walk with drift", history.value(n - 1), drift, sigma, steps);
    }
}
