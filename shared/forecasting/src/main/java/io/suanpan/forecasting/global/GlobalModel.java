package io.suanpan.forecasting.global;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.PooledModel;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.intermittent.CountPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Trees learned from many products, and the forecasts they give of one. Immutable. */
public final class GlobalModel implements PooledModel {
    /** Of the trees; the rest is the typical level's. Chosen at earlier origins. */
    private static final double LEARNED_SHARE = 0.5;

    private final int horizon;
    private final List<String> known;
    private final SortedMap<String, Double> trends;
    private final Booster typical;
    private final Booster mean;

    /**
     * @param known names of what is looked up of a period
     * @param trends by category, as of the end of what it learned from
     */
    GlobalModel(
            int horizon,
            List<String> known,
            Map<String, Double> trends,
            Booster typical,
            Booster mean) {
        this.horizon = horizon;
        this.known = List.copyOf(known);
        this.trends = new TreeMap<>(trends);
        this.typical = typical;
        this.mean = mean;
    }

    @Override
    public String name() {
        return "global";
    }

    /**
     * The forecast is half the learned typical value and half the typical level; negative binomial
     * counts lie around the learned mean. Steps beyond those it was trained for are as the last.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    @Override
    public FittedModel fit(Series history) {
        return forecast(ProductHistory.of(history));
    }

    /**
     * The same with what is known of the product and of the periods to come.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    public FittedModel forecast(ProductHistory product) {
        DemandFeatures features = new DemandFeatures(product, known);
        int origin = product.sold().length();
        double scale = features.scale(origin);
        double level = features.margin(origin);
        double[] values = new double[horizon];
        double[] means = new double[horizon];
        if (scale == 0) {
            Arrays.fill(values, level);
            Arrays.fill(means, level);
        } else {
            float[] row = new float[DemandFeatures.count(known.size())];
            features.at(origin, scale, trends.getOrDefault(product.category(), Double.NaN), row);
            for (int step = 0; step < horizon; step++) {
                features.step(origin, step, scale, row);
                double learned = Math.max(0, scale * typical.predict(row, level / scale));
                values[step] = LEARNED_SHARE * learned + (1 - LEARNED_SHARE) * level;
                means[step] = Math.max(0, scale * mean.predict(row, level / scale));
            }
        }
        return new LearnedDemand(
                values, CountPath.around("global boosted trees", product.sold(), means));
    }

    @Override
    public byte[] toBytes() {
        return GlobalFormat.bytes(horizon, known, trends, typical, mean);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for bytes that are none of {@link #toBytes}
     */
    public static GlobalModel of(byte[] bytes) {
        return GlobalFormat.model(bytes);
    }
}
