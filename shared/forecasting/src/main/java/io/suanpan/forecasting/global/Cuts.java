package io.suanpan.forecasting.global;

import java.util.Arrays;

/**
 * Where each feature is cut into bins: at its quantiles, between different values only. A value is
 * in the bin of as many cuts as are at or below it; NaN is in the first. O(features · rows · log
 * rows).
 */
final class Cuts {
    /** A bin's number fits in a byte, and more would not tell apart what a forecast can use. */
    static final int BINS = 64;

    private final float[][] cuts;

    private Cuts(float[][] cuts) {
        this.cuts = cuts;
    }

    static Cuts of(TrainingTable table) {
        float[][] cuts = new float[table.features()][];
        float[] values = new float[table.rows()];
        for (int f = 0; f < cuts.length; f++) {
            for (int row = 0; row < values.length; row++) {
                float value = table.value(row, f);
                values[row] = Float.isNaN(value) ? Float.NEGATIVE_INFINITY : value;
            }
            Arrays.sort(values);
            cuts[f] = quantiles(values);
        }
        return new Cuts(cuts);
    }

    private static float[] quantiles(float[] sorted) {
        float[] found = new float[BINS - 1];
        int count = 0;
        for (int bin = 1; bin < BINS; bin++) {
            float value = sorted[(int) ((long) bin * sorted.length / BINS)];
            if (value > sorted[0] && (count == 0 || value > found[count - 1])) {
                found[count++] = value;
            }
        }
        return Arrays.copyOf(found, count);
    }

    int bins(int feature) {
        return cuts[feature].length + 1;
    }

    /** Values of this bin and those before are below it. */
    float above(int feature, int bin) {
        return cuts[feature][bin];
    }

    byte[][] bin(TrainingTable table) {
        byte[][] binned = new byte[table.features()][table.rows()];
        for (int f = 0; f < binned.length; f++) {
            for (int row = 0; row < table.rows(); row++) {
                binned[f][row] = (byte) bin(f, table.value(row, f));
            }
        }
        return binned;
    }

    private int bin(int feature, float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        int at = Arrays.binarySearch(cuts[feature], value);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
