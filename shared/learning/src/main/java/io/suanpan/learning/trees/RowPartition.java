package io.suanpan.learning.trees;

/** The rows of a tree in an order in which each node's rows lie side by side. */
final class RowPartition {
    private final BinnedRows rows;
    private final Bins bins;
    private final int[] order;
    private final int[] spare;

    RowPartition(BinnedRows rows, Bins bins, int[] order) {
        this.rows = rows;
        this.bins = bins;
        this.order = order;
        this.spare = new int[order.length];
    }

    int row(int at) {
        return order[at];
    }

    /** Parts the rows from {@code start} to {@code end}; gives where the right side begins. */
    int part(int start, int end, Split split) {
        byte[] column = rows.column(split.feature());
        int missing = bins.count(split.feature());
        int left = start;
        int right = 0;
        for (int at = start; at < end; at++) {
            int row = order[at];
            int bin = column[row] & 0xff;
            if (bin == missing ? split.missingLeft() : bin <= split.bin()) {
                order[left++] = row;
            } else {
                spare[right++] = row;
            }
        }
        System.arraycopy(spare, 0, order, left, right);
        return left;
    }

    /** Adds g and h of the rows to the feature's bins from {@code offset}. */
    void sum(int feature, int start, int end, double[] g, double[] h, double[] into, int offset) {
        byte[] column = rows.column(feature);
        for (int at = start; at < end; at++) {
            int row = order[at];
            int bin = offset + ((column[row] & 0xff) << 1);
            into[bin] += g[row];
            into[bin + 1] += h[row];
        }
    }
}
