package io.suanpan.scoring;

import java.util.Arrays;

/**
 * What {@link TreeShap} needs of the edges of all trees and no row changes. An edge goes by the
 * node that it leads to; roots have none. Immutable, thread-safe; O(nodes · depth) to make.
 *
 * <p>On a path a feature has the share of subsets that flow down where it is not known, {@code z},
 * a product of covers. At a point {@code t} its factor is {@code z·(1 - t) + t} while the row goes
 * that way at all of its splits, and {@code z·(1 - t)} from where it does not. Covers are positive,
 * and so are the factors.
 */
final class TreeEdges {
    static final int NONE = -1;

    final UnitQuadrature points;
    final int[] parent;

    /** The nearest edge above of the same feature; {@link #NONE} where the feature is new. */
    final int[] same;

    /** Of the parent's cover: the change of the factor of a row that left the way before. */
    final double[] share;

    /** For each node and point, the change of the factor of a row that is on the way and stays. */
    final double[] staying;

    /** The same for a row that leaves it here. */
    final double[] leaving;

    /** {@code (1 - z) / (z·(1 - t) + t)}: takes out the factor of a row on the way. */
    final double[] gain;

    /** For each point {@code -z / (z·(1 - t))}: takes out the factor of a row off the way. */
    final double[] loss;

    TreeEdges(FlatTrees trees) {
        int nodes = trees.nodeCount();
        parent = new int[nodes];
        same = new int[nodes];
        share = new double[nodes];
        points = UnitQuadrature.exactFor(link(trees) - 1);
        staying = new double[nodes * points.count()];
        leaving = new double[nodes * points.count()];
        gain = new double[nodes * points.count()];
        loss = new double[points.count()];
        Arrays.setAll(loss, q -> -1 / (1 - points.node(q)));
        weigh();
    }

    /** Returns how many features meet on a path at most. */
    private int link(FlatTrees trees) {
        Arrays.fill(parent, NONE);
        int[] features = new int[parent.length];
        int most = 1;
        for (int node = 0; node < parent.length; node++) {
            if (trees.feature[node] != FlatTrees.LEAF) {
                double leftShare = trees.leftShare(node);
                adopt(node, trees.left[node], leftShare);
                adopt(node, trees.right[node], 1 - leftShare);
            }
            same[node] = above(node, trees);
            if (parent[node] != NONE) {
                features[node] = features[parent[node]] + (same[node] == NONE ? 1 : 0);
                most = Math.max(most, features[node]);
            }
        }
        return most;
    }

    private void adopt(int node, int child, double ofCover) {
        parent[child] = node;
        share[child] = ofCover;
    }

    private int above(int edge, FlatTrees trees) {
        if (parent[edge] == NONE) {
            return NONE;
        }
        int feature = trees.feature[parent[edge]];
        int node = parent[edge];
        while (parent[node] != NONE && trees.feature[parent[node]] != feature) {
            node = parent[node];
        }
        return parent[node] == NONE ? NONE : node;
    }

    private void weigh() {
        double[] unknown = new double[parent.length];
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] != NONE) {
                double before = same[node] == NONE ? 1 : unknown[same[node]];
                unknown[node] = before * share[node];
                weigh(node, before, unknown[node]);
            }
        }
    }

    private void weigh(int node, double before, double unknown) {
        for (int q = 0; q < points.count(); q++) {
            double t = points.node(q);
            double factorBefore = before * (1 - t) + t;
            double factor = unknown * (1 - t) + t;
            int at = node * points.count() + q;
            staying[at] = factor / factorBefore;
            leaving[at] = unknown * (1 - t) / factorBefore;
            gain[at] = (1 - unknown) / factor;
        }
    }
}
