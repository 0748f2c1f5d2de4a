package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Scaler;

/** Rows in standard deviations from the mean, 0 where missing; row-major. */
final class StandardRows {
    private final Scaler scaler;
    private final double[] values;
    private final int rowCount;
    private final int width;

    private StandardRows(Scaler scaler, double[] values, int rowCount, int width) {
        this.scaler = scaler;
        this.values = values;
        this.rowCount = rowCount;
        this.width = width;
    }

    static StandardRows of(LabelledRows rows) {
        Scaler scaler = Scaler.of(rows);
        int width = rows.featureCount();
        double[] values = new double[rows.rowCount() * width];
        double[] x = new double[width];
        for (int row = 0; row < rows.rowCount(); row++) {
            scaler.standardise(rows, row, x);
            System.arraycopy(x, 0, values, row * width, width);
        }
        return new StandardRows(scaler, values, rows.rowCount(), width);
    }

    int rowCount() {
        return rowCount;
    }

    int width() {
        return width;
    }

    double value(int row, int input) {
        return values[row * width + input];
    }

    double[] means() {
        return scaler.means();
    }

    double[] scales() {
        return scaler.scales();
    }

    /** Divided by the number of rows. O(rows · inputs²). */
    double[][] covariance() {
        double[][] sums = new double[width][width];
        for (int row = 0; row < rowCount; row++) {
            int at = row * width;
            for (int i = 0; i < width; i++) {
                double value = values[at + i];
                if (value != 0) {
                    for (int j = i; j < width; j++) {
                        sums[i][j] += value * values[at + j];
                    }
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                sums[i][j] /= rowCount;
                sums[j][i] = sums[i][j];
            }
        }
        return sums;
    }
}
