package io.suanpan.forecasting.decomposition;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.decomposition.SeasonalFigure.Kind;

/**
 * Decomposition by moving averages: the trend is a centred average over one season, the figure the
 * mean of what is left at each place, normed to a mean of 1 or, additive, to a sum of 0 (Hyndman
 * and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 3.4). Time n.
 */
public final class ClassicalDecomposition {
    /** Dividing by less would blow a small error up more than a hundredfold. */
    private static final double SMALLEST_FACTOR = 0.01;

    private ClassicalDecomposition() {}

    /**
     * Multiplicative where all values are above 0 and no factor falls below 0.01, else additive.
     *
     * @param history at least two seasons
     */
    public static SeasonalFigure multiplicativeIfPossible(Series history) {
        if (!allPositive(history)) {
            return of(history, Kind.ADDITIVE);
        }
        SeasonalFigure figure = of(history, Kind.MULTIPLICATIVE);
        for (int place = 0; place < figure.period(); place++) {
            if (figure.at(place) < SMALLEST_FACTOR) {
                return of(history, Kind.ADDITIVE);
            }
        }
        return figure;
    }

    private static boolean allPositive(Series history) {
        for (int t = 0; t < history.length(); t++) {
            if (history.value(t) <= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param history at least two seasons
     */
    public static SeasonalFigure of(Series history, Kind kind) {
        int period = history.period();
        double[] figure = new double[period];
        int[] count = new int[period];
        int half = period / 2;
        for (int t = half; t < history.length() - half; t++) {
            figure[t % period] += kind.without(history.value(t), centredMean(history, t));
            count[t % period]++;
        }
        double mean = 0;
        for (int place = 0; place < period; place++) {
            figure[place] /= count[place];
            mean += figure[place] / period;
        }
        for (int place = 0; place < period; place++) {
            figure[place] = kind.without(figure[place], mean);
        }
        return SeasonalFigure.of(kind, figure);
    }

    /** Over one season; of an even one the two ends count half. */
    private static double centredMean(Series history, int t) {
        int period = history.period();
        int half = period / 2;
        double sum = 0;
        for (int s = t - half; s <= t + half; s++) {
            sum += history.value(s);
        }
        if (period % 2 == 0) {
            sum -= (history.value(t - half) + history.value(t + half)) / 2;
        }
        return sum / period;
    }
}
