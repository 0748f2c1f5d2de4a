package io.suanpan.forecasting.arima;

import java.util.Arrays;

/**
 * How much of what varies around the trend is season, 0 to 1 (Wang, Smith and Hyndman 2006), by a
 * decomposition with loess (STL, Cleveland et al. 1990): five inner rounds, none robust, seasonal
 * subseries smoothed locally constant over 11 seasons, trend and low-pass locally linear.
 */
final class SeasonalStrength {
    /** From here on a series is differenced at the season (forecast's nsdiffs). */
    static final double DIFFERENCED = 0.64;

    private static final int SEASONAL_SPAN = 11;
    private static final int ROUNDS = 5;

    private final int period;
    private final double[] values;
    private final double[] seasonal;
    private final double[] trend;

    private SeasonalStrength(double[] values, int period) {
        this.values = values;
        this.period = period;
        seasonal = new double[values.length];
        trend = new double[values.length];
    }

    /** Of a series longer than two seasons. O(n · period). */
    static double of(double[] values, int period) {
        SeasonalStrength it = new SeasonalStrength(values, period);
        it.decompose();
        double[] remainder = new double[values.length];
        double[] detrended = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            detrended[t] = values[t] - it.trend[t];
            remainder[t] = detrended[t] - it.seasonal[t];
        }
        double whole = variance(detrended);
        return whole > 0 ? Math.clamp(1 - variance(remainder) / whole, 0, 1) : 0;
    }

    private static double variance(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    private void decompose() {
        int n = values.length;
        double[] work = new double[n];
        double[] cycle = new double[n + 2 * period];
        double[] low = new double[n];
        int trendSpan = odd(1.5 * period / (1 - 1.5 / SEASONAL_SPAN));
        int lowSpan = odd(period + 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int t = 0; t < n; t++) {
                work[t] = values[t] - trend[t];
            }
            smoothSubseries(work, cycle);
            Loess.smooth(averaged(cycle), lowSpan, true, low);
            for (int t = 0; t < n; t++) {
                seasonal[t] = cycle[t + period] - low[t];
                work[t] = values[t] - seasonal[t];
            }
            Loess.smooth(work, trendSpan, true, trend);
        }
    }

    /** The smallest odd number from there on. */
    private static int odd(double least) {
        int up = (int) Math.ceil(least);
        return up % 2 == 0 ? up + 1 : up;
    }

    /** Each of the season's positions by itself, one season more at either end. */
    private void smoothSubseries(double[] work, double[] cycle) {
        for (int position = 0; position < period; position++) {
            int count = (work.length - position + period - 1) / period;
            double[] sub = new double[count];
            for (int i = 0; i < count; i++) {
                sub[i] = work[position + i * period];
            }
            for (int i = -1; i <= count; i++) {
                cycle[position + (i + 1) * period] = Loess.at(sub, SEASONAL_SPAN, false, i);
            }
        }
    }

    /** Moving averages over a season, a season and three. */
    private double[] averaged(double[] cycle) {
        return average(average(average(cycle, period), period), 3);
    }

    private static double[] average(double[] x, int span) {
        double[] result = new double[x.length - span + 1];
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            sum += x[t];
            if (t >= span - 1) {
                result[t - span + 1] = sum / span;
                sum -= x[t - span + 1];
            }
        }
        return result;
    }
}
