package io.suanpan.scoring;

import java.util.Arrays;

/**
 * Takes trees node by node, parents before their children, and gives the flat ensemble. Not
 * thread-safe.
 *
 * <pre>{@code
 * TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(2, 0f);
 * int root = trees.startTree();
 * int left = trees.reserve();
 * int right = trees.reserve();
 * trees.split(root, 1, 0.5, left, right, true, 10);
 * trees.leaf(left, -0.3, 6);
 * trees.leaf(right, 0.4, 4);
 * }</pre>
 */
public final class TreeEnsembleBuilder {
    private final int featureCount;
    private final Aggregation aggregation;
    private final float base;
    private int nodes;
    private int treeCount;
    private int[] roots = new int[16];
    private int[] feature = new int[256];
    private double[] threshold = new double[256];
    private int[] left = new int[256];
    private int[] right = new int[256];
    private boolean[] missingLeft = new boolean[256];
    private double[] value = new double[256];
    private double[] rest = new double[256];
    private double[] cover = new double[256];

    private TreeEnsembleBuilder(int featureCount, Aggregation aggregation, float base) {
        this.featureCount = featureCount;
        this.aggregation = aggregation;
        this.base = base;
    }

    /**
     * @param base log-odds before the first tree
     */
    public static TreeEnsembleBuilder boosting(int featureCount, float base) {
        return new TreeEnsembleBuilder(featureCount, Aggregation.SUM_OF_LOG_ODDS, base);
    }

    public static TreeEnsembleBuilder averaging(int featureCount) {
        return new TreeEnsembleBuilder(featureCount, Aggregation.MEAN_OF_PROBABILITIES, 0);
    }

    /** The root of the next tree; all of its nodes come before the next call. */
    public int startTree() {
        if (treeCount == roots.length) {
            roots = Arrays.copyOf(roots, 2 * treeCount);
        }
        roots[treeCount++] = nodes;
        return reserve();
    }

    /** The next node of the current tree, still to be filled. */
    public int reserve() {
        if (nodes == feature.length) {
            grow(2 * nodes);
        }
        feature[nodes] = FlatTrees.LEAF;
        return nodes++;
    }

    private void grow(int capacity) {
        feature = Arrays.copyOf(feature, capacity);
        threshold = Arrays.copyOf(threshold, capacity);
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
        missingLeft = Arrays.copyOf(missingLeft, capacity);
        value = Arrays.copyOf(value, capacity);
        rest = Arrays.copyOf(rest, capacity);
        cover = Arrays.copyOf(cover, capacity);
    }

    /**
     * @param splitThreshold see {@link Aggregation} for which side equality takes
     * @param toLeftIfMissing where NaN goes
     * @param rows weight of the training rows here, above 0
     */
    public void split(
            int node,
            int byFeature,
            double splitThreshold,
            int leftChild,
            int rightChild,
            boolean toLeftIfMissing,
            double rows) {
        feature[node] = byFeature;
        threshold[node] = rounded(splitThreshold);
        left[node] = leftChild;
        right[node] = rightChild;
        missingLeft[node] = toLeftIfMissing;
        cover[node] = rounded(rows);
    }

    /** A leaf of boosting: what it adds to the log-odds. */
    public void leaf(int node, double logOdds, double rows) {
        distribution(node, logOdds, 0, rows);
    }

    /** A leaf of averaging: the probabilities of yes and no as the library rounded them. */
    public void distribution(int node, double yes, double no, double rows) {
        feature[node] = FlatTrees.LEAF;
        value[node] = rounded(yes);
        rest[node] = no;
        cover[node] = rounded(rows);
    }

    /** Boosted trees are floats in the library that made them and in their bytes. */
    private double rounded(double number) {
        return aggregation == Aggregation.SUM_OF_LOG_ODDS ? (float) number : number;
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} where a node is unfilled, has an
     *     impossible child, threshold, cover or value
     */
    public TreeEnsembleModel build() {
        FlatTrees trees =
                new FlatTrees(
                        Arrays.copyOf(roots, treeCount),
                        Arrays.copyOf(feature, nodes),
                        Arrays.copyOf(threshold, nodes),
                        Arrays.copyOf(left, nodes),
                        Arrays.copyOf(right, nodes),
                        Arrays.copyOf(missingLeft, nodes),
                        Arrays.copyOf(value, nodes),
                        Arrays.copyOf(rest, nodes),
                        Arrays.copyOf(cover, nodes));
        return new TreeEnsembleModel(featureCount, aggregation, base, 1, 0, trees);
    }
}
