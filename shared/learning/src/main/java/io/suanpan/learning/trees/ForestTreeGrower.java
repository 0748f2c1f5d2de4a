package io.suanpan.learning.trees;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one tree of a forest, node by node, each split among features of its own draw. Used by one
 * thread; keeps its buffer from tree to tree.
 */
final class ForestTreeGrower {
    private final ForestOptions options;
    private final BinnedRows rows;
    private final Bins bins;
    private final SplitSearch search;
    private final double[] histogram = new double[2 * (Bins.MOST + 1)];
    private final double[] minusLabels;
    private final double[] ones;
    private final int[] features;

    ForestTreeGrower(ForestOptions options, BinnedRows rows, Bins bins, boolean[] labels) {
        this.options = options;
        this.rows = rows;
        this.bins = bins;
        this.search = new SplitSearch(bins, options.minLeafRows(), 0);
        this.minusLabels = new double[labels.length];
        this.ones = new double[labels.length];
        this.features = new int[bins.features()];
        Arrays.fill(ones, 1);
        Arrays.setAll(minusLabels, row -> labels[row] ? -1 : 0);
        Arrays.setAll(features, j -> j);
    }

    BinnedTree grow(int[] sample, SplittableRandom random) {
        Arrays.sort(features);
        BinnedTree tree = new BinnedTree();
        RowPartition partition = new RowPartition(rows, bins, sample);
        double yes = yes(partition, 0, sample.length);
        grow(tree, leaf(tree, yes, sample.length), partition, 0, sample.length, yes, 0, random);
        return tree;
    }

    private double yes(RowPartition partition, int start, int end) {
        double sum = 0;
        for (int at = start; at < end; at++) {
            sum -= minusLabels[partition.row(at)];
        }
        return sum;
    }

    private static int leaf(BinnedTree tree, double yes, int rows) {
        return tree.add(yes / rows, rows);
    }

    private void grow(
            BinnedTree tree,
            int node,
            RowPartition partition,
            int start,
            int end,
            double yes,
            int depth,
            SplittableRandom random) {
        int count = end - start;
        boolean pure = yes == 0 || yes == count;
        if (pure || depth >= options.maxDepth() || count < 2 * options.minLeafRows()) {
            return;
        }
        Split split = split(partition, start, end, yes, random);
        if (!split.exists()) {
            return;
        }
        int middle = partition.part(start, end, split);
        double leftYes = yes(partition, start, middle);
        int left = leaf(tree, leftYes, middle - start);
        int right = leaf(tree, yes - leftYes, end - middle);
        tree.split(node, split, left);
        grow(tree, left, partition, start, middle, leftYes, depth + 1, random);
        grow(tree, right, partition, middle, end, yes - leftYes, depth + 1, random);
    }

    /** Of the drawn features; of further ones only until one of them can split at all. */
    private Split split(
            RowPartition partition, int start, int end, double yes, SplittableRandom random) {
        int wanted = options.featuresOf(features.length);
        Split best = Split.NONE;
        for (int i = 0; i < features.length && (i < wanted || !best.exists()); i++) {
            int j = random.nextInt(i, features.length);
            int feature = features[j];
            features[j] = features[i];
            features[i] = feature;
            Arrays.fill(histogram, 0, 2 * (bins.count(feature) + 1), 0);
            partition.sum(feature, start, end, minusLabels, ones, histogram, 0);
            best =
                    options.randomCuts()
                            ? search.random(histogram, 0, feature, -yes, end - start, best, random)
                            : search.best(histogram, 0, feature, -yes, end - start, best);
        }
        return best;
    }
}
