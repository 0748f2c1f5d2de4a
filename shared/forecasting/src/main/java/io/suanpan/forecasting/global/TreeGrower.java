package io.suanpan.forecasting.global;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows trees leaf by leaf, the leaf of greatest gain first (Ke et al. 2017), from sums of gradient
 * and curvature in bins. The sums of the larger child are those of the parent less those of the
 * smaller. For one thread; keeps its buffers. O(depth · rows · features + leaves · features · bins)
 * for each tree.
 */
final class TreeGrower {
    private final BoosterOptions options;
    private final Cuts cuts;
    private final byte[][] bins;
    private final double[] g;
    private final double[] h;
    private final int[] order;
    private final int[] spare;
    private final List<double[]> free = new ArrayList<>();

    /**
     * @param g gradient of each row, which the caller renews
     * @param h curvature of each row, likewise
     */
    TreeGrower(BoosterOptions options, Cuts cuts, byte[][] bins, double[] g, double[] h) {
        this.options = options;
        this.cuts = cuts;
        this.bins = bins;
        this.g = g;
        this.h = h;
        this.order = new int[g.length];
        this.spare = new int[g.length];
    }

    private static final class Leaf {
        private final int node;
        private final int from;
        private final int to;
        private final double g;
        private final double h;
        private double[] sums = new double[0];
        private double gain;
        private int feature;
        private int bin;

        private Leaf(int node, int from, int to, double g, double h) {
            this.node = node;
            this.from = from;
            this.to = to;
            this.g = g;
            this.h = h;
        }

        private int rows() {
            return to - from;
        }
    }

    /**
     * @param rows the first {@code count} of them teach
     * @param features that may split, ascending
     */
    RegressionTree grow(int[] rows, int count, int[] features) {
        System.arraycopy(rows, 0, order, 0, count);
        RegressionTree tree = new RegressionTree(options.leaves());
        List<Leaf> leaves = new ArrayList<>();
        Leaf root = leaf(tree, 0, count);
        sum(root, features);
        leaves.add(root);
        while (leaves.size() < options.leaves()) {
            Leaf best = leaves.getFirst();
            for (Leaf leaf : leaves) {
                best = leaf.gain > best.gain ? leaf : best;
            }
            if (best.gain <= 0) {
                break;
            }
            split(tree, leaves, best, features);
        }
        leaves.forEach(it -> free.add(it.sums));
        return tree.trimmed();
    }

    private Leaf leaf(RegressionTree tree, int from, int to) {
        double sumG = 0;
        double sumH = 0;
        for (int at = from; at < to; at++) {
            sumG += g[order[at]];
            sumH += h[order[at]];
        }
        double value = -options.learningRate() * sumG / (sumH + options.lambda());
        return new Leaf(tree.add(value), from, to, sumG, sumH);
    }

    private void split(RegressionTree tree, List<Leaf> leaves, Leaf parent, int[] features) {
        int middle = part(parent);
        Leaf left = leaf(tree, parent.from, middle);
        Leaf right = leaf(tree, middle, parent.to);
        tree.split(parent.node, parent.feature, cuts.above(parent.feature, parent.bin), left.node);
        Leaf small = left.rows() <= right.rows() ? left : right;
        Leaf large = small == left ? right : left;
        sum(small, features);
        large.sums = parent.sums;
        for (int i = 0; i < large.sums.length; i++) {
            large.sums[i] -= small.sums[i];
        }
        search(large, features);
        leaves.set(leaves.indexOf(parent), left);
        leaves.add(right);
    }

    private int part(Leaf leaf) {
        byte[] column = bins[leaf.feature];
        int left = leaf.from;
        int right = 0;
        for (int at = leaf.from; at < leaf.to; at++) {
            int row = order[at];
            if (column[row] <= leaf.bin) {
                order[left++] = row;
            } else {
                spare[right++] = row;
            }
        }
        System.arraycopy(spare, 0, order, left, right);
        return left;
    }

    /** Three sums a bin: gradient, curvature, rows. */
    private void sum(Leaf leaf, int[] features) {
        double[] sums =
                free.isEmpty() ? new double[3 * Cuts.BINS * bins.length] : free.removeLast();
        Arrays.fill(sums, 0);
        for (int feature : features) {
            byte[] column = bins[feature];
            int base = 3 * Cuts.BINS * feature;
            for (int at = leaf.from; at < leaf.to; at++) {
                int row = order[at];
                int slot = base + 3 * column[row];
                sums[slot] += g[row];
                sums[slot + 1] += h[row];
                sums[slot + 2]++;
            }
        }
        leaf.sums = sums;
        search(leaf, features);
    }

    /** Ties go to the earlier feature and the lower bin. */
    private void search(Leaf leaf, int[] features) {
        double whole = leaf.g * leaf.g / (leaf.h + options.lambda());
        for (int feature : features) {
            double leftG = 0;
            double leftH = 0;
            double leftRows = 0;
            for (int bin = 0; bin < cuts.bins(feature) - 1; bin++) {
                int slot = 3 * (Cuts.BINS * feature + bin);
                leftG += leaf.sums[slot];
                leftH += leaf.sums[slot + 1];
                leftRows += leaf.sums[slot + 2];
                if (leftRows < options.leastRows()) {
                    continue;
                }
                if (leaf.rows() - leftRows < options.leastRows()) {
                    break;
                }
                double rightG = leaf.g - leftG;
                double gain =
                        leftG * leftG / (leftH + options.lambda())
                                + rightG * rightG / (leaf.h - leftH + options.lambda())
                                - whole;
                if (gain > leaf.gain) {
                    leaf.gain = gain;
                    leaf.feature = feature;
                    leaf.bin = bin;
                }
            }
        }
    }
}
