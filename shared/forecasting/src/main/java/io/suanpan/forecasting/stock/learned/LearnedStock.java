package io.suanpan.forecasting.stock.learned;

import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Order-up-to levels of all products, week after week: {@link PooledTargets} fed with a forecast
 * made at each week's end. Learns from the histories that it is given and from nothing else. An
 * order must last for {@code leadWeeks} + 1 weeks: until the order of the next week arrives. Not
 * thread-safe; deterministic.
 */
public final class LearnedStock {
    private static final String WHERE = "The learned stock";

    private final ForecastMethod method;
    private final int leadWeeks;
    private final PooledTargets targets;
    private final List<Product> products = new ArrayList<>();

    /**
     * @param target a fill rate
     * @param leadWeeks 0 or more
     */
    public LearnedStock(ForecastMethod method, ServiceTarget target, int leadWeeks) {
        this.method = method;
        Horizon.require(leadWeeks + 1);
        this.leadWeeks = leadWeeks;
        targets = new PooledTargets(target, StockFeatures.COUNT);
    }

    /**
     * Levels at the end of a week.
     *
     * @param histories one for each product in the same order each week, longer than the last time;
     *     new products at the end
     * @param shortfallWeeks units short beyond the target since the first call, in weeks of demand
     *     of all products; negative where more was served than asked for
     */
    public List<Long> upToUnits(List<Series> histories, double shortfallWeeks) {
        while (products.size() < histories.size()) {
            products.add(new Product());
        }
        Require.atLeast(WHERE, "histories", histories.size(), products.size());
        for (int i = 0; i < histories.size(); i++) {
            products.get(i).follow(histories.get(i));
        }
        targets.learn(shortfallWeeks);
        return products.stream().map(it -> targets.upToUnits(it.rows.getLast())).toList();
    }

    /** What was known at the end of each of its weeks. */
    private final class Product {
        private final StockFeatures features = new StockFeatures();
        private final List<double[]> rows = new ArrayList<>();

        void follow(Series history) {
            for (int t = rows.size(); t < history.length(); t++) {
                features.add(history.value(t));
                rows.add(features.row(forecast(history.first(t + 1))));
                if (t > leadWeeks) {
                    learn(history, t - leadWeeks);
                }
            }
        }

        private double forecast(Series known) {
            double[] mean = method.fit(known).mean(leadWeeks + 1);
            return Arrays.stream(mean).sum() / mean.length;
        }

        /** The window from week {@code from} to the newest is over. */
        private void learn(Series history, int from) {
            double before = 0;
            for (int t = from; t < from + leadWeeks; t++) {
                before += Math.max(0, history.value(t));
            }
            double last = Math.max(0, history.value(from + leadWeeks));
            targets.add(rows.get(from - 1), before, before + last);
        }
    }
}
