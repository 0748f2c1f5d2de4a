package io.suanpan.learning.trees;

import io.suanpan.learning.LabelledRows;

/** The bin of each value, feature by feature: a byte each. */
final class BinnedRows {
    private final byte[][] columns;
    private final int rowCount;

    private BinnedRows(byte[][] columns, int rowCount) {
        this.columns = columns;
        this.rowCount = rowCount;
    }

    static BinnedRows of(LabelledRows rows, Bins bins) {
        byte[][] columns = new byte[bins.features()][rows.rowCount()];
        for (int feature = 0; feature < columns.length; feature++) {
            for (int row = 0; row < rows.rowCount(); row++) {
                boolean missing = Double.isNaN(rows.value(row, feature));
                columns[feature][row] =
                        (byte)
                                (missing
                                        ? bins.count(feature)
                                        : bins.bin(feature, Floats.of(rows, row, feature)));
            }
        }
        return new BinnedRows(columns, rows.rowCount());
    }

    int rowCount() {
        return rowCount;
    }

    byte[] column(int feature) {
        return columns[feature];
    }

    int bin(int row, int feature) {
        return columns[feature][row] & 0xff;
    }
}
