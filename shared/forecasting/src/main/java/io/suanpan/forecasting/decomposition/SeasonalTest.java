package io.suanpan.forecasting.decomposition;

import io.suanpan.forecasting.Series;

/**
 * Whether a series has the season of its period: its autocorrelation r at the period m is
 * significant at 90 %, |r(m)| &gt; 1.645 · √((1 + 2 Σ r(k)², k &lt; m) / n), the test that the
 * theta method was published with (Assimakopoulos and Nikolopoulos 2000; Fiorucci et al. 2016).
 * Time n · m.
 */
public final class SeasonalTest {
    private static final double NINETY_PERCENT = 1.6448536269514722;

    private SeasonalTest() {}

    /** False also without a period, below two whole seasons, and for a constant. */
    public static boolean isSeasonal(Series history) {
        int period = history.period();
        int n = history.length();
        if (period < 2 || n < 2 * period) {
            return false;
        }
        double[] deviations = deviations(history);
        double variance = product(deviations, 0);
        if (variance == 0) {
            return false;
        }
        double sum = 0;
        for (int lag = 1; lag < period; lag++) {
            double r = product(deviations, lag) / variance;
            sum += r * r;
        }
        double limit = NINETY_PERCENT * Math.sqrt((1 + 2 * sum) / n);
        return Math.abs(product(deviations, period) / variance) > limit;
    }

    private static double[] deviations(Series history) {
        double[] values = history.values();
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (int t = 0; t < values.length; t++) {
            values[t] -= mean;
        }
        return values;
    }

    private static double product(double[] deviations, int lag) {
        double sum = 0;
        for (int t = lag; t < deviations.length; t++) {
            sum += deviations[t] * deviations[t - lag];
        }
        return sum;
    }
}
