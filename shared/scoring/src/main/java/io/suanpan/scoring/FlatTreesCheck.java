package io.suanpan.scoring;

/**
 * What must hold of trees before a walk over them can be trusted; the builder and reader share it.
 */
final class FlatTreesCheck {
    private final FlatTrees trees;
    private final int featureCount;
    private final boolean isProbability;
    private final boolean[] hasParent;

    private FlatTreesCheck(FlatTrees trees, int featureCount, Aggregation aggregation) {
        this.trees = trees;
        this.featureCount = featureCount;
        this.isProbability = aggregation == Aggregation.MEAN_OF_PROBABILITIES;
        this.hasParent = new boolean[trees.nodeCount()];
    }

    static FlatTrees checked(FlatTrees trees, int featureCount, Aggregation aggregation) {
        if (trees.roots.length == 0) {
            throw Vectors.malformed("The ensemble has no tree");
        }
        new FlatTreesCheck(trees, featureCount, aggregation).run();
        return trees;
    }

    private void run() {
        int expectedRoot = 0;
        for (int t = 0; t < trees.roots.length; t++) {
            boolean last = t + 1 == trees.roots.length;
            int end = last ? trees.nodeCount() : trees.roots[t + 1];
            if (trees.roots[t] != expectedRoot || end <= expectedRoot || end > trees.nodeCount()) {
                throw Vectors.malformed("Tree " + t + " does not follow the one before it");
            }
            for (int node = expectedRoot; node < end; node++) {
                node(node, end);
            }
            orphans(expectedRoot, end);
            depth(trees.roots[t], 0);
            expectedRoot = end;
        }
    }

    private void node(int node, int end) {
        Vectors.positive("The cover of node " + node, trees.cover[node]);
        if (trees.feature[node] == FlatTrees.LEAF) {
            leaf(node);
            return;
        }
        if (trees.feature[node] < 0 || trees.feature[node] >= featureCount) {
            throw Vectors.malformed(
                    "Node " + node + " splits by unknown feature " + trees.feature[node]);
        }
        Vectors.finite("The threshold of node " + node, trees.threshold[node]);
        child(node, trees.left[node], end);
        child(node, trees.right[node], end);
    }

    private void leaf(int node) {
        double value = Vectors.finite("The value of leaf " + node, trees.value[node]);
        double rest = Vectors.finite("The rest of leaf " + node, trees.rest[node]);
        if (isProbability && (value < 0 || rest < 0 || Math.abs(value + rest - 1) > 1e-6)) {
            throw Vectors.malformed("Leaf " + node + " holds no distribution");
        }
    }

    private void child(int parent, int child, int end) {
        if (child <= parent || child >= end || hasParent[child]) {
            throw Vectors.malformed("Node " + parent + " has the impossible child " + child);
        }
        hasParent[child] = true;
    }

    private void orphans(int root, int end) {
        for (int node = root + 1; node < end; node++) {
            if (!hasParent[node]) {
                throw Vectors.malformed("Node " + node + " has no parent");
            }
        }
    }

    private void depth(int node, int depth) {
        if (depth > FlatTrees.MAX_DEPTH) {
            throw Vectors.malformed("A tree is deeper than " + FlatTrees.MAX_DEPTH);
        }
        if (trees.feature[node] != FlatTrees.LEAF) {
            depth(trees.left[node], depth + 1);
            depth(trees.right[node], depth + 1);
        }
    }
}
