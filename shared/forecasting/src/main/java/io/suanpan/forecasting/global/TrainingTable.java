package io.suanpan.forecasting.global;

import java.util.Arrays;

/** Rows to learn from, column by column; grows as rows are added. Not thread-safe. */
final class TrainingTable {
    private static final int FIRST_ROOM = 1024;

    private final float[][] columns;
    private double[] labels = new double[FIRST_ROOM];
    private double[] margins = new double[FIRST_ROOM];
    private int rows;

    TrainingTable(int features) {
        columns = new float[features][FIRST_ROOM];
    }

    /**
     * @param label what was there
     * @param margin the prediction that is to be corrected
     */
    void add(float[] features, double label, double margin) {
        if (rows == labels.length) {
            grow(2 * rows);
        }
        for (int f = 0; f < columns.length; f++) {
            columns[f][rows] = features[f];
        }
        labels[rows] = label;
        margins[rows++] = margin;
    }

    private void grow(int room) {
        for (int f = 0; f < columns.length; f++) {
            columns[f] = Arrays.copyOf(columns[f], room);
        }
        labels = Arrays.copyOf(labels, room);
        margins = Arrays.copyOf(margins, room);
    }

    int rows() {
        return rows;
    }

    int features() {
        return columns.length;
    }

    float value(int row, int feature) {
        return columns[feature][row];
    }

    double label(int row) {
        return labels[row];
    }

    double margin(int row) {
        return margins[row];
    }
}
