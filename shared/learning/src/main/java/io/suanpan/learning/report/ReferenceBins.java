package io.suanpan.learning.report;

import java.util.Arrays;
import java.util.List;

/**
 * How a number was distributed over the rows that a model learned from.
 *
 * @param edges of the bins: the distinct tenths of the values, exact
 * @param shares of all rows in each bin, one more than edges: bin i holds what is above edge i - 1
 *     and not above edge i
 * @param missing share of the rows without a value
 */
public record ReferenceBins(List<Double> edges, List<Double> shares, double missing) {
    private static final int TENTHS = 10;

    public ReferenceBins {
        edges = List.copyOf(edges);
        shares = List.copyOf(shares);
    }

    /**
     * @param values one or more; NaN = missing
     */
    static ReferenceBins of(double[] values) {
        double[] edges = Quantiles.of(values).distinct(1, 1, TENTHS - 1, TENTHS);
        BinCounts counts = new BinCounts(edges);
        for (double value : values) {
            counts.add(value);
        }
        return new ReferenceBins(
                Arrays.stream(edges).boxed().toList(), counts.shares(), counts.missing());
    }

    BinCounts counts() {
        return new BinCounts(edges.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Population stability index: Σ (now - then) · ln(now / then) over the bins, the missing as one
     * of them. A share below 1e-4 counts as 1e-4, so that an empty bin has a logarithm. 0 where
     * both are alike, symmetric in the two; of m and n rows of one distribution in b bins about (b
     * - 1) · (1/m + 1/n).
     */
    double stabilityIndex(BinCounts now) {
        List<Double> others = now.shares();
        double sum = term(missing, now.missing());
        for (int bin = 0; bin < shares.size(); bin++) {
            sum += term(shares.get(bin), others.get(bin));
        }
        return sum;
    }

    private static double term(double then, double now) {
        double before = Math.max(then, 1e-4);
        double after = Math.max(now, 1e-4);
        return (after - before) * StrictMath.log(after / before);
    }
}
