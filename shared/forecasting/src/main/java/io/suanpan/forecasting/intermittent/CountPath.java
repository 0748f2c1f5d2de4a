package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Negative binomial counts around means that were forecast step by step, and around the share of
 * the level by which a path has moved away from them. Immutable.
 */
public final class CountPath implements FittedModel {
    private final ModelSummary summary;
    private final double[] means;
    private final double dispersion;

    /** By which what sells moves the level of a path. */
    private final double share;

    /** Means at the end that repeat. */
    private final int repeated;

    private CountPath(String form, double[] means, double dispersion, double share, int repeated) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("mean", means[0]);
        parameters.put("dispersion", dispersion);
        this.summary = ModelSummary.of(form, parameters);
        this.means = means.clone();
        this.dispersion = dispersion;
        this.share = share;
        this.repeated = repeated;
    }

    /**
     * The dispersion is the most likely one of the history around its level.
     *
     * @param means expected values, ≥ 0; further steps are as the last
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    public static CountPath around(String form, Series history, double... means) {
        return around(form, Dispersion.of(history), history.length(), means);
    }

    /**
     * @param dispersion of the counts, 0 and up
     * @param length of the history: the longer, the less a path's level moves
     */
    public static CountPath around(String form, double dispersion, int length, double... means) {
        double share = Levels.lastShare(length, Dispersion.SMOOTHING);
        return new CountPath(form, means, dispersion, share, 1);
    }

    /**
     * Paths keep to the means, which repeat after the last: a season.
     *
     * @param dispersion of the counts, 0 and up
     */
    public static CountPath steady(String form, double dispersion, double... means) {
        return new CountPath(form, means, dispersion, 0, means.length);
    }

    @Override
    public ModelSummary summary() {
        return summary;
    }

    private double meanAt(int step) {
        int beyond = step - means.length;
        return means[beyond < 0 ? step : means.length - repeated + beyond % repeated];
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = meanAt(h);
        }
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] result = new double[horizon];
        double ofLevel = 0;
        for (int h = 0; h < horizon; h++) {
            double mean = meanAt(h);
            double around = mean + dispersion * mean * mean * (1 + ofLevel);
            result[h] = Math.sqrt(around + ofLevel * mean * mean);
            double moved = mean == 0 ? 0 : share * share * around / (mean * mean);
            ofLevel = Math.min(1, ofLevel + moved);
        }
        return result;
    }

    /** By mean and variance of each step. */
    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] result = new double[horizon];
        double[] spread = standardDeviation(horizon);
        for (int h = 0; h < horizon; h++) {
            result[h] =
                    NegativeBinomial.ofMoments(meanAt(h), spread[h] * spread[h])
                            .quantile(probability);
        }
        return result;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double moved = 1;
        for (int h = 0; h < path.length; h++) {
            double mean = meanAt(h);
            path[h] = NegativeBinomial.of(mean * moved, dispersion).sample(random);
            moved += mean == 0 ? 0 : share * (path[h] / mean - moved);
        }
    }
}
