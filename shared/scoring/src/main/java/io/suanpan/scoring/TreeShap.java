package io.suanpan.scoring;

import java.util.Arrays;

/**
 * Path-dependent TreeSHAP: the values of Lundberg et al., "From local explanations to global
 * understanding with explainable AI for trees" (2020), Algorithm 2, in linear time. Immutable,
 * thread-safe.
 *
 * <p>Where a path meets the features {@code k} with the shares {@code z} (see {@link TreeEdges})
 * and {@code o} is 1 for those whose splits the row all follows, else 0, the Shapley value of
 * feature {@code j} at the path's leaf is
 *
 * <pre>{@code
 * leaf · (o_j - z_j) · ∫ Π_{k≠j} (z_k·(1 - t) + o_k·t) dt,   t from 0 to 1
 * }</pre>
 *
 * (Owen, "Multilinear extensions of games", 1972). The integrand is a polynomial, so half as many
 * {@link UnitQuadrature} points as the path has features give the integral exactly. At each point
 * the product is made on the way down and the leaves are summed on the way up; what an edge's
 * feature has put in is taken out with one factor for all leaves below, as in Yu et al., "Linear
 * TreeShap" (2022).
 *
 * <p>Two sweeps over the nodes: O(nodes · depth) for a row, exact up to rounding.
 */
final class TreeShap {
    private final FlatTrees trees;
    private final boolean isBoosted;
    private final TreeEdges edges;
    private final int largestTree;

    TreeShap(FlatTrees trees, Aggregation aggregation) {
        this.trees = trees;
        this.isBoosted = aggregation == Aggregation.SUM_OF_LOG_ODDS;
        this.edges = new TreeEdges(trees);
        int largest = 0;
        for (int t = 0; t < trees.roots.length; t++) {
            largest = Math.max(largest, trees.end(t) - trees.roots[t]);
        }
        this.largestTree = largest;
    }

    /** Adds the value of each feature to its place in {@code out}, summed over the trees. */
    void addTo(double[] out, double[] x) {
        Sweep sweep = new Sweep(x, out);
        for (int t = 0; t < trees.roots.length; t++) {
            sweep.down(trees.roots[t], trees.end(t));
            sweep.up(trees.roots[t], trees.end(t));
        }
    }

    /** One row through one tree after the other. */
    private final class Sweep {
        private final int points = edges.points.count();
        private final double[] x;
        private final double[] out;
        private final boolean[] goesLeft = new boolean[largestTree];
        private final boolean[] isOnWay = new boolean[largestTree];
        private final double[] products = new double[largestTree * points];
        private final double[] sums = new double[largestTree * points];

        Sweep(double[] x, double[] out) {
            this.x = x;
            this.out = out;
        }

        void down(int root, int end) {
            for (int q = 0; q < points; q++) {
                products[q] = edges.points.weight(q);
            }
            for (int node = root; node < end; node++) {
                if (node > root) {
                    enter(node, root);
                }
                if (trees.feature[node] != FlatTrees.LEAF) {
                    goesLeft[node - root] =
                            isBoosted ? trees.isBelow(node, x) : trees.isUpTo(node, x);
                }
            }
        }

        private void enter(int node, int root) {
            int above = edges.parent[node];
            int same = edges.same[node];
            boolean wasOnWay = same == TreeEdges.NONE || isOnWay[same - root];
            boolean goesHere = goesLeft[above - root] == (trees.left[above] == node);
            isOnWay[node - root] = wasOnWay && goesHere;
            int from = (above - root) * points;
            int to = (node - root) * points;
            if (wasOnWay) {
                double[] change = goesHere ? edges.staying : edges.leaving;
                for (int q = 0; q < points; q++) {
                    products[to + q] = products[from + q] * change[node * points + q];
                }
            } else {
                for (int q = 0; q < points; q++) {
                    products[to + q] = products[from + q] * edges.share[node];
                }
            }
        }

        void up(int root, int end) {
            Arrays.fill(sums, 0, (end - root) * points, 0);
            for (int node = end - 1; node > root; node--) {
                int at = (node - root) * points;
                if (trees.feature[node] == FlatTrees.LEAF) {
                    for (int q = 0; q < points; q++) {
                        sums[at + q] = products[at + q] * trees.value[node];
                    }
                }
                leave(node, root);
            }
        }

        /** What the feature's edge above has taken for the same leaves is given back. */
        private void leave(int node, int root) {
            int above = edges.parent[node];
            int same = edges.same[node];
            int at = (node - root) * points;
            double sum = taken(node, root, at);
            if (same != TreeEdges.NONE) {
                sum -= taken(same, root, at);
            }
            out[trees.feature[above]] += sum;
            int to = (above - root) * points;
            for (int q = 0; q < points; q++) {
                sums[to + q] += sums[at + q];
            }
        }

        /** What an edge's feature has of the leaves whose sums stand at {@code at}. */
        private double taken(int edge, int root, int at) {
            boolean onWay = isOnWay[edge - root];
            double[] factor = onWay ? edges.gain : edges.loss;
            int from = onWay ? edge * points : 0;
            double sum = 0;
            for (int q = 0; q < points; q++) {
                sum += factor[from + q] * sums[at + q];
            }
            return sum;
        }
    }
}
