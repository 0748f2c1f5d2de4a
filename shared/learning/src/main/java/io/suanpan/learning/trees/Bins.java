package io.suanpan.learning.trees;

import io.suanpan.learning.LabelledRows;
import java.util.Arrays;

/**
 * Where the values of each feature are cut: bin b holds the values from cut b - 1 up to but not
 * including cut b, as float32. A feature of few distinct values is cut between all of them, one of
 * many at its quantiles. Missing values have a bin of their own behind the last. Depends on the
 * values, not on their order. O(features · rows · log rows).
 */
final class Bins {
    /** A bin's number is a byte. */
    static final int MOST = 255;

    private final float[][] cuts;

    private Bins(float[][] cuts) {
        this.cuts = cuts;
    }

    static Bins of(LabelledRows rows, int most) {
        float[][] cuts = new float[rows.featureCount()][];
        float[] values = new float[rows.rowCount()];
        for (int feature = 0; feature < cuts.length; feature++) {
            int size = 0;
            for (int row = 0; row < rows.rowCount(); row++) {
                double value = rows.value(row, feature);
                if (!Double.isNaN(value)) {
                    values[size++] = Floats.of(rows, row, feature);
                }
            }
            Arrays.sort(values, 0, size);
            cuts[feature] = cuts(values, size, most);
        }
        return new Bins(cuts);
    }

    /** Each bin takes whole runs of equal values until it holds its share of what is left. */
    private static float[] cuts(float[] sorted, int size, int most) {
        boolean each = distinct(sorted, size) <= most;
        float[] cuts = new float[most];
        int count = 0;
        int binStart = 0;
        for (int at = 1; at < size && count < most - 1; at++) {
            if (sorted[at] == sorted[at - 1]) {
                continue;
            }
            int share = (size - binStart) / (most - count);
            if (each || at - binStart >= share) {
                cuts[count++] = between(sorted[at - 1], sorted[at]);
                binStart = at;
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    private static int distinct(float[] sorted, int size) {
        int count = Math.min(size, 1);
        for (int at = 1; at < size; at++) {
            count += sorted[at] == sorted[at - 1] ? 0 : 1;
        }
        return count;
    }

    /** Above {@code low}, at most {@code high}. */
    private static float between(float low, float high) {
        float middle = (float) (((double) low + high) / 2);
        return middle > low ? middle : high;
    }

    int features() {
        return cuts.length;
    }

    /** Bins of values; the bin of missing ones has this number. */
    int count(int feature) {
        return cuts[feature].length + 1;
    }

    /** Values of bins up to and including {@code bin} are below it. */
    float cut(int feature, int bin) {
        return cuts[feature][bin];
    }

    int bin(int feature, float value) {
        int at = Arrays.binarySearch(cuts[feature], value);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
