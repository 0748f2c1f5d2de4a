package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fast algorithm against the definition: all subsets of the features. */
class TreeShapTest {
    private static final int FEATURES = 5;

    @ParameterizedTest
    @EnumSource
    void valuesEqualTheSumOverAllSubsets(Aggregation aggregation) {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            // Depth 6 on 5 features: most paths meet a feature twice.
            TreeEnsembleModel model = SomeModels.trees(random, aggregation, FEATURES, 3, 6);
            double[] x = SomeModels.vector(random, FEATURES);
            double[] fast = model.treeShap(x);
            for (int feature = 0; feature < FEATURES; feature++) {
                assertThat(fast[feature]).isCloseTo(shapley(model, x, feature), within(1e-9));
            }
            assertThat(fast[FEATURES]).isCloseTo(value(model, x, 0), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAndBaselineSumToTheMargin(Aggregation aggregation) {
        Random random = new Random(8);
        for (int i = 0; i < 100; i++) {
            TreeEnsembleModel model = SomeModels.trees(random, aggregation, FEATURES, 10, 5);
            double[] x = SomeModels.vector(random, FEATURES);
            double sum = 0;
            for (double part : model.treeShap(x)) {
                sum += part;
            }
            // The margin of boosting is a float32 sum of some units.
            assertThat(sum).isCloseTo(model.margin(x), within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfDeepTreesSumToTheMargin(Aggregation aggregation) {
        Random random = new Random(9);
        // Depth 14 on 40 features: hardly a path meets a feature twice, and seven points are
        // needed.
        TreeEnsembleModel model = SomeModels.trees(random, aggregation, 40, 4, 14);
        for (int i = 0; i < 20; i++) {
            double[] x = SomeModels.vector(random, 40);
            double sum = 0;
            for (double part : model.treeShap(x)) {
                sum += part;
            }
            assertThat(sum).isCloseTo(model.margin(x), within(1e-5));
        }
    }

    /** Σ over subsets S without the feature: |S|!·(n - |S| - 1)!/n! · (v(S + feature) - v(S)). */
    private static double shapley(TreeEnsembleModel model, double[] x, int feature) {
        double sum = 0;
        for (int known = 0; known < 1 << FEATURES; known++) {
            if ((known & 1 << feature) == 0) {
                int size = Integer.bitCount(known);
                double weight = factorial(size) * factorial(FEATURES - size - 1);
                double gain = value(model, x, known | 1 << feature) - value(model, x, known);
                sum += weight / factorial(FEATURES) * gain;
            }
        }
        return sum;
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    /** The expected margin where only some features are known (path-dependent, by cover). */
    private static double value(TreeEnsembleModel model, double[] x, int known) {
        double sum = 0;
        for (int root : model.trees().roots) {
            sum += value(model, x, known, root);
        }
        return switch (model.aggregation()) {
            case SUM_OF_LOG_ODDS -> model.base() + sum;
            case MEAN_OF_PROBABILITIES -> sum / model.treeCount();
        };
    }

    private static double value(TreeEnsembleModel model, double[] x, int known, int node) {
        FlatTrees trees = model.trees();
        if (trees.feature[node] == FlatTrees.LEAF) {
            return trees.value[node];
        }
        double left = value(model, x, known, trees.left[node]);
        double right = value(model, x, known, trees.right[node]);
        if ((known & 1 << trees.feature[node]) == 0) {
            double coverLeft = trees.cover[trees.left[node]];
            double coverRight = trees.cover[trees.right[node]];
            return (coverLeft * left + coverRight * right) / (coverLeft + coverRight);
        }
        double v = x[trees.feature[node]];
        boolean toLeft =
                Double.isNaN(v)
                        ? trees.missingLeft[node]
                        : model.aggregation() == Aggregation.SUM_OF_LOG_ODDS
                                ? (float) v < trees.threshold[node]
                                : (float) v <= trees.threshold[node];
        return toLeft ? left : right;
    }
}
