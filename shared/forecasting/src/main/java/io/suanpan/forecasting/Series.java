package io.suanpan.forecasting;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/** Equally spaced values of one thing, oldest first. Immutable. */
public final class Series {
    /** What a longer history would add is not worth its time. */
    public static final int LONGEST = 10_000;

    private final String id;
    private final int period;
    private final double[] values;

    private Series(String id, int period, double[] values) {
        this.id = id;
        this.period = period;
        this.values = values;
    }

    /**
     * @param period values that make up a season, 12 for months of a year; 1 where there is none
     * @param values 1 to {@value #LONGEST}, each finite
     * @throws SuanpanException {@code IMPOSSIBLE} for anything else
     */
    public static Series of(String id, int period, double... values) {
        if (period < 1) {
            throw refused(id, "has a period of " + period, "Use 1 where there is no season.");
        }
        if (values.length == 0) {
            throw refused(id, "has no values", "Give at least one.");
        }
        if (values.length > LONGEST) {
            throw refused(
                    id, "has " + values.length + " values", "Keep the newest " + LONGEST + ".");
        }
        for (int t = 0; t < values.length; t++) {
            if (!Double.isFinite(values[t])) {
                throw refused(
                        id,
                        "has " + values[t] + " as value " + (t + 1),
                        "Fill gaps before forecasting: 0 where nothing sold.");
            }
        }
        return new Series(id, period, values.clone());
    }

    /** The same, but of a longer history only the newest {@value #LONGEST} values. */
    public static Series newest(String id, int period, double... values) {
        return of(
                id,
                period,
                Arrays.copyOfRange(values, Math.max(0, values.length - LONGEST), values.length));
    }

    public String id() {
        return id;
    }

    /** Values in a season; 1 where there is none. */
    public int period() {
        return period;
    }

    public int length() {
        return values.length;
    }

    /**
     * @param t 0 for the oldest
     */
    public double value(int t) {
        return values[t];
    }

    /** A copy, oldest first. */
    public double[] values() {
        return values.clone();
    }

    /** The oldest values alone, as they were known then. */
    public Series first(int count) {
        return of(id, period, Arrays.copyOf(values, count));
    }

    /** Other values in the place of these. */
    public Series with(double... others) {
        return of(id, period, others);
    }

    /** The same values with another season. */
    public Series withPeriod(int other) {
        return new Series(id, other, values);
    }

    private static SuanpanException refused(String id, String what, String remedy) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE, "The series \"" + id + "\" " + what + ".", remedy);
    }
}
