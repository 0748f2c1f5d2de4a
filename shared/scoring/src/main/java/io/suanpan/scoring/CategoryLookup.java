package io.suanpan.scoring;

import java.util.Arrays;

/**
 * A number for each category, whose codes are 0, 1, 2 …, one for a missing category and one for any
 * other: what training has not seen. O(1).
 */
public final class CategoryLookup {
    private final double[] values;
    private final double missing;
    private final double other;

    /**
     * @param values by code, finite
     * @param missing for {@code NaN}; finite or {@code NaN}
     * @param other for what is no code; finite or {@code NaN}
     */
    public CategoryLookup(double[] values, double missing, double other) {
        this.values = Vectors.finite("values", values, values.length);
        this.missing = finiteOrMissing("missing", missing);
        this.other = finiteOrMissing("other", other);
    }

    private static double finiteOrMissing(String name, double value) {
        return Double.isNaN(value) ? Double.NaN : Vectors.finite(name, value);
    }

    /** One input of a one-hot encoding: 1 for this code, 0 for all else. */
    public static CategoryLookup oneHot(int code, int count) {
        double[] values = new double[count];
        values[code] = 1;
        return new CategoryLookup(values, 0, 0);
    }

    double of(double code) {
        if (Double.isNaN(code)) {
            return missing;
        }
        int index = (int) code;
        return index == code && index >= 0 && index < values.length ? values[index] : other;
    }

    public double[] values() {
        return values.clone();
    }

    public double missing() {
        return missing;
    }

    public double other() {
        return other;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof CategoryLookup it
                && Arrays.equals(values, it.values)
                && Double.compare(missing, it.missing) == 0
                && Double.compare(other, it.other) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Double.hashCode(other);
    }
}
