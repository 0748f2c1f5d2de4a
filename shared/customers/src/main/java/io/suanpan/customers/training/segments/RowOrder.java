package io.suanpan.customers.training.segments;

/** Sorts row numbers by the rows' coordinates: a merge sort without boxing. */
final class RowOrder {
    private RowOrder() {}

    /** Ascending, first column first; equal rows in the order in which they came. O(n log n). */
    static int[] of(double[] values, int width) {
        int[] from = new int[values.length / width];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        int[] to = new int[from.length];
        for (long run = 1; run < from.length; run *= 2) {
            for (long start = 0; start < from.length; start += 2 * run) {
                int middle = (int) Math.min(start + run, from.length);
                int end = (int) Math.min(start + 2 * run, from.length);
                merge(values, width, from, to, (int) start, middle, end);
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static void merge(
            double[] values, int width, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft =
                    right >= end
                            || (left < middle
                                    && compare(values, width, from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static int compare(double[] values, int width, int a, int b) {
        for (int column = 0; column < width; column++) {
            int order = Double.compare(values[a * width + column], values[b * width + column]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
