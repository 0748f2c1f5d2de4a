package io.suanpan.scoring;

import java.util.Arrays;

/**
 * The nodes of all trees in parallel arrays. Children stand behind their parent and each node has
 * one parent, so a walk ends; a leaf has feature -1.
 */
final class FlatTrees {
    static final int LEAF = -1;

    /** The checks and means recurse, and an explanation takes half a step more for each level. */
    static final int MAX_DEPTH = 64;

    final int[] roots;
    final int[] feature;
    final double[] threshold;
    final int[] left;
    final int[] right;
    final boolean[] missingLeft;
    final double[] value;
    final double[] rest;
    final double[] cover;

    FlatTrees(
            int[] roots,
            int[] feature,
            double[] threshold,
            int[] left,
            int[] right,
            boolean[] missingLeft,
            double[] value,
            double[] rest,
            double[] cover) {
        this.roots = roots;
        this.feature = feature;
        this.threshold = threshold;
        this.left = left;
        this.right = right;
        this.missingLeft = missingLeft;
        this.value = value;
        this.rest = rest;
        this.cover = cover;
    }

    int nodeCount() {
        return feature.length;
    }

    /** The node behind the last one of a tree. */
    int end(int tree) {
        return tree + 1 == roots.length ? nodeCount() : roots[tree + 1];
    }

    int leafBelow(int root, double[] x) {
        int node = root;
        while (feature[node] != LEAF) {
            // Both are read, so that the processor chooses instead of guessing where to jump.
            int whereBelow = left[node];
            int elsewhere = right[node];
            node = isBelow(node, x) ? whereBelow : elsewhere;
        }
        return node;
    }

    int leafUpTo(int root, double[] x) {
        int node = root;
        while (feature[node] != LEAF) {
            // Both are read, so that the processor chooses instead of guessing where to jump.
            int whereBelow = left[node];
            int elsewhere = right[node];
            node = isUpTo(node, x) ? whereBelow : elsewhere;
        }
        return node;
    }

    boolean isBelow(int node, double[] x) {
        double v = x[feature[node]];
        return (float) v < threshold[node] | (Double.isNaN(v) & missingLeft[node]);
    }

    boolean isUpTo(int node, double[] x) {
        double v = x[feature[node]];
        return (float) v <= threshold[node] | (Double.isNaN(v) & missingLeft[node]);
    }

    /** The mean leaf of one tree, each child weighted by its share of the two covers. */
    double expectation(int node) {
        if (feature[node] == LEAF) {
            return value[node];
        }
        double share = leftShare(node);
        return share * expectation(left[node]) + (1 - share) * expectation(right[node]);
    }

    double leftShare(int node) {
        double ofLeft = cover[left[node]];
        return ofLeft / (ofLeft + cover[right[node]]);
    }

    /** The nodes of the first {@code trees} trees; trees are laid out one behind the other. */
    FlatTrees first(int trees) {
        int nodes = trees == roots.length ? nodeCount() : roots[trees];
        return new FlatTrees(
                Arrays.copyOf(roots, trees),
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(right, nodes),
                Arrays.copyOf(missingLeft, nodes),
                Arrays.copyOf(value, nodes),
                Arrays.copyOf(rest, nodes),
                Arrays.copyOf(cover, nodes));
    }
}
