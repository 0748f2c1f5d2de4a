package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.PooledMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.intermittent.Dispersion;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts a product of few periods from its likes, as those of its category, by empirical Bayes:
 * the rates of the likes are taken for draws of a gamma distribution, by their mean and by the
 * variance that is left when the noise of counting is taken off; a young product's rate is the mean
 * of what that and its own sales say (Robbins 1956, for counts with dispersion). Dispersion is the
 * likes' median. The season, where histories have one and are two of it long, is the mean share of
 * each of its periods.
 */
public final class NewProducts implements PooledMethod {
    /** Prior weight in periods where the likes sell all alike. */
    private static final double MOST_PERIODS = 1_000;

    @Override
    public String name() {
        return "new-product";
    }

    /**
     * The seed is not needed.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} without histories, and for
     *     negative demand
     */
    @Override
    public Likes train(List<Series> histories, int horizon, long seed) {
        if (histories.isEmpty()) {
            throw SalesHistory.refused("", "has no likes", "Give at least one history.");
        }
        double[] rates = new double[histories.size()];
        double[] dispersions = new double[rates.length];
        double noise = 0;
        for (int i = 0; i < rates.length; i++) {
            Series history = histories.get(i);
            rates[i] = mean(history);
            dispersions[i] = Dispersion.of(history);
            noise += rates[i] * (1 + dispersions[i] * rates[i]) / history.length();
        }
        double mean = Arrays.stream(rates).sum() / rates.length;
        double spread = 0;
        for (double rate : rates) {
            spread += (rate - mean) * (rate - mean);
        }
        // Where the likes do not differ, mean / 0 is infinite, and the cap holds.
        double between = Math.max(0, (spread - noise) / rates.length);
        Arrays.sort(dispersions);
        double periods = mean == 0 ? 0 : Math.min(MOST_PERIODS, mean / between);
        return new Likes(mean, periods, dispersions[dispersions.length / 2], Seasons.of(histories));
    }

    static double mean(Series history) {
        double sum = 0;
        for (int t = 0; t < history.length(); t++) {
            sum += history.value(t);
        }
        return sum / history.length();
    }
}
