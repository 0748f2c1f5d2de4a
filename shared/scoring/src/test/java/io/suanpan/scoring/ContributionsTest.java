package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@link BinaryModel#contributions} says of whole models, calibrated ones too, against the
 * definition: Shapley values over all subsets of the features for linear models and trees. Rows
 * have missing values, and trees are deep enough to meet a feature twice on a path.
 */
class ContributionsTest {
    private static final int FEATURES = 5;
    private static final int ALL = (1 << FEATURES) - 1;

    /** Σ over subsets S without the feature: |S|!·(n - |S| - 1)!/n! · (v(S + feature) - v(S)). */
    private static double shapley(IntToDoubleFunction value, int feature) {
        double sum = 0;
        for (int known = 0; known <= ALL; known++) {
            if ((known & 1 << feature) == 0) {
                int size = Integer.bitCount(known);
                double weight = factorial(size) * factorial(FEATURES - size - 1);
                double gain =
                        value.applyAsDouble(known | 1 << feature) - value.applyAsDouble(known);
                sum += weight / factorial(FEATURES) * gain;
            }
        }
        return sum;
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    /** In log-odds the value of a linear model without a feature is that at its mean. */
    @Test
    void ofLinearModelsTheyAreShapleyValues() {
        Random random = new Random(21);
        for (int i = 0; i < 50; i++) {
            LinearModel model = SomeModels.linear(random, FEATURES).calibrated(1.7, 0.3);
            double[] x = SomeModels.vector(random, FEATURES);
            double[] parts = model.contributions(x);
            for (int feature = 0; feature < FEATURES; feature++) {
                double expected = shapley(known -> model.logOdds(only(known, x)), feature);
                assertThat(parts[feature]).isCloseTo(expected, within(1e-9));
            }
            assertThat(parts[FEATURES]).isCloseTo(model.logOdds(only(0, x)), within(1e-9));
        }
    }

    /** Missing for what is not known: a linear model puts the training mean there. */
    private static double[] only(int known, double[] x) {
        double[] some = x.clone();
        for (int j = 0; j < some.length; j++) {
            if ((known & 1 << j) == 0) {
                some[j] = Double.NaN;
            }
        }
        return some;
    }

    /**
     * Boosted trees are additive in log-odds, so calibration multiplies the Shapley values by its
     * slope. Averaged ones are additive in probability: the Shapley values of that, times the one
     * factor that takes the probability's distance from the baseline to that of the log-odds.
     */
    @ParameterizedTest
    @EnumSource
    void ofTreesTheyAreShapleyValuesToo(Aggregation aggregation) {
        Random random = new Random(22);
        for (int i = 0; i < 60; i++) {
            double slope = i % 2 == 0 ? 1 : 0.6;
            TreeEnsembleModel plain = SomeModels.trees(random, aggregation, FEATURES, 4, 6);
            TreeEnsembleModel model = plain.calibrated(slope, slope == 1 ? 0 : -0.4);
            double[] x = SomeModels.vector(random, FEATURES);
            IntToDoubleFunction value = known -> expectedMargin(plain, x, known);
            double nothing = value.applyAsDouble(0);
            double everything = value.applyAsDouble(ALL);
            double factor =
                    switch (aggregation) {
                        case SUM_OF_LOG_ODDS -> slope;
                        case MEAN_OF_PROBABILITIES ->
                                slope
                                        * (bounded(everything) - bounded(nothing))
                                        / (everything - nothing);
                    };
            double[] parts = model.contributions(x);
            for (int feature = 0; feature < FEATURES; feature++) {
                double expected = factor * shapley(value, feature);
                // Averaged leaves are rounded as the library does, which the factor passes on.
                assertThat(parts[feature])
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(factor))));
            }
        }
    }

    private static double bounded(double probability) {
        double closest = TreeEnsembleModel.CLOSEST;
        return Logistic.logOdds(Math.clamp(probability, closest, 1 - closest));
    }

    /** The mean margin where only some features are known, each way weighted by its cover. */
    private static double expectedMargin(TreeEnsembleModel model, double[] x, int known) {
        double sum = 0;
        for (int root : model.trees().roots) {
            sum += expectedLeaf(model, x, known, root);
        }
        return switch (model.aggregation()) {
            case SUM_OF_LOG_ODDS -> model.base() + sum;
            case MEAN_OF_PROBABILITIES -> sum / model.treeCount();
        };
    }

    private static double expectedLeaf(TreeEnsembleModel model, double[] x, int known, int node) {
        FlatTrees trees = model.trees();
        int feature = trees.feature[node];
        if (feature == FlatTrees.LEAF) {
            return trees.value[node];
        }
        int left = trees.left[node];
        int right = trees.right[node];
        if ((known & 1 << feature) == 0) {
            double covers = trees.cover[left] + trees.cover[right];
            return trees.cover[left] / covers * expectedLeaf(model, x, known, left)
                    + trees.cover[right] / covers * expectedLeaf(model, x, known, right);
        }
        boolean goesLeft =
                Double.isNaN(x[feature])
                        ? trees.missingLeft[node]
                        : model.aggregation() == Aggregation.SUM_OF_LOG_ODDS
                                ? (float) x[feature] < trees.threshold[node]
                                : (float) x[feature] <= trees.threshold[node];
        return expectedLeaf(model, x, known, goesLeft ? left : right);
    }

    @ParameterizedTest
    @EnumSource
    void theModelsMeetFeaturesTwiceOnAPath(Aggregation aggregation) {
        TreeEnsembleModel model = SomeModels.trees(new Random(22), aggregation, FEATURES, 4, 6);
        assertThat(Arrays.stream(model.trees().roots))
                .anyMatch(root -> repeats(model.trees(), root, 0));
    }

    private static boolean repeats(FlatTrees trees, int node, int seen) {
        int feature = trees.feature[node];
        if (feature == FlatTrees.LEAF) {
            return false;
        }
        int with = seen | 1 << feature;
        return with == seen
                || repeats(trees, trees.left[node], with)
                || repeats(trees, trees.right[node], with);
    }

    /** Of every form of a model, as it is and calibrated, twice over, after its bytes were read. */
    @Test
    void ofEveryFormTheyAddUpToTheScore() {
        Random random = new Random(23);
        for (int i = 0; i < 60; i++) {
            for (BinaryModel plain : everyForm(random)) {
                BinaryModel read = BinaryModels.read(BinaryModels.write(plain));
                for (BinaryModel model :
                        new BinaryModel[] {read, read.calibrated(0.5, 2).calibrated(3, -0.7)}) {
                    double[] x = SomeModels.vector(random, FEATURES);
                    double score = model.logOdds(x);
                    double tolerance = 1e-9 * Math.max(1, Math.abs(score));
                    assertThat(Arrays.stream(model.contributions(x)).sum())
                            .isCloseTo(score, within(tolerance));
                    assertThat(model.contributions(x)).hasSize(FEATURES + 1);
                }
            }
        }
    }

    private static BinaryModel[] everyForm(Random random) {
        return new BinaryModel[] {
            SomeModels.linear(random, FEATURES),
            SomeModels.neural(random, FEATURES, 7),
            SomeModels.trees(random, Aggregation.SUM_OF_LOG_ODDS, FEATURES, 6, 5),
            SomeModels.trees(random, Aggregation.MEAN_OF_PROBABILITIES, FEATURES, 6, 5),
            SomeModels.encoded(random, FEATURES),
            SomeModels.blended(random, FEATURES),
            SomeModels.curved(random, FEATURES),
            nested(random)
        };
    }

    /** A blend of a curve over encoded averaged trees with an encoded blend. */
    private static BinaryModel nested(Random random) {
        List<FeatureEncoding> encodings =
                List.of(
                        new FeatureEncoding.Plain(3),
                        new FeatureEncoding.IsMissing(3),
                        new FeatureEncoding.SignedLog(0),
                        new FeatureEncoding.Plain(4));
        BinaryModel trees =
                SomeModels.trees(random, Aggregation.MEAN_OF_PROBABILITIES, encodings.size(), 5, 4);
        BinaryModel bent =
                new CurvedModel(
                        new EncodedModel(FEATURES, encodings, trees), new BetaCurve(0.7, 1.2, 0.3));
        BinaryModel blend =
                new EncodedModel(FEATURES, encodings, SomeModels.blended(random, encodings.size()));
        return new BlendedModel(List.of(bent, blend), new double[] {0.6, 0.9}, 0.2);
    }

    /**
     * The baseline is not a rubbish heap: it is the score of a row of which nothing is known, give
     * or take the float32 sum of boosting, and the same for every row.
     */
    @Test
    void theBaselineIsTheSameForEveryRow() {
        Random random = new Random(24);
        for (BinaryModel model : everyForm(random)) {
            double first = model.contributions(SomeModels.vector(random, FEATURES))[FEATURES];
            for (int i = 0; i < 50; i++) {
                double[] x = SomeModels.vector(random, FEATURES);
                assertThat(model.contributions(x)[FEATURES]).isCloseTo(first, within(1e-5));
            }
        }
    }

    /** A feature that no tree asks for gets nothing; two that are treated alike get the same. */
    @Test
    void nobodyIsPaidForNothingAndEqualsAreEqual() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(3, 0);
        int root = trees.startTree();
        int left = trees.reserve();
        int right = trees.reserve();
        int low = trees.reserve();
        int high = trees.reserve();
        trees.split(root, 0, 0.5, left, right, true, 10);
        trees.leaf(left, 0, 5);
        trees.split(right, 1, 0.5, low, high, true, 5);
        trees.leaf(low, 0, 2.5);
        trees.leaf(high, 1, 2.5);
        double[] parts = trees.build().contributions(new double[] {1, 1, 9});
        // Of "both above": 1 against a mean of 1/4, shared by two; the third had no part in it.
        assertThat(parts).containsExactly(new double[] {0.375, 0.375, 0, 0.25}, within(1e-12));
    }

    /** The neural net's method: efficient, and blind to what a net is blind to. */
    @Test
    void aNeuralNetPaysNothingToWhatItDoesNotSee() {
        NeuralModel net =
                new NeuralModel(
                        new double[2],
                        new double[] {1, 1},
                        new double[] {1.5, 0, -0.7, 0},
                        new double[] {0.1, 0.2},
                        new double[] {2, -1},
                        0.3);
        double[] parts = net.contributions(new double[] {0.8, 5});
        assertThat(parts[1]).isZero();
        assertThat(parts[0])
                .isCloseTo(net.logOdds(new double[] {0.8, 0}) - parts[2], within(1e-12));
        assertThat(parts[2]).isCloseTo(net.logOdds(new double[] {0, 0}), within(1e-12));
    }
}
