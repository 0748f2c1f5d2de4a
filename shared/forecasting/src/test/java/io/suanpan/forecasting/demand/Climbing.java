package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.Map;
import java.util.random.RandomGenerator;

/** 10, 12, 14 and so on, for certain. */
final class Climbing implements ForecastMethod, FittedModel {
    @Override
    public String name() {
        return "climbing";
    }

    @Override
    public FittedModel fit(Series history) {
        return this;
    }

    @Override
    public ModelSummary summary() {
        return ModelSummary.of("climbing", Map.of());
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = 10 + 2 * h;
        }
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        return new double[horizon];
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        System.arraycopy(mean(path.length), 0, path, 0, path.length);
    }
}
