package io.suanpan.recommendation.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What was done together: rows of one user of which none is later after the one before than a gap.
 * The items of a basket are distinct, in the order in which they were last touched; baskets in the
 * order of their ends, then of their users. Immutable and thread-safe.
 */
public final class Baskets {
    private final int items;
    private final int[] user;
    private final long[] seconds;
    private final int[] starts;
    private final int[] item;

    private Baskets(int items, int[] user, long[] seconds, int[] starts, int[] item) {
        this.items = items;
        this.user = user;
        this.seconds = seconds;
        this.starts = starts;
        this.item = item;
    }

    /**
     * O(rows log baskets).
     *
     * @param gapSeconds at most between two rows that follow each other; 0 for the same second
     */
    public static Baskets of(InteractionLog log, long gapSeconds) {
        if (gapSeconds < 0) {
            throw new IllegalArgumentException(
                    "The gap is " + gapSeconds + " s; it must be 0 or more.");
        }
        int[] rows = new int[log.size()];
        int[] ends = new int[log.size()];
        int size = 0;
        int baskets = 0;
        for (int user = 0; user < log.users().size(); user++) {
            int[] ofUser = log.rowsOf(user);
            for (int i = 0; i < ofUser.length; i++) {
                rows[size++] = ofUser[i];
                boolean last = i + 1 == ofUser.length;
                if (last || log.seconds(ofUser[i + 1]) - log.seconds(ofUser[i]) > gapSeconds) {
                    ends[baskets++] = size;
                }
            }
        }
        return inOrder(log, rows, Arrays.copyOf(ends, baskets));
    }

    private static Baskets inOrder(InteractionLog log, int[] rows, int[] ends) {
        int[] order =
                IntStream.range(0, ends.length)
                        .boxed()
                        .sorted(Comparator.comparingLong(b -> log.seconds(rows[ends[b] - 1])))
                        .mapToInt(b -> b)
                        .toArray();
        int[] user = new int[order.length];
        long[] seconds = new long[order.length];
        int[] starts = new int[order.length + 1];
        int[] item = new int[rows.length];
        int[] seenIn = new int[log.items().size()];
        for (int b = 0; b < order.length; b++) {
            int from = order[b] == 0 ? 0 : ends[order[b] - 1];
            int to = ends[order[b]];
            user[b] = log.user(rows[from]);
            seconds[b] = log.seconds(rows[to - 1]);
            starts[b + 1] = starts[b];
            for (int at = to - 1; at >= from; at--) {
                int touched = log.item(rows[at]);
                if (seenIn[touched] != b + 1) {
                    seenIn[touched] = b + 1;
                    item[starts[b + 1]++] = touched;
                }
            }
            reverse(item, starts[b], starts[b + 1]);
        }
        int[] kept = Arrays.copyOf(item, starts[order.length]);
        return new Baskets(log.items().size(), user, seconds, starts, kept);
    }

    private static void reverse(int[] values, int from, int to) {
        for (int a = from, b = to - 1; a < b; a++, b--) {
            int swapped = values[a];
            values[a] = values[b];
            values[b] = swapped;
        }
    }

    public int size() {
        return user.length;
    }

    public int user(int basket) {
        return user[basket];
    }

    /** When the last thing was done, seconds of the epoch. */
    public long seconds(int basket) {
        return seconds[basket];
    }

    /** How many different items. */
    public int length(int basket) {
        return starts[basket + 1] - starts[basket];
    }

    /** The item at a place of a basket, from 0. */
    public int item(int basket, int at) {
        return item[starts[basket] + at];
    }

    /** Baskets by items, 1 where an item is in the basket. */
    public SparseMatrix matrix() {
        int[] row = new int[item.length];
        float[] ones = new float[item.length];
        Arrays.fill(ones, 1);
        for (int b = 0; b < size(); b++) {
            Arrays.fill(row, starts[b], starts[b + 1], b);
        }
        return SparseMatrix.of(size(), items, row, item, ones);
    }
}
