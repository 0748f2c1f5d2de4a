package io.suanpan.forecasting.training;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.products.CleanSales;
import io.suanpan.forecasting.products.ProductDemand;
import io.suanpan.forecasting.products.WeeklySales;
import java.util.Arrays;

/**
 * A forecast of weeks that are known by now, fitted once for any spread: the bounds are those of
 * {@link ProductDemand}, but from fewer futures. Immutable.
 */
final class TrialForecast {
    /** Bounds of 95 % lie between the sixth future and the seventh on either side. */
    private static final int FUTURES = 250;

    private final WeeklySales sales;
    private final double[] history;
    private final double[] mean;

    /** By week, as the method has them, sorted. */
    private final double[][] drawn;

    private TrialForecast(WeeklySales sales, double[] history, double[] mean, double[][] drawn) {
        this.sales = sales;
        this.history = history;
        this.mean = mean;
        this.drawn = drawn;
    }

    /**
     * @param sales with the weeks to be forecast as its newest
     * @param weeks how many these are, less than all
     */
    static TrialForecast of(String id, WeeklySales sales, ForecastMethod method, int weeks) {
        CleanSales before = CleanSales.of(id, sales.first(sales.weeks() - weeks));
        FittedModel model = method.fit(before.series());
        double[][] futures = ProductDemand.drawn(model, id, weeks, FUTURES);
        double[][] drawn = new double[weeks][FUTURES];
        for (int week = 0; week < weeks; week++) {
            for (int i = 0; i < FUTURES; i++) {
                drawn[week][i] = futures[i][week];
            }
            Arrays.sort(drawn[week]);
        }
        return new TrialForecast(sales, before.series().values(), model.mean(weeks), drawn);
    }

    int weeks() {
        return mean.length;
    }

    double mean(int week) {
        return Math.max(0, mean[week]);
    }

    /** Units that a week stays at or below in this share of the futures. */
    double quantile(int week, double probability, double spread) {
        int rank = (int) Math.ceil(probability * FUTURES) - 1;
        double value = drawn[week][Math.clamp(rank, 0, FUTURES - 1)];
        return ProductDemand.units(mean[week], value, spread);
    }

    /** What sold in the end. */
    int actual(int week) {
        return sales.units(sales.weeks() - mean.length + week);
    }

    /** Whether it was in stock throughout; else nobody knows what would have sold. */
    boolean isKnown(int week) {
        return sales.daysOut(sales.weeks() - mean.length + week) == 0;
    }

    /** Mean absolute change from week to week before. */
    double change() {
        double sum = 0;
        for (int t = 1; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - 1]);
        }
        return sum / Math.max(1, history.length - 1);
    }

    /** Mean squared change from week to week before. */
    double squaredChange() {
        double sum = 0;
        for (int t = 1; t < history.length; t++) {
            double step = history[t] - history[t - 1];
            sum += step * step;
        }
        return sum / Math.max(1, history.length - 1);
    }
}
