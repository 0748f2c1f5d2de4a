package io.suanpan.learning.trees;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;

/** Values as trees see them. */
public final class Floats {
    private Floats() {}

    public static float of(LabelledRows rows, int row, int feature) {
        double value = rows.value(row, feature);
        if (Math.abs(value) > Float.MAX_VALUE) {
            throw Refusals.malformed(
                    "Feature %s of row %d is %s"
                            .formatted(rows.featureNames().get(feature), row, value),
                    "Give it in a larger unit: trees take values up to 3.4e38.");
        }
        return (float) value;
    }
}
