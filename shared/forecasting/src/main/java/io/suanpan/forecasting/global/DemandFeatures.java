package io.suanpan.forecasting.global;

import io.suanpan.forecasting.intermittent.TypicalLevel;
import java.util.List;

/**
 * What a model of many series sees of one at an origin, in units of the series' own scale, the root
 * of the mean squared change from one value to the next: newest values, means, levels, zeros, and
 * the same season before, its category's trend, and of each thing known of the period asked for its
 * value and its difference from the mean before the origin. O(origin) for each origin.
 */
final class DemandFeatures {
    private static final int[] WINDOWS = {2, 4, 8, 13, 26};
    private static final double[] SMOOTHINGS = {0.05, 0.15, 0.35};
    private static final int LAGS = 4;

    /** Where the steps ahead and what changes with them begin: after nine others. */
    private static final int STEP = LAGS + WINDOWS.length + SMOOTHINGS.length + 9;

    private static final int SEASON = STEP + 1;
    private static final int TREND = STEP + 2;
    private static final int KNOWN = STEP + 3;

    private final ProductHistory product;
    private final List<String> known;
    private final double[] values;
    private final int period;
    private final double[] power;

    /**
     * @param known names of what is looked up of a period
     */
    DemandFeatures(ProductHistory product, List<String> known) {
        this.product = product;
        this.known = known;
        this.values = product.sold().values();
        this.period = product.sold().period();
        this.power = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            power[t] = Math.sqrt(Math.max(0, values[t]));
        }
    }

    static int count(int known) {
        return KNOWN + 2 * known;
    }

    /** 0 where nothing changed. */
    double scale(int origin) {
        double sum = 0;
        for (int t = 1; t < origin; t++) {
            double change = values[t] - values[t - 1];
            sum += change * change;
        }
        return origin < 2 ? 0 : Math.sqrt(sum / (origin - 1));
    }

    /** The local forecast, which the model corrects, in units of sales. */
    double margin(int origin) {
        return TypicalLevel.of(values, origin);
    }

    /**
     * @param origin values known
     * @param scale above 0
     * @param trend of the category
     * @param into all but what {@link #step} sets
     */
    void at(int origin, double scale, double trend, float[] into) {
        into[TREND] = (float) trend;
        int f = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            into[f++] = origin < lag ? Float.NaN : (float) (values[origin - lag] / scale);
        }
        for (int window : WINDOWS) {
            into[f++] = (float) (mean(values, origin, window) / scale);
        }
        for (double smoothing : SMOOTHINGS) {
            into[f++] = (float) (level(origin, smoothing) / scale);
        }
        double margin = margin(origin);
        double all = mean(values, origin, origin);
        into[f++] = (float) (margin / scale);
        into[f++] = (float) (all / scale);
        double root = mean(power, origin, origin);
        into[f++] = (float) (root * root / Math.max(1e-9, all));
        into[f++] = (float) (mean(values, origin, 4) / Math.max(1e-9, all));
        into[f++] = (float) (mean(values, origin, 8) / Math.max(1e-9, all));
        into[f++] = (float) zeros(origin, origin);
        into[f++] = (float) zeros(origin, 8);
        into[f++] = sinceLast(origin);
        into[f] = (float) StrictMath.log1p(all);
    }

    /**
     * @param step ahead, 0 for the first
     */
    void step(int origin, int step, double scale, float[] into) {
        into[STEP] = step;
        int before = origin + step - period * (step / period + 1);
        into[SEASON] = period == 1 || before < 0 ? Float.NaN : (float) (values[before] / scale);
        for (int k = 0; k < known.size(); k++) {
            double value = product.known(known.get(k), origin + step);
            into[KNOWN + 2 * k] = (float) value;
            into[KNOWN + 2 * k + 1] = (float) (value - meanKnown(known.get(k), origin));
        }
    }

    private double meanKnown(String name, int origin) {
        double sum = 0;
        for (int t = 0; t < origin; t++) {
            sum += product.known(name, t);
        }
        return sum / origin;
    }

    private static double mean(double[] of, int origin, int window) {
        int from = Math.max(0, origin - window);
        double sum = 0;
        for (int t = from; t < origin; t++) {
            sum += of[t];
        }
        return sum / (origin - from);
    }

    private double level(int origin, double smoothing) {
        double level = mean(values, origin, origin);
        double weight = 1;
        for (int t = 0; t < origin; t++) {
            weight = 1 + (1 - smoothing) * weight;
            level += (values[t] - level) / weight;
        }
        return level;
    }

    private double zeros(int origin, int window) {
        int from = Math.max(0, origin - window);
        double count = 0;
        for (int t = from; t < origin; t++) {
            count += values[t] <= 0 ? 1 : 0;
        }
        return count / (origin - from);
    }

    private int sinceLast(int origin) {
        int t = origin;
        while (t > 0 && values[t - 1] <= 0) {
            t--;
        }
        return origin - t;
    }
}
