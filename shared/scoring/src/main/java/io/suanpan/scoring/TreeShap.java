package io.suanpan.scoring;

/**
 * Path-dependent TreeSHAP: Lundberg et al., "From local explanations to global understanding with
 * explainable AI for trees" (2020), Algorithm 2. The path holds each feature met so far once, with
 * the share of subsets that flow down when it is unknown (zero) or known (one), and the weight of
 * each subset size. O(leaves · depth²) a tree; used once, by one thread.
 */
final class TreeShap {
    private final FlatTrees trees;
    private final boolean isBoosted;
    private final double[] x;
    private final double[] out;

    TreeShap(FlatTrees trees, Aggregation aggregation, double[] x, double[] out) {
        this.trees = trees;
        this.isBoosted = aggregation == Aggregation.SUM_OF_LOG_ODDS;
        this.x = x;
        this.out = out;
    }

    void addAll() {
        for (int root : trees.roots) {
            if (trees.feature[root] != FlatTrees.LEAF) {
                descend(root, new Path(0), 1, 1, FlatTrees.LEAF);
            }
        }
    }

    private void descend(int node, Path from, double zero, double one, int feature) {
        Path path = from.extended(zero, one, feature);
        if (trees.feature[node] == FlatTrees.LEAF) {
            leaf(path, trees.value[node]);
            return;
        }
        boolean goesLeft = isBoosted ? trees.isBelow(node, x) : trees.isUpTo(node, x);
        double leftShare = trees.leftShare(node);
        int split = trees.feature[node];
        double oldZero = 1;
        double oldOne = 1;
        int known = path.find(split);
        if (known >= 0) {
            oldZero = path.zero[known];
            oldOne = path.one[known];
            path.unwind(known);
        }
        descend(trees.left[node], path, oldZero * leftShare, goesLeft ? oldOne : 0, split);
        descend(trees.right[node], path, oldZero * (1 - leftShare), goesLeft ? 0 : oldOne, split);
    }

    private void leaf(Path path, double value) {
        for (int i = 1; i < path.length; i++) {
            out[path.feature[i]] += path.unwoundSum(i) * (path.one[i] - path.zero[i]) * value;
        }
    }

    /** Entry 0 stands for the empty set. */
    private static final class Path {
        private int length;
        private final int[] feature;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;

        private Path(int capacity) {
            feature = new int[capacity];
            zero = new double[capacity];
            one = new double[capacity];
            weight = new double[capacity];
        }

        private Path extended(double zeroShare, double oneShare, int by) {
            Path path = new Path(length + 1);
            System.arraycopy(feature, 0, path.feature, 0, length);
            System.arraycopy(zero, 0, path.zero, 0, length);
            System.arraycopy(one, 0, path.one, 0, length);
            System.arraycopy(weight, 0, path.weight, 0, length);
            path.length = length + 1;
            path.feature[length] = by;
            path.zero[length] = zeroShare;
            path.one[length] = oneShare;
            path.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                double w = path.weight[i];
                path.weight[i + 1] += oneShare * w * (i + 1) / (length + 1);
                path.weight[i] = zeroShare * w * (length - i) / (length + 1);
            }
            return path;
        }

        private int find(int by) {
            for (int i = 1; i < length; i++) {
                if (feature[i] == by) {
                    return i;
                }
            }
            return -1;
        }

        private void unwind(int index) {
            int depth = length - 1;
            double next = weight[depth];
            for (int i = depth - 1; i >= 0; i--) {
                if (one[index] != 0) {
                    double kept = weight[i];
                    weight[i] = next * (depth + 1) / ((i + 1) * one[index]);
                    next = kept - weight[i] * zero[index] * (depth - i) / (depth + 1);
                } else {
                    weight[i] = weight[i] * (depth + 1) / (zero[index] * (depth - i));
                }
            }
            for (int i = index; i < depth; i++) {
                feature[i] = feature[i + 1];
                zero[i] = zero[i + 1];
                one[i] = one[i + 1];
            }
            length--;
        }

        private double unwoundSum(int index) {
            int depth = length - 1;
            double next = weight[depth];
            double total = 0;
            for (int i = depth - 1; i >= 0; i--) {
                if (one[index] != 0) {
                    double w = next * (depth + 1) / ((i + 1) * one[index]);
                    total += w;
                    next = weight[i] - w * zero[index] * (depth - i) / (depth + 1);
                } else {
                    total += weight[i] * (depth + 1) / (zero[index] * (depth - i));
                }
            }
            return total;
        }
    }
}
