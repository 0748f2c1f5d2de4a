package io.suanpan.benchmarks;

import io.suanpan.benchmarks.StockLevels.Level;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.NormalDemand;
import io.suanpan.forecasting.stock.policy.ReorderPoint;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What our stock is measured by: the textbook's levels for a fill rate with normal errors, made
 * anew each week from what is known by then. Both bridge lead time and the week until the next
 * look.
 */
final class StockRivals {
    private static final int MEAN_WEEKS = StockShop.KNOWN_WEEKS;

    private final ServiceTarget target;
    private final int leadWeeks;

    StockRivals(ServiceTarget target, int leadWeeks) {
        this.target = target;
        this.leadWeeks = leadWeeks;
    }

    /** (s,Q): mean and standard deviation of the last weeks, Q the mean demand of a week. */
    StockLevels fixedQuantity(StockShop shop) {
        return levels(shop, this::fixedQuantity);
    }

    /** Ordered up to weekly: a model's means and its errors, weeks apart independent. */
    StockLevels forecast(StockShop shop, ForecastMethod method) {
        return levels(shop, known -> forecast(method.fit(known)));
    }

    private static StockLevels levels(StockShop shop, Function<Series, Level> level) {
        List<List<Level>> weeks = new ArrayList<>();
        for (int week = 0; week < shop.weeks(); week++) {
            weeks.add(shop.known(week).stream().map(level).toList());
        }
        return new StockLevels(weeks);
    }

    private Level fixedQuantity(Series known) {
        double[] values = known.values();
        double[] last = Arrays.copyOfRange(values, values.length - MEAN_WEEKS, values.length);
        double mean = Math.max(0, Arrays.stream(last).sum() / MEAN_WEEKS);
        double squares = Arrays.stream(last).map(it -> (it - mean) * (it - mean)).sum();
        double variance = squares / (MEAN_WEEKS - 1);
        double quantity = Math.max(1, Math.rint(mean));
        NormalDemand lead = normal(leadWeeks * mean, leadWeeks * variance);
        NormalDemand protection = normal((leadWeeks + 1) * mean, (leadWeeks + 1) * variance);
        long point = ReorderPoint.forFillRate(protection, lead, quantity, target.level());
        return new Level(protection.mean(), point, (long) quantity);
    }

    private Level forecast(FittedModel model) {
        double[] mean = model.mean(leadWeeks + 1);
        double[] spread = model.standardDeviation(leadWeeks + 1);
        double sum = 0;
        double variance = 0;
        for (int h = 0; h < leadWeeks; h++) {
            sum += Math.max(0, mean[h]);
            variance += spread[h] * spread[h];
        }
        double last = Math.max(0, mean[leadWeeks]);
        NormalDemand protection =
                normal(sum + last, variance + spread[leadWeeks] * spread[leadWeeks]);
        // An order has one unit at the least: a forecast of nothing would ask for no risk at all.
        long point =
                ReorderPoint.forFillRate(
                        protection, normal(sum, variance), Math.max(1, last), target.level());
        return new Level(protection.mean(), point, 0);
    }

    private static NormalDemand normal(double mean, double variance) {
        return new NormalDemand(mean, Math.sqrt(variance));
    }
}
