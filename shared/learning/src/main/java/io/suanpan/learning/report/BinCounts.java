package io.suanpan.learning.report;

import java.util.Arrays;
import java.util.List;

/** Counts numbers into bins; what is missing into one of its own. Not thread-safe. */
final class BinCounts {
    private final double[] edges;
    private final long[] counts;
    private long missing;
    private long rows;

    BinCounts(double[] edges) {
        this.edges = edges.clone();
        this.counts = new long[edges.length + 1];
    }

    void add(double value) {
        rows++;
        if (Double.isNaN(value)) {
            missing++;
        } else {
            counts[Bins.of(edges, value)]++;
        }
    }

    /** Of all rows, in each bin; zeros where there are none. */
    List<Double> shares() {
        return Arrays.stream(counts).mapToObj(this::share).toList();
    }

    double missing() {
        return share(missing);
    }

    private Double share(long count) {
        return rows == 0 ? 0 : Digits.six((double) count / rows);
    }
}
