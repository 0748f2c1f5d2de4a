package io.suanpan.recommendation.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts how often two items are in the same row, as of a matrix of baskets or of customers, and
 * keeps of each item the best pairs by a score. One item after another, so that not all pairs are
 * ever in memory: O(items² + Σ n²) in the rows' entries n; the number of threads does not show.
 */
public final class PairCounts {
    /** Items that a thread takes at a time, so that its arrays are made seldom. */
    private static final int BLOCK = 512;

    private PairCounts() {}

    /** How good a pair is. */
    @FunctionalInterface
    public interface Score {
        /**
         * @param together rows that have both, at least 1
         * @return the larger, the better; NaN for a pair that is not kept
         */
        double of(int item, int other, int together);
    }

    /** In how many rows each column has an entry. */
    public static int[] single(SparseMatrix rows) {
        int[] count = new int[rows.columns()];
        for (int column : rows.columnArray()) {
            count[column]++;
        }
        return count;
    }

    /**
     * Items by items: how often the best pairs of each item are together. Of equally good ones the
     * lower index is better.
     *
     * @param most pairs of an item, at least 1
     */
    public static SparseMatrix best(SparseMatrix rows, int most, Score score) {
        SparseMatrix byItem = rows.transposed();
        int items = byItem.rows();
        int[][] columns = new int[items][];
        float[][] counts = new float[items][];
        IntStream.range(0, (items + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> {
                    int[] together = new int[items];
                    int end = Math.min(items, (block + 1) * BLOCK);
                    for (int item = block * BLOCK; item < end; item++) {
                        count(rows, byItem, item, together);
                        columns[item] = best(item, together, most, score);
                        counts[item] = counts(columns[item], together);
                        Arrays.fill(together, 0);
                    }
                });
        return SparseMatrix.ofRows(items, columns, counts);
    }

    private static void count(SparseMatrix rows, SparseMatrix byItem, int item, int[] together) {
        for (int a = byItem.start(item); a < byItem.end(item); a++) {
            int row = byItem.columnArray()[a];
            for (int b = rows.start(row); b < rows.end(row); b++) {
                together[rows.columnArray()[b]]++;
            }
        }
    }

    private static int[] best(int item, int[] together, int most, Score score) {
        Largest largest = new Largest(most);
        for (int other = 0; other < together.length; other++) {
            if (other != item && together[other] > 0) {
                largest.offer(other, score.of(item, other, together[other]));
            }
        }
        return largest.removeAll();
    }

    private static float[] counts(int[] others, int[] together) {
        float[] counts = new float[others.length];
        for (int i = 0; i < others.length; i++) {
            counts[i] = together[others[i]];
        }
        return counts;
    }
}
