package io.suanpan.customers.training.segments;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A balanced k-d tree (J. Bentley 1975) without nodes of its own: the rows in an order in which the
 * middle of each range splits it by the column of its depth. Built in O(n log² n); a query for few
 * neighbours takes about O(log n) in few dimensions.
 */
final class KdTree {
    private static final int LEAF = 16;

    private final double[] raw;
    private final int width;
    private final int[] rows;

    KdTree(Points points) {
        raw = points.raw();
        width = points.width();
        rows = new int[points.rows()];
        Arrays.setAll(rows, i -> i);
        build(0, rows.length, 0);
    }

    private void build(int from, int to, int depth) {
        if (to - from <= LEAF) {
            return;
        }
        sort(from, to, depth % width);
        int middle = (from + to) >>> 1;
        build(from, middle, depth + 1);
        build(middle + 1, to, depth + 1);
    }

    /** By the column, equal ones by row: the same tree for the same points. */
    private void sort(int from, int to, int column) {
        double[] keys = new double[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = raw[rows[i] * width + column];
        }
        int[] order = RowOrder.of(keys, 1);
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = rows[from + order[i]];
        }
        System.arraycopy(sorted, 0, rows, from, sorted.length);
    }

    /** Calls for each point at most the radius away, itself included. */
    void within(int row, double radius, IntConsumer neighbour) {
        within(row, radius, neighbour, 0, rows.length, 0);
    }

    private void within(
            int row, double radius, IntConsumer neighbour, int from, int to, int depth) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                test(row, rows[i], radius, neighbour);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        int column = depth % width;
        double beyond = raw[row * width + column] - raw[rows[middle] * width + column];
        test(row, rows[middle], radius, neighbour);
        if (beyond <= radius) {
            within(row, radius, neighbour, from, middle, depth + 1);
        }
        if (-beyond <= radius) {
            within(row, radius, neighbour, middle + 1, to, depth + 1);
        }
    }

    private void test(int row, int other, double radius, IntConsumer neighbour) {
        if (Distances.squared(raw, row, raw, other, width) <= radius * radius) {
            neighbour.accept(other);
        }
    }

    /** The distance to the {@code count}-th nearest point, the point itself being the first. */
    double distance(int row, int count) {
        double[] nearest = new double[count];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        nearest(row, nearest, 0, rows.length, 0);
        return Math.sqrt(nearest[count - 1]);
    }

    private void nearest(int row, double[] nearest, int from, int to, int depth) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                insert(nearest, Distances.squared(raw, row, raw, rows[i], width));
            }
            return;
        }
        int middle = (from + to) >>> 1;
        int column = depth % width;
        double beyond = raw[row * width + column] - raw[rows[middle] * width + column];
        insert(nearest, Distances.squared(raw, row, raw, rows[middle], width));
        boolean lowFirst = beyond <= 0;
        side(row, nearest, from, to, depth, lowFirst);
        if (beyond * beyond <= nearest[nearest.length - 1]) {
            side(row, nearest, from, to, depth, !lowFirst);
        }
    }

    private void side(int row, double[] nearest, int from, int to, int depth, boolean low) {
        int middle = (from + to) >>> 1;
        nearest(row, nearest, low ? from : middle + 1, low ? middle : to, depth + 1);
    }

    private static void insert(double[] nearest, double distance) {
        int i = nearest.length - 1;
        if (distance >= nearest[i]) {
            return;
        }
        for (; i > 0 && nearest[i - 1] > distance; i--) {
            nearest[i] = nearest[i - 1];
        }
        nearest[i] = distance;
    }
}
