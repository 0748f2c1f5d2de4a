package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.Series;
import java.util.Arrays;
import java.util.List;

/**
 * How much more or less than on average is sold in each period of a season, counted from the next
 * one on; histories are taken to end at the same time. Mean 1. Immutable.
 */
final class Seasons {
    private final double[] factors;

    private Seasons(double[] factors) {
        this.factors = factors;
    }

    static Seasons ofFactors(double... factors) {
        return new Seasons(factors.clone());
    }

    /**
     * The mean over histories of their own factors; 1 throughout where none is two seasons long. Of
     * different periods the longest counts.
     */
    static Seasons of(List<Series> histories) {
        int period = 1;
        for (Series history : histories) {
            if (history.length() >= 2 * history.period()) {
                period = Math.max(period, history.period());
            }
        }
        double[] sums = new double[period];
        int count = 0;
        for (Series history : histories) {
            if (history.period() == period
                    && history.length() >= 2 * period
                    && add(history, period, sums)) {
                count++;
            }
        }
        double[] factors = new double[period];
        for (int phase = 0; phase < period; phase++) {
            factors[phase] = count == 0 ? 1 : sums[phase] / count;
        }
        return new Seasons(factors);
    }

    /** Of whole seasons, the newest; nothing is added of what did not sell in them. */
    private static boolean add(Series history, int period, double[] sums) {
        int whole = history.length() / period * period;
        double[] own = new double[period];
        double all = 0;
        for (int t = history.length() - whole; t < history.length(); t++) {
            own[Math.floorMod(t - history.length(), period)] += history.value(t);
            all += history.value(t);
        }
        if (all <= 0) {
            return false;
        }
        for (int phase = 0; phase < period; phase++) {
            sums[phase] += own[phase] * period / all;
        }
        return true;
    }

    /**
     * @param step ahead from 0; below 0 for the past, −1 for the newest value
     */
    double factor(int step) {
        return factors[Math.floorMod(step, factors.length)];
    }

    int period() {
        return factors.length;
    }

    double[] factors() {
        return factors.clone();
    }

    @Override
    public String toString() {
        return Arrays.toString(factors);
    }
}
