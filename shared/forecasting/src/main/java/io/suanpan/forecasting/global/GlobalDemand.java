package io.suanpan.forecasting.global;

import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.PooledMethod;
import io.suanpan.forecasting.Series;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * One model of all products: boosted trees that correct each product's typical level from what all
 * products did after a like past. Rows are drawn from origins inside the histories, their values in
 * units of the product's own scale, the steps ahead a feature (Montero-Manso and Hyndman 2021 on
 * why pooled models generalise; Makridakis et al. 2022 on boosted trees for sales). Two losses:
 * rounded absolute errors for the typical value, squared ones for the mean, around which counts
 * lie.
 *
 * <p>Stateless; trained on one thread, O(rounds · rows · features).
 */
public final class GlobalDemand implements PooledMethod {
    /** Values an origin must have behind it. */
    private static final int LEAST_PAST = 10;

    /** Rows at most: some seconds of training. */
    private static final int MOST_ROWS = 160_000;

    /** A value further from 0 than this many scales teaches as if it were so far. */
    private static final double FAR = 8;

    /** In scales: smaller errors are noise, of which the square says more than the sign. */
    private static final double ROUNDING = 0.5;

    private final BoosterOptions options;

    GlobalDemand(BoosterOptions options) {
        this.options = options;
    }

    public static GlobalDemand boosted() {
        return new GlobalDemand(BoosterOptions.defaults());
    }

    @Override
    public String name() {
        return "global";
    }

    @Override
    public GlobalModel train(List<Series> histories, int horizon, long seed) {
        return trainOn(histories.stream().map(ProductHistory::of).toList(), horizon, seed);
    }

    /**
     * The same with what is known of products and periods. The histories end at the same time.
     *
     * @param horizon as of {@link #train}
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for a horizon that is none
     */
    public GlobalModel trainOn(List<ProductHistory> products, int horizon, long seed) {
        Horizon.require(horizon);
        SortedSet<String> names = new TreeSet<>();
        products.forEach(it -> names.addAll(it.knownNames()));
        List<String> known = List.copyOf(names);
        CategoryTrends trends = CategoryTrends.of(products);
        TrainingTable table = new TrainingTable(DemandFeatures.count(known.size()));
        double share = share(products, horizon);
        SplittableRandom random = new SplittableRandom(seed);
        for (ProductHistory product : products) {
            add(new Rows(product, horizon, share, known, trends), random, table);
        }
        return new GlobalModel(
                horizon,
                known,
                trends.now(),
                Booster.train(table, new BoosterLoss.Pinball(0.5, ROUNDING), options, seed),
                Booster.train(table, new BoosterLoss.Squared(), options, seed));
    }

    private static double share(List<ProductHistory> products, int horizon) {
        long candidates = 0;
        for (ProductHistory product : products) {
            candidates += (long) Math.max(0, product.sold().length() - LEAST_PAST) * horizon;
        }
        return Math.min(1, (double) MOST_ROWS / Math.max(1, candidates));
    }

    private record Rows(
            ProductHistory product,
            int horizon,
            double share,
            List<String> known,
            CategoryTrends trends) {}

    private static void add(Rows rows, SplittableRandom random, TrainingTable to) {
        Series sold = rows.product().sold();
        DemandFeatures features = new DemandFeatures(rows.product(), rows.known());
        float[] row = new float[to.features()];
        for (int origin = LEAST_PAST; origin < sold.length(); origin++) {
            double scale = features.scale(origin);
            if (scale == 0) {
                continue;
            }
            double margin = features.margin(origin) / scale;
            boolean filled = false;
            for (int step = 0; step < rows.horizon() && origin + step < sold.length(); step++) {
                if (random.nextDouble() >= rows.share()) {
                    continue;
                }
                if (!filled) {
                    int back = sold.length() - origin;
                    double trend = rows.trends().at(rows.product().category(), back);
                    features.at(origin, scale, trend, row);
                    filled = true;
                }
                features.step(origin, step, scale, row);
                to.add(row, Math.min(FAR, sold.value(origin + step) / scale), margin);
            }
        }
    }
}
