package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeEnsembleModelTest {
    /**
     * <pre>
     * x₀ &lt; 0.5 ─ yes, missing ─▶ -0.3 (6 rows)      x₁ &lt; 2 ─ yes ─▶ 0.1 (5)
     *          └ no ───────────▶  0.4 (4 rows)               └ no, missing ─▶ -0.2 (5)
     * </pre>
     */
    private static TreeEnsembleModel boosted() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(2, 0.25f);
        stump(trees, 0, 0.5, true, -0.3, 6, 0.4, 4);
        stump(trees, 1, 2, false, 0.1, 5, -0.2, 5);
        return trees.build();
    }

    private static void stump(
            TreeEnsembleBuilder trees,
            int feature,
            double threshold,
            boolean missingLeft,
            double left,
            double leftRows,
            double right,
            double rightRows) {
        int root = trees.startTree();
        int toLeft = trees.reserve();
        int toRight = trees.reserve();
        trees.split(root, feature, threshold, toLeft, toRight, missingLeft, leftRows + rightRows);
        trees.leaf(toLeft, left, leftRows);
        trees.leaf(toRight, right, rightRows);
    }

    /** One or more stumps on x₀ at 1.5 with the given shares of positives left and right. */
    private static TreeEnsembleModel averaged(double[]... leaves) {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.averaging(1);
        for (double[] leaf : leaves) {
            int root = trees.startTree();
            int left = trees.reserve();
            int right = trees.reserve();
            trees.split(root, 0, 1.5, left, right, true, 10);
            trees.distribution(left, leaf[0], 1 - leaf[0], 5);
            trees.distribution(right, leaf[1], 1 - leaf[1], 5);
        }
        return trees.build();
    }

    @Test
    void boostedLeavesAreSummedInFloat() {
        float expected = 0.25f + 0.4f + 0.1f;
        assertThat(boosted().margin(new double[] {0.7, 1})).isEqualTo((double) expected);
        assertThat(boosted().probability(new double[] {0.7, 1}))
                .isEqualTo(Logistic.probability(expected));
    }

    @Test
    void equalityGoesRightInBoostingAndLeftInAveraging() {
        assertThat(boosted().margin(new double[] {0.5, 1}))
                .isEqualTo((double) (0.25f + 0.4f + 0.1f));
        assertThat(averaged(new double[] {0.2, 0.9}).margin(new double[] {1.5})).isEqualTo(0.2);
    }

    @Test
    void valuesAreComparedAsFloats() {
        double barelyBelow = 0.5 - 1e-12; // is 0.5 as a float
        assertThat(boosted().margin(new double[] {barelyBelow, 1}))
                .isEqualTo(boosted().margin(new double[] {0.5, 1}));
        double barelyAbove = 1.5 + 1e-12;
        assertThat(averaged(new double[] {0.2, 0.9}).margin(new double[] {barelyAbove}))
                .isEqualTo(0.2);
    }

    @Test
    void missingGoesWhereTheSplitSendsIt() {
        double[] missing = {Double.NaN, Double.NaN};
        assertThat(boosted().margin(missing)).isEqualTo((double) (0.25f - 0.3f - 0.2f));
        assertThat(averaged(new double[] {0.2, 0.9}).margin(new double[] {Double.NaN}))
                .isEqualTo(0.2);
    }

    @Test
    void averagedLeavesAreTheProbability() {
        TreeEnsembleModel model = averaged(new double[] {0, 0.25}, new double[] {0.5, 0.75});
        assertThat(model.probability(new double[] {1})).isEqualTo(0.25);
        assertThat(model.probability(new double[] {2})).isEqualTo(0.5);
        assertThat(model.logOdds(new double[] {2})).isEqualTo(0);
    }

    @Test
    void certainLeavesKeepFiniteLogOdds() {
        TreeEnsembleModel model = averaged(new double[] {0, 1});
        assertThat(model.probability(new double[] {1})).isEqualTo(0);
        assertThat(model.probability(new double[] {2})).isEqualTo(1);
        double bound = Logistic.logOdds(1e-6);
        assertThat(model.logOdds(new double[] {1})).isEqualTo(bound);
        assertThat(model.logOdds(new double[] {2})).isCloseTo(-bound, within(1e-9));
    }

    @Test
    void calibrationIsAffineInLogOddsAndCanBeRepeated() {
        for (TreeEnsembleModel model :
                new TreeEnsembleModel[] {
                    boosted(),
                    SomeModels.trees(new Random(3), Aggregation.MEAN_OF_PROBABILITIES, 2, 4, 3)
                }) {
            double[] x = {0.7, 1};
            TreeEnsembleModel twice = model.calibrated(2, 0.5).calibrated(0.25, 1);
            double expected = 0.25 * (2 * model.logOdds(x) + 0.5) + 1;
            assertThat(twice.logOdds(x)).isCloseTo(expected, within(1e-15 * 16));
            assertThat(twice.probability(x)).isEqualTo(Logistic.probability(twice.logOdds(x)));
        }
    }

    @Test
    void firstTreesAreAnEarlierRound() {
        assertThat(boosted().firstTrees(1).margin(new double[] {0.7, 1}))
                .isEqualTo((double) (0.25f + 0.4f));
        assertThat(boosted().firstTrees(2).treeCount()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> boosted().firstTrees(0));
        assertThatIllegalArgumentException().isThrownBy(() -> boosted().firstTrees(3));
    }

    @Test
    void oneWalkGivesTheLogOddsOfEveryRound() {
        Random random = new Random(4);
        TreeEnsembleModel model =
                SomeModels.trees(random, Aggregation.SUM_OF_LOG_ODDS, 4, 12, 4)
                        .calibrated(0.9, 0.1);
        double[] x = SomeModels.vector(random, 4);
        double[] byRound = new double[12];
        model.logOddsByRound(x, byRound);
        for (int round = 1; round <= 12; round++) {
            assertThat(byRound[round - 1]).isEqualTo(model.firstTrees(round).logOdds(x));
        }
    }

    @Test
    void averagedTreesHaveNoRounds() {
        TreeEnsembleModel model = averaged(new double[] {0.1, 0.2});
        assertThatIllegalStateException()
                .isThrownBy(() -> model.logOddsByRound(new double[1], new double[1]));
    }

    @Test
    void contributionsAddUpToTheLogOdds() {
        Random random = new Random(5);
        for (Aggregation aggregation : Aggregation.values()) {
            for (int i = 0; i < 100; i++) {
                BinaryModel model =
                        SomeModels.trees(random, aggregation, 5, 6, 4).calibrated(0.7, -0.2);
                double[] x = SomeModels.vector(random, 5);
                double logOdds = model.logOdds(x);
                double sum = Arrays.stream(model.contributions(x)).sum();
                assertThat(sum).isCloseTo(logOdds, within(1e-9 * Math.max(1, Math.abs(logOdds))));
            }
        }
    }

    @Test
    void baselineIsTheMeanMarginByCover() {
        // Trees: (6·-0.3 + 4·0.4)/10 = -0.02 and (0.1 - 0.2)/2 = -0.05; the base is 0.25.
        double[] parts = boosted().contributions(new double[] {0.7, 1});
        // Leaves are floats, and the baseline takes the float sum's rounding.
        assertThat(parts[2]).isCloseTo(0.18, within(1e-7));
        assertThat(parts[0]).isCloseTo(0.42, within(1e-7));
        assertThat(parts[1]).isCloseTo(0.15, within(1e-7));
    }

    @Test
    void contributionsOfAveragedTreesKeepRankAndSignOfTheShapleyValues() {
        Random random = new Random(6);
        TreeEnsembleModel model =
                SomeModels.trees(random, Aggregation.MEAN_OF_PROBABILITIES, 4, 8, 4);
        for (int i = 0; i < 50; i++) {
            double[] x = SomeModels.vector(random, 4);
            double[] exact = model.treeShap(x);
            double[] scaled = model.contributions(x);
            double factor = scaled[0] / exact[0];
            assertThat(factor).isPositive();
            for (int j = 1; j < 4; j++) {
                assertThat(scaled[j]).isCloseTo(factor * exact[j], within(1e-9));
            }
        }
        assertThat(model.attribution()).isEqualTo(Attribution.TREE_SHAP_RESCALED);
        assertThat(boosted().attribution()).isEqualTo(Attribution.TREE_SHAP);
    }

    @Test
    void wrongVectorIsRefused() {
        Refused.malformed("takes 2 features", () -> boosted().margin(new double[1]));
        Refused.malformed(
                "Feature 0 is Infinity",
                () -> boosted().treeShap(new double[] {Double.POSITIVE_INFINITY, 0}));
        Refused.malformed(
                "takes 2 features", () -> boosted().logOddsByRound(new double[3], new double[2]));
    }
}
