package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.ets.EtsForm.Season;
import io.suanpan.forecasting.ets.EtsForm.Trend;

/**
 * Where the search begins (Hyndman et al. 2008, 2.6): a season from the mean distance of the values
 * to their moving average over a whole season, level and slope from a line through the first ten
 * values, or two seasons if more, without that season. Time n.
 */
final class InitialStates {
    private static final int LINE = 10;

    private final double[] season;
    private final double mean;
    private final double intercept;
    private final double gradient;
    private final double first;

    InitialStates(double[] y, int period, Season kind) {
        this.season = kind == Season.N ? new double[1] : indices(y, period, kind);
        double[] plain = y.clone();
        for (int t = 0; t < y.length; t++) {
            switch (kind) {
                case N -> {}
                case A -> plain[t] -= season[t % period];
                case M -> plain[t] /= season[t % period];
            }
        }
        int count = Math.min(y.length, Math.max(LINE, kind == Season.N ? 0 : 2 * period));
        double middle = (count + 1) / 2.0;
        double sum = 0;
        double across = 0;
        double square = 0;
        for (int t = 0; t < count; t++) {
            sum += plain[t];
            across += (t + 1 - middle) * plain[t];
            square += (t + 1 - middle) * (t + 1 - middle);
        }
        this.mean = sum / count;
        this.gradient = square > 0 ? across / square : 0;
        this.intercept = mean - gradient * middle;
        this.first = plain[0];
    }

    double[] season() {
        return season;
    }

    double level(Trend trend) {
        return switch (trend) {
            case N -> mean;
            case A, AD -> intercept;
            case M, MD -> grows() ? intercept : first;
        };
    }

    double slope(Trend trend) {
        return switch (trend) {
            case N -> 0;
            case A, AD -> gradient;
            case M, MD -> grows() ? 1 + gradient / intercept : 1;
        };
    }

    private boolean grows() {
        return intercept > 0 && intercept + gradient > 0;
    }

    private static double[] indices(double[] y, int period, Season kind) {
        double[] trend = trend(y, period);
        double[] sum = new double[period];
        int[] count = new int[period];
        for (int t = 0; t < y.length; t++) {
            double share = kind == Season.A ? y[t] - trend[t] : y[t] / trend[t];
            if (Double.isFinite(share)) {
                sum[t % period] += share;
                count[t % period]++;
            }
        }
        double total = 0;
        for (int s = 0; s < period; s++) {
            sum[s] = count[s] > 0 ? sum[s] / count[s] : kind == Season.A ? 0 : 1;
            total += sum[s];
        }
        double mean = total / period;
        for (int s = 0; s < period; s++) {
            sum[s] = kind == Season.A ? sum[s] - mean : Math.max(0.01, sum[s] / mean);
        }
        return sum;
    }

    /** Centred mean over a season, NaN at the ends; the mean of all below two seasons. */
    private static double[] trend(double[] y, int period) {
        int n = y.length;
        double[] trend = new double[n];
        if (n < 2 * period) {
            double sum = 0;
            for (double v : y) {
                sum += v;
            }
            java.util.Arrays.fill(trend, sum / n);
            return trend;
        }
        java.util.Arrays.fill(trend, Double.NaN);
        int half = period / 2;
        double end = period % 2 == 0 ? 0.5 : 1;
        for (int t = half; t < n - half; t++) {
            double sum = end * (y[t - half] + y[t + half]);
            for (int i = t - half + 1; i < t + half; i++) {
                sum += y[i];
            }
            trend[t] = sum / period;
        }
        return trend;
    }
}
