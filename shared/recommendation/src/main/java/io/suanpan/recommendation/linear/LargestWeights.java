package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.data.ItemSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of the largest weights by magnitude of each column. */
final class LargestWeights {
    /** Columns that are read at once: what the processor fetches for one float has the others. */
    private static final int COLUMNS = 16;

    private final int[][] rows;

    LargestWeights(DenseWeights weights, int mostPerColumn) {
        rows = new int[weights.items()][];
        IntStream.range(0, Math.ceilDiv(rows.length, COLUMNS))
                .parallel()
                .forEach(block -> select(weights, block * COLUMNS, mostPerColumn));
    }

    private void select(DenseWeights weights, int from, int most) {
        float[][] magnitudes = new float[Math.min(COLUMNS, rows.length - from)][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < magnitudes.length; column++) {
                magnitudes[column][row] = Math.abs(weights.value(row, from + column));
            }
        }
        for (int column = 0; column < magnitudes.length; column++) {
            rows[from + column] = largest(magnitudes[column], from + column, most);
        }
    }

    private static int[] largest(float[] magnitudes, int column, int most) {
        int[] largest = TopItems.of(magnitudes, ItemSet.of(column), most);
        return Arrays.stream(largest).filter(row -> magnitudes[row] > 0).sorted().toArray();
    }

    /** Ascending. */
    int[] rows(int column) {
        return rows[column];
    }
}
