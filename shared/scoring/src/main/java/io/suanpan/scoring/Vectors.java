package io.suanpan.scoring;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** Checks of the arrays that models are asked and made with. */
final class Vectors {
    private Vectors() {}

    /** A feature vector: right length, finite or NaN. */
    static void requireFeatures(double[] x, int featureCount) {
        if (x.length != featureCount) {
            throw malformed(
                    "The model takes " + featureCount + " features, the vector has " + x.length);
        }
        for (int j = 0; j < featureCount; j++) {
            if (Double.isInfinite(x[j])) {
                throw malformed("Feature " + j + " is " + x[j]);
            }
        }
    }

    /** Feature vectors one behind the other: enough of them, finite or NaN. */
    static void requireRows(double[] rows, int count, int featureCount) {
        if (rows.length < (long) count * featureCount) {
            throw malformed(count + " rows of " + featureCount + " are not in " + rows.length);
        }
        for (int i = 0; i < count * featureCount; i++) {
            if (Double.isInfinite(rows[i])) {
                throw malformed("Feature " + i % featureCount + " is " + rows[i]);
            }
        }
    }

    /** A model's own numbers: right length, all finite; copied. */
    static double[] finite(String name, double[] values, int length) {
        if (values.length != length) {
            throw malformed(name + " has " + values.length + " values, expected " + length);
        }
        for (int i = 0; i < length; i++) {
            finite(name, values[i]);
        }
        return values.clone();
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw malformed(name + " is " + value);
        }
        return value;
    }

    static double[] positive(String name, double[] values, int length) {
        for (double value : values) {
            positive(name, value);
        }
        return finite(name, values, length);
    }

    static double positive(String name, double value) {
        if (!(value > 0)) {
            throw malformed(name + " is " + value + ", which is not above 0");
        }
        return finite(name, value);
    }

    static SuanpanException malformed(String fact) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                fact + ".",
                "Give a vector of the model's own features, or train the model again.");
    }
}
