package io.suanpan.learning;

import java.util.Arrays;

/**
 * Few values to stand for many: Tribuo's tree building takes time by distinct values times rows. A
 * feature of at most {@code bins} distinct values keeps them all; of more, it keeps its quantiles,
 * and each value is rounded to the nearest of those, down at a tie. The bounds of that rounding are
 * the midpoints that Tribuo takes for thresholds, so a tree sends the exact value where it sent the
 * rounded one in training.
 *
 * <p>Missing values stand at their training mean and all values are float32. O(features · rows ·
 * log rows).
 */
final class FeatureBins implements TribuoRows.RowView {
    private final TribuoRows.RowView exact;
    private final double[][] kept;

    private FeatureBins(TribuoRows.RowView exact, double[][] kept) {
        this.exact = exact;
        this.kept = kept;
    }

    static FeatureBins of(LabelledRows rows, Scaler scaler, int bins) {
        TribuoRows.RowView exact = FloatRows.imputedBy(scaler);
        double[][] columns = new double[rows.featureCount()][rows.rowCount()];
        double[] x = new double[columns.length];
        for (int row = 0; row < rows.rowCount(); row++) {
            exact.copy(rows, row, x);
            for (int j = 0; j < x.length; j++) {
                columns[j][row] = x[j];
            }
        }
        double[][] kept = new double[columns.length][];
        for (int j = 0; j < kept.length; j++) {
            Arrays.sort(columns[j]);
            double[] distinct = distinct(columns[j]);
            kept[j] = distinct.length <= bins ? distinct : quantiles(columns[j], bins);
        }
        return new FeatureBins(exact, kept);
    }

    private static double[] distinct(double[] sorted) {
        double[] values = new double[sorted.length];
        int size = 0;
        for (double value : sorted) {
            if (size == 0 || value != values[size - 1]) {
                values[size++] = value;
            }
        }
        return Arrays.copyOf(values, size);
    }

    private static double[] quantiles(double[] sorted, int bins) {
        double[] values = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            values[bin] = sorted[(int) ((bin + 0.5) * sorted.length / bins)];
        }
        return distinct(values);
    }

    @Override
    public void copy(LabelledRows rows, int row, double[] into) {
        exact.copy(rows, row, into);
        for (int j = 0; j < into.length; j++) {
            into[j] = nearest(kept[j], into[j]);
        }
    }

    private static double nearest(double[] values, double value) {
        int at = Arrays.binarySearch(values, value);
        if (at >= 0) {
            return value;
        }
        int above = -at - 1;
        if (above == 0 || above == values.length) {
            return values[Math.min(above, values.length - 1)];
        }
        double midpoint = (values[above - 1] + values[above]) / 2.0;
        return value <= midpoint ? values[above - 1] : values[above];
    }
}
