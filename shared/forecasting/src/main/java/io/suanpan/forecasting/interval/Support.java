package io.suanpan.forecasting.interval;

import io.suanpan.forecasting.Series;

/**
 * What values a series can take, as far as its history tells.
 *
 * @param nonNegative never below 0
 * @param whole only whole numbers
 */
public record Support(boolean nonNegative, boolean whole) {
    /** Anything. */
    public static final Support REAL = new Support(false, false);

    public static Support of(Series history) {
        boolean nonNegative = true;
        boolean whole = true;
        for (int t = 0; t < history.length(); t++) {
            nonNegative &= history.value(t) >= 0;
            whole &= history.value(t) == Math.rint(history.value(t));
        }
        return new Support(nonNegative, whole);
    }

    /** An expected value: it need not be whole. */
    public double expected(double value) {
        return nonNegative ? Math.max(0, value) : value;
    }

    /** The nearest value that can be. */
    public double possible(double value) {
        return expected(whole ? Math.rint(value) + 0.0 : value);
    }
}
