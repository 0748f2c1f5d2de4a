package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.Series;

/** A series in a unit in which its values are about 1, so that searches know their scale. */
final class ScaledValues {
    private static final double LEAST_NOISE = 1e-9;

    /** Not to be changed. */
    final double[] values;

    private final int period;
    private final double unit;
    private final double noise;
    private final boolean positive;

    ScaledValues(Series series) {
        this.values = series.values();
        this.period = series.period();
        this.unit = unit(values);
        double squares = 0;
        boolean above = true;
        for (int t = 0; t < values.length; t++) {
            values[t] /= unit;
            above &= values[t] > 0;
            double change = t > 0 ? values[t] - values[t - 1] : 0;
            squares += change * change;
        }
        this.positive = above;
        this.noise = Math.max(LEAST_NOISE, Math.sqrt(squares / values.length));
    }

    /** The power of two below the mean distance from 0: dividing by it costs no digit. */
    private static double unit(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += Math.abs(value) / values.length;
        }
        int exponent = Math.clamp(Math.getExponent(mean), -1_000, 1_000);
        return mean > 0 ? Math.scalb(1.0, exponent) : 1;
    }

    int length() {
        return values.length;
    }

    int period() {
        return period;
    }

    double unit() {
        return unit;
    }

    /** Root mean square of the changes from value to value, a little above 0 at least. */
    double noise() {
        return noise;
    }

    boolean isPositive() {
        return positive;
    }

    boolean isConstant() {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
