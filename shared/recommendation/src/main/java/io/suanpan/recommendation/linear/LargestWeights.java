package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.data.ItemSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of the largest weights by magnitude of each column. */
final class LargestWeights {
    private final int[][] rows;

    LargestWeights(DenseWeights weights, int mostPerColumn) {
        rows = new int[weights.items()][];
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(column -> rows[column] = largest(weights, column, mostPerColumn));
    }

    private static int[] largest(DenseWeights weights, int column, int most) {
        float[] magnitudes = new float[weights.items()];
        for (int row = 0; row < magnitudes.length; row++) {
            magnitudes[row] = Math.abs(weights.value(row, column));
        }
        int[] largest = TopItems.of(magnitudes, ItemSet.of(column), most);
        return Arrays.stream(largest).filter(row -> magnitudes[row] > 0).sorted().toArray();
    }

    /** Ascending. */
    int[] rows(int column) {
        return rows[column];
    }
}
