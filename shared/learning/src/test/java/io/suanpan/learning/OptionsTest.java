package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void defaultsOfLogisticRegression() {
        assertThat(LogisticRegressionOptions.defaults())
                .isEqualTo(new LogisticRegressionOptions(1, 1e-4));
    }

    @Test
    void defaultsOfTheDecisionTree() {
        assertThat(DecisionTreeOptions.defaults())
                .isEqualTo(new DecisionTreeOptions(4, 100, 2e-4, 256));
    }

    @Test
    void defaultsOfTheRandomForest() {
        assertThat(RandomForestOptions.defaults())
                .isEqualTo(new RandomForestOptions(100, 12, 10, 0, 64));
    }

    @Test
    void defaultsOfGradientBoosting() {
        assertThat(GradientBoostingOptions.defaults())
                .isEqualTo(new GradientBoostingOptions(150, 0.1, 4, 5, 2, 0.8, 0.8, 256, 1));
    }

    @Test
    void defaultsOfTheNeuralNet() {
        assertThat(NeuralNetOptions.defaults())
                .isEqualTo(new NeuralNetOptions(16, 5, 0.003, 64, 200, 10, 1e-3));
    }

    @Test
    void defaultsOfModelSelection() {
        assertThat(ModelSelectionOptions.defaults())
                .isEqualTo(new ModelSelectionOptions(4, 2, true));
    }

    @Test
    void withersChangeOneOption() {
        assertThat(LogisticRegressionOptions.defaults().withCost(0.5).withTolerance(0.01))
                .isEqualTo(new LogisticRegressionOptions(0.5, 0.01));
        assertThat(
                        DecisionTreeOptions.defaults()
                                .withMaxDepth(2)
                                .withMinSplitRows(3)
                                .withMinImpurityDecrease(0.1)
                                .withBins(4))
                .isEqualTo(new DecisionTreeOptions(2, 3, 0.1, 4));
        assertThat(
                        RandomForestOptions.defaults()
                                .withTrees(2)
                                .withMaxDepth(3)
                                .withMinSplitRows(4)
                                .withFeaturesPerSplit(5)
                                .withBins(6))
                .isEqualTo(new RandomForestOptions(2, 3, 4, 5, 6));
        assertThat(
                        GradientBoostingOptions.defaults()
                                .withRounds(2)
                                .withLearningRate(0.3)
                                .withMaxDepth(3)
                                .withThreads(2))
                .isEqualTo(new GradientBoostingOptions(2, 0.3, 3, 5, 2, 0.8, 0.8, 256, 2));
        assertThat(
                        NeuralNetOptions.defaults()
                                .withHiddenUnits(2)
                                .withNets(3)
                                .withLearningRate(0.1)
                                .withMaxEpochs(4)
                                .withL2(0))
                .isEqualTo(new NeuralNetOptions(2, 3, 0.1, 64, 4, 10, 0));
        assertThat(
                        ModelSelectionOptions.defaults()
                                .withFolds(3)
                                .withThreads(1)
                                .withMayCalibrate(false))
                .isEqualTo(new ModelSelectionOptions(3, 1, false));
    }

    @Test
    void linearOptionsOutsideTheirRangeAreRefused() {
        var linear = LogisticRegressionOptions.defaults();
        Refused.malformed("cost is 0.0", () -> linear.withCost(0));
        Refused.malformed("cost is NaN", () -> linear.withCost(Double.NaN));
        Refused.malformed("cost is Infinity", () -> linear.withCost(1 / 0.0));
        Refused.malformed("tolerance is 1.0", () -> linear.withTolerance(1));
    }

    @Test
    void treeOptionsOutsideTheirRangeAreRefused() {
        var tree = DecisionTreeOptions.defaults();
        Refused.malformed("maxDepth is 0", () -> tree.withMaxDepth(0));
        Refused.malformed("maxDepth is 65", () -> tree.withMaxDepth(65));
        Refused.malformed("minSplitRows is 1", () -> tree.withMinSplitRows(1));
        Refused.malformed(
                "minImpurityDecrease is NaN", () -> tree.withMinImpurityDecrease(0 / 0.0));
        Refused.malformed("bins is 1", () -> tree.withBins(1));
        var forest = RandomForestOptions.defaults();
        Refused.malformed("trees is 1", () -> forest.withTrees(1));
        Refused.malformed("maxDepth is 65", () -> forest.withMaxDepth(65));
        Refused.malformed("minSplitRows is 1", () -> forest.withMinSplitRows(1));
        Refused.malformed("featuresPerSplit is -1", () -> forest.withFeaturesPerSplit(-1));
        Refused.malformed("bins is 65537", () -> forest.withBins(65537));
    }

    @Test
    void boostingOptionsOutsideTheirRangeAreRefused() {
        var boosting = GradientBoostingOptions.defaults();
        Refused.malformed("rounds is 0", () -> boosting.withRounds(0));
        Refused.malformed("learningRate is 0.0", () -> boosting.withLearningRate(0));
        Refused.malformed("maxDepth is 17", () -> boosting.withMaxDepth(17));
        Refused.malformed("threads is 0", () -> boosting.withThreads(0));
        Refused.malformed("lambda is -1.0", () -> options(5, -1, 1, 1, 256));
        Refused.malformed("minChildWeight is NaN", () -> options(Double.NaN, 1, 1, 1, 256));
        Refused.malformed("rowShare is 1.5", () -> options(5, 1, 1.5, 1, 256));
        Refused.malformed("featureShare is NaN", () -> options(5, 1, 1, Double.NaN, 256));
        Refused.malformed("bins is 1", () -> options(5, 1, 1, 1, 1));
    }

    private static GradientBoostingOptions options(
            double minChildWeight, double lambda, double rowShare, double featureShare, int bins) {
        return new GradientBoostingOptions(
                10, 0.1, 3, minChildWeight, lambda, rowShare, featureShare, bins, 1);
    }

    @Test
    void neuralOptionsOutsideTheirRangeAreRefused() {
        var net = NeuralNetOptions.defaults();
        Refused.malformed("hiddenUnits is 257", () -> net.withHiddenUnits(257));
        Refused.malformed("nets is 1", () -> net.withNets(1));
        Refused.malformed("learningRate is NaN", () -> net.withLearningRate(Double.NaN));
        Refused.malformed("maxEpochs is 0", () -> net.withMaxEpochs(0));
        Refused.malformed("l2 is Infinity", () -> net.withL2(1 / 0.0));
        Refused.malformed("batchRows is 0", () -> new NeuralNetOptions(1, 2, 0.1, 0, 1, 1, 0));
        Refused.malformed("patience is 0", () -> new NeuralNetOptions(1, 2, 0.1, 1, 1, 0, 0));
    }

    @Test
    void selectionOptionsOutsideTheirRangeAreRefused() {
        var selection = ModelSelectionOptions.defaults();
        Refused.malformed("folds is 1", () -> selection.withFolds(1));
        Refused.malformed("threads is 0", () -> selection.withThreads(0));
    }
}
