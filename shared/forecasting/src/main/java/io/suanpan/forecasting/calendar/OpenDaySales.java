package io.suanpan.forecasting.calendar;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.random.RandomGenerator;

/** Each step of a model of sales per open day, times its open days. */
record OpenDaySales(FittedModel perOpenDay, TradingDays days, int from) implements FittedModel {
    @Override
    public ModelSummary summary() {
        ModelSummary of = perOpenDay.summary();
        return new ModelSummary(
                of.form() + " per open day", of.parameters(), of.logLikelihood(), of.criterion());
    }

    @Override
    public double[] mean(int horizon) {
        return times(perOpenDay.mean(horizon));
    }

    @Override
    public double[] standardDeviation(int horizon) {
        return times(perOpenDay.standardDeviation(horizon));
    }

    @Override
    public double[] quantiles(int horizon, double probability) {
        return times(perOpenDay.quantiles(horizon, probability));
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        perOpenDay.simulate(random, path);
        times(path);
    }

    private double[] times(double[] rates) {
        for (int h = 0; h < rates.length; h++) {
            rates[h] *= days.openDays(from + h);
        }
        return rates;
    }
}
