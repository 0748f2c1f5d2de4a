package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TreeEnsembleBuilderTest {
    /** Root 0 with leaves 1 and 2, then a change of it. */
    private static void refused(String fact, Consumer<TreeEnsembleBuilder> change) {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.averaging(1);
        int root = trees.startTree();
        int left = trees.reserve();
        int right = trees.reserve();
        trees.split(root, 0, 0, left, right, true, 2);
        trees.distribution(left, 0.5, 0.5, 1);
        trees.distribution(right, 0.5, 0.5, 1);
        change.accept(trees);
        Refused.malformed(fact, trees::build);
    }

    @Test
    void impossibleNodesAreRefused() {
        refused("unknown feature 1", t -> t.split(0, 1, 0, 1, 2, true, 2));
        refused("unknown feature -2", t -> t.split(0, -2, 0, 1, 2, true, 2));
        refused("threshold of node 0 is NaN", t -> t.split(0, 0, Double.NaN, 1, 2, true, 2));
        refused("impossible child 0", t -> t.split(0, 0, 0, 0, 2, true, 2));
        refused("impossible child 3", t -> t.split(0, 0, 0, 1, 3, true, 2));
        refused("impossible child 1", t -> t.split(0, 0, 0, 1, 1, true, 2));
        refused("Node 1 has no parent", t -> t.distribution(0, 0.5, 0.5, 2));
        refused("cover of node 0 is 0.0", t -> t.split(0, 0, 0, 1, 2, true, 0));
        refused("cover of node 1 is NaN", t -> t.distribution(1, 0.5, 0.5, Double.NaN));
        refused("value of leaf 1 is NaN", t -> t.distribution(1, Double.NaN, 0.5, 1));
        refused("Leaf 1 holds no distribution", t -> t.distribution(1, 0.5, 0.4, 1));
        refused("Leaf 2 holds no distribution", t -> t.distribution(2, -0.5, 1.5, 1));
    }

    @Test
    void nodeThatNobodyFilledIsRefused() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(1, 0);
        trees.startTree();
        Refused.malformed("cover of node 0", trees::build);
    }

    @Test
    void ensembleWithoutTreesIsRefused() {
        Refused.malformed("has no tree", TreeEnsembleBuilder.boosting(1, 0)::build);
    }

    @Test
    void infiniteBaseIsRefused() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(1, Float.POSITIVE_INFINITY);
        trees.leaf(trees.startTree(), 1, 1);
        Refused.malformed("base is Infinity", trees::build);
    }

    @Test
    void depthEndsAtSixtyFour() {
        assertThat(chain(64).margin(new double[] {0})).isEqualTo(1);
        Refused.malformed("deeper than 64", () -> chain(65));
    }

    /** Each split has a leaf on the left and the next split on the right. */
    private static TreeEnsembleModel chain(int depth) {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(1, 0);
        int node = trees.startTree();
        for (int d = 0; d < depth; d++) {
            int left = trees.reserve();
            int right = trees.reserve();
            trees.split(node, 0, -1 - d, left, right, true, 2);
            trees.leaf(left, 0, 1);
            node = right;
        }
        trees.leaf(node, 1, 1);
        return trees.build();
    }

    @Test
    void roomGrowsWithTheTrees() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(1, 0);
        for (int t = 0; t < 1000; t++) {
            trees.leaf(trees.startTree(), 1, 1);
        }
        assertThat(trees.build().margin(new double[] {0})).isEqualTo(1000);
    }
}
