package io.suanpan.learning.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows one tree of boosting leaf by leaf, the leaf of greatest gain first, as LightGBM does. The
 * histogram of the larger child is that of the parent less that of the smaller. Used by one thread;
 * keeps its buffers from tree to tree. O(depth · rows · features + leaves · bins · features).
 */
final class BoostedTreeGrower {
    private final BoostingOptions options;
    private final BinnedRows rows;
    private final Bins bins;
    private final SplitSearch search;
    private final int[] offsets;
    private final int histogramSize;
    private final List<double[]> freeHistograms = new ArrayList<>();

    BoostedTreeGrower(BoostingOptions options, BinnedRows rows, Bins bins) {
        this.options = options;
        this.rows = rows;
        this.bins = bins;
        this.search = new SplitSearch(bins, options.minChildWeight(), options.lambda());
        this.offsets = new int[bins.features()];
        int size = 0;
        for (int feature = 0; feature < offsets.length; feature++) {
            offsets[feature] = size;
            size += 2 * (bins.count(feature) + 1);
        }
        this.histogramSize = size;
    }

    private static final class Leaf {
        private final int node;
        private final int start;
        private final int end;
        private final int depth;
        private final double g;
        private final double h;
        private double[] histogram = new double[0];
        private Split split = Split.NONE;

        private Leaf(int node, int start, int end, int depth, double g, double h) {
            this.node = node;
            this.start = start;
            this.end = end;
            this.depth = depth;
            this.g = g;
            this.h = h;
        }

        private int rows() {
            return end - start;
        }
    }

    /**
     * @param sample the rows that teach; reordered
     * @param features those that may split, ascending
     * @param scores of all rows; the sample's are raised by their leaves
     */
    BinnedTree grow(int[] sample, int[] features, double[] g, double[] h, double[] scores) {
        RowPartition partition = new RowPartition(rows, bins, sample);
        BinnedTree tree = new BinnedTree();
        List<Leaf> leaves = new ArrayList<>();
        Leaf root = leaf(tree, partition, 0, sample.length, 0, g, h);
        fill(root, partition, features, g, h);
        leaves.add(root);
        while (leaves.size() < options.maxLeaves()) {
            int best = best(leaves);
            if (!leaves.get(best).split.exists()) {
                break;
            }
            split(leaves, best, tree, partition, features, g, h);
        }
        for (Leaf leaf : leaves) {
            free(leaf);
            for (int at = leaf.start; at < leaf.end; at++) {
                scores[partition.row(at)] += tree.value(leaf.node);
            }
        }
        return tree;
    }

    private static int best(List<Leaf> leaves) {
        int best = 0;
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i).split.gain() > leaves.get(best).split.gain()) {
                best = i;
            }
        }
        return best;
    }

    private Leaf leaf(
            BinnedTree tree,
            RowPartition partition,
            int start,
            int end,
            int depth,
            double[] g,
            double[] h) {
        double sumG = 0;
        double sumH = 0;
        for (int at = start; at < end; at++) {
            sumG += g[partition.row(at)];
            sumH += h[partition.row(at)];
        }
        double value = (float) (-options.learningRate() * sumG / (sumH + options.lambda()));
        return new Leaf(tree.add(value, sumH), start, end, depth, sumG, sumH);
    }

    private void split(
            List<Leaf> leaves,
            int at,
            BinnedTree tree,
            RowPartition partition,
            int[] features,
            double[] g,
            double[] h) {
        Leaf parent = leaves.get(at);
        int middle = partition.part(parent.start, parent.end, parent.split);
        Leaf left = leaf(tree, partition, parent.start, middle, parent.depth + 1, g, h);
        Leaf right = leaf(tree, partition, middle, parent.end, parent.depth + 1, g, h);
        tree.split(parent.node, parent.split, left.node);
        leaves.set(at, left);
        leaves.add(right);
        boolean last = leaves.size() >= options.maxLeaves() || left.depth >= options.maxDepth();
        if (last) {
            free(parent);
            return;
        }
        Leaf small = left.rows() <= right.rows() ? left : right;
        Leaf large = small == left ? right : left;
        fill(small, partition, features, g, h);
        large.histogram = parent.histogram;
        parent.histogram = new double[0];
        subtract(large.histogram, small.histogram, features);
        large.split = bestSplit(large, features);
    }

    private void fill(Leaf leaf, RowPartition partition, int[] features, double[] g, double[] h) {
        leaf.histogram =
                freeHistograms.isEmpty() ? new double[histogramSize] : freeHistograms.removeLast();
        for (int feature : features) {
            int from = offsets[feature];
            Arrays.fill(leaf.histogram, from, from + 2 * (bins.count(feature) + 1), 0);
            partition.sum(feature, leaf.start, leaf.end, g, h, leaf.histogram, from);
        }
        leaf.split = bestSplit(leaf, features);
    }

    private void subtract(double[] from, double[] what, int[] features) {
        for (int feature : features) {
            int start = offsets[feature];
            int end = start + 2 * (bins.count(feature) + 1);
            for (int i = start; i < end; i++) {
                from[i] -= what[i];
            }
        }
    }

    private Split bestSplit(Leaf leaf, int[] features) {
        if (leaf.depth >= options.maxDepth() || leaf.h < 2 * options.minChildWeight()) {
            return Split.NONE;
        }
        Split best = Split.NONE;
        for (int feature : features) {
            best = search.best(leaf.histogram, offsets[feature], feature, leaf.g, leaf.h, best);
        }
        return best;
    }

    private void free(Leaf leaf) {
        if (leaf.histogram.length > 0) {
            freeHistograms.add(leaf.histogram);
            leaf.histogram = new double[0];
        }
    }
}
