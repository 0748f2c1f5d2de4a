package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.TreeEnsembleModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.Label;
import org.tribuo.ensemble.EnsembleModel;

class RandomForestTrainerTest {
    private static final RandomForestOptions SMALL = RandomForestOptions.defaults().withTrees(15);

    /** Odd numbers of trees have no exact reciprocal, so the order of rounding shows. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 30})
    void probabilitiesAreTribuosBitByBit(int trees) {
        LabelledRows rows = SmallRows.withGaps();
        Scaler scaler = Scaler.of(rows);
        RandomForestTrainer trainer = new RandomForestTrainer(SMALL.withTrees(trees));
        EnsembleModel<Label> tribuo =
                trainer.fit(DecisionTreeTrainer.dataset(rows, scaler, 64), 11);
        TreeEnsembleModel model = TribuoTreeExport.model(tribuo.getModels(), rows, scaler);
        assertThat(model.treeCount()).isEqualTo(trees);
        var exact = FloatRows.imputedBy(scaler);
        double[] x = new double[4];
        for (int row = 0; row < rows.rowCount(); row++) {
            exact.copy(rows, row, x);
            var example = TribuoRows.example(TribuoRows.names(4), x, TribuoRows.NO);
            assertThat(model.probability(rows.row(row)))
                    .isEqualTo(tribuo.predict(example).getOutputScores().get("1").getScore());
        }
    }

    @Test
    void trainedModelIsTheExportedOne() {
        LabelledRows rows = SmallRows.noisy();
        Scaler scaler = Scaler.of(rows);
        RandomForestTrainer trainer = new RandomForestTrainer(SMALL);
        EnsembleModel<Label> tribuo = trainer.fit(DecisionTreeTrainer.dataset(rows, scaler, 64), 3);
        assertThat(BinaryModels.write(trainer.train(rows, 3)))
                .isEqualTo(
                        BinaryModels.write(
                                TribuoTreeExport.model(tribuo.getModels(), rows, scaler)));
    }

    @Test
    void seedDecides() {
        LabelledRows rows = SmallRows.noisy();
        RandomForestTrainer trainer = new RandomForestTrainer(SMALL);
        byte[] one = BinaryModels.write(trainer.train(rows, 1));
        assertThat(BinaryModels.write(trainer.train(rows, 1))).isEqualTo(one);
        assertThat(BinaryModels.write(trainer.train(rows, 2))).isNotEqualTo(one);
    }

    @Test
    void featuresPerSplitIsTheRoundedRootOrTheWishWithinWhatThereIs() {
        RandomForestOptions root = RandomForestOptions.defaults();
        assertThat(root.featuresPerSplitOf(1)).isEqualTo(1);
        assertThat(root.featuresPerSplitOf(12)).isEqualTo(3);
        assertThat(root.featuresPerSplitOf(100)).isEqualTo(10);
        assertThat(root.withFeaturesPerSplit(7).featuresPerSplitOf(3)).isEqualTo(3);
    }

    @Test
    void oneFeatureIsEnough() {
        LabelledRows rows =
                SmallRows.of(
                        new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        true,
                        true,
                        true,
                        true,
                        true);
        TreeEnsembleModel model = new RandomForestTrainer(SMALL.withMinSplitRows(2)).train(rows, 1);
        assertThat(model.probability(new double[] {1})).isLessThan(0.1);
        assertThat(model.probability(new double[] {12})).isGreaterThan(0.9);
    }

    @Test
    void everyFeatureAtEachSplitIsPossible() {
        LabelledRows rows = SmallRows.noisy();
        TreeEnsembleModel bagged =
                new RandomForestTrainer(SMALL.withFeaturesPerSplit(4)).train(rows, 1);
        assertThat(CustomerSet.judge(bagged, rows).auc()).isGreaterThan(0.9);
    }
}
