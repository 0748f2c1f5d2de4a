package io.suanpan.learning;

/**
 * Rows as tree learners take them: each value rounded to float32. Two values that differ only in
 * what arithmetic left of them become one, so no threshold can fall onto a value it divides.
 */
final class FloatRows {
    private FloatRows() {}

    /** The row in float32; NaN stays. */
    static void copy(LabelledRows rows, int row, double[] into) {
        rows.copyRow(row, into);
        round(rows, row, into);
    }

    /** The row in float32 with the training mean where it is missing. */
    static TribuoRows.RowView imputedBy(Scaler scaler) {
        return (rows, row, into) -> {
            scaler.impute(rows, row, into);
            round(rows, row, into);
        };
    }

    private static void round(LabelledRows rows, int row, double[] into) {
        for (int j = 0; j < into.length; j++) {
            if (Math.abs(into[j]) > Float.MAX_VALUE) {
                throw Refusals.malformed(
                        "Feature %s of row %d is %s"
                                .formatted(rows.featureNames().get(j), row, into[j]),
                        "Give it in a larger unit: trees take values up to 3.4e38.");
            }
            into[j] = (float) into[j] + 0.0; // what underflows to -0.0 becomes 0.0
        }
    }
}
