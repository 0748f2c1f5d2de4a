package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.TreeModel;

class DecisionTreeTrainerTest {
    /** Splits as long as it helps. */
    private static final DecisionTreeOptions EAGER = new DecisionTreeOptions(64, 2, 0, 256);

    private static TreeEnsembleModel train(DecisionTreeOptions options, LabelledRows rows) {
        return new DecisionTreeTrainer(options).train(rows, 1);
    }

    @Test
    void treeOfFiveRowsIsTheOneFoundByHand() {
        // Sorted: 1 no, 2 no, 4 yes, 8 yes, 9 no. Gini sums (rows · 2pq): none 2.4; cut at 1.5
        // gives
        // 2, at 3 gives 4/3, at 6 gives 7/3, at 8.5 gives 2. So 3, then 8.5 on the right.
        LabelledRows rows =
                SmallRows.of(new double[] {1, 2, 4, 8, 9}, false, false, true, true, false);
        TreeEnsembleModel one = train(EAGER.withMaxDepth(1), rows);
        assertThat(one.probability(new double[] {3})).isEqualTo(0);
        assertThat(one.probability(new double[] {3.001})).isCloseTo(2 / 3.0, within(1e-15));
        TreeEnsembleModel two = train(EAGER, rows);
        assertThat(two.probability(new double[] {8.5})).isEqualTo(1);
        assertThat(two.probability(new double[] {8.501})).isEqualTo(0);
    }

    @Test
    void coverIsTheNumberOfTrainingRows() {
        LabelledRows rows =
                SmallRows.of(new double[] {1, 2, 4, 8, 9}, false, false, true, true, false);
        // Mean leaf by cover = share of positives.
        assertThat(train(EAGER, rows).treeShap(new double[] {1})[1]).isCloseTo(0.4, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 256})
    void probabilitiesAreTribuosBitByBit(int bins) {
        LabelledRows rows = SmallRows.withGaps();
        DecisionTreeTrainer trainer = new DecisionTreeTrainer(EAGER.withBins(bins));
        Scaler scaler = Scaler.of(rows);
        TreeModel<Label> tribuo = trainer.fit(DecisionTreeTrainer.dataset(rows, scaler, bins), 1);
        TreeEnsembleModel model = TribuoTreeExport.model(List.of(tribuo), rows, scaler);
        String[] names = TribuoRows.names(4);
        for (LabelledRows asked : List.of(rows, randomRows(rows))) {
            double[] x = new double[4];
            for (int row = 0; row < asked.rowCount(); row++) {
                scaler.impute(asked, row, x);
                for (int j = 0; j < 4; j++) {
                    x[j] = (float) x[j];
                }
                var prediction = tribuo.predict(TribuoRows.example(names, x, TribuoRows.NO));
                assertThat(model.probability(asked.row(row)))
                        .isEqualTo(prediction.getOutputScores().get("1").getScore());
            }
        }
    }

    private static LabelledRows randomRows(LabelledRows like) {
        Random random = new Random(1);
        double[] values = random.doubles(4000, -2, 12).toArray();
        for (int i = 0; i < values.length; i += 1 + random.nextInt(9)) {
            values[i] = Double.NaN;
        }
        return LabelledRows.of(like.featureNames(), values, new boolean[1000]);
    }

    /** scikit-learn 1.9.1, DecisionTreeClassifier(max_depth=3, min_samples_split=20). */
    @Test
    void leavesEqualThoseOfScikitLearn() {
        LabelledRows rows = SmallRows.noisy();
        TreeEnsembleModel model = train(new DecisionTreeOptions(3, 20, 0, 256), rows);
        double[] expected = {0.1111111111111111, 0, 0.7380952380952381, 1, 0.7380952380952381, 1};
        for (int row = 0; row < expected.length; row++) {
            assertThat(model.probability(rows.row(row))).isCloseTo(expected[row], within(1e-15));
        }
        BinaryEvaluation evaluation = CustomerSet.judge(model, rows);
        assertThat(evaluation.auc()).isCloseTo(0.9302033011272142, within(1e-12));
        assertThat(evaluation.logLoss()).isCloseTo(0.31031068936661177, within(1e-12));
    }

    @Test
    void missingValueTakesTheWayOfTheTrainingMean() {
        LabelledRows rows = SmallRows.withGaps();
        TreeEnsembleModel model = train(EAGER, rows);
        double[] means = Scaler.of(rows).means();
        double[] x = rows.row(0);
        double[] filled = x.clone();
        for (int j = 0; j < 4; j++) {
            filled[j] = Double.isNaN(x[j]) ? means[j] : x[j];
        }
        assertThat(x[0]).isNaN();
        assertThat(model.probability(x)).isEqualTo(model.probability(filled));
    }

    @Test
    void valuesThatDifferByRoundingAloneAreNotSplit() {
        double almost = 0.1 + 0.2; // the double after 0.3
        LabelledRows rows =
                SmallRows.of(new double[] {0.3, almost, 0.3, almost}, false, true, false, true);
        assertThat(train(EAGER, rows).probability(new double[] {almost})).isEqualTo(0.5);
    }

    @Test
    void neighbouringFloatsAreSplit() {
        double next = Math.nextUp(0.3f);
        LabelledRows rows = SmallRows.of(new double[] {0.3f, next}, false, true);
        TreeEnsembleModel model = train(EAGER, rows);
        assertThat(model.probability(new double[] {0.3f})).isEqualTo(0);
        assertThat(model.probability(new double[] {next})).isEqualTo(1);
    }

    @Test
    void whatUnderflowsToMinusZeroIsZero() {
        LabelledRows rows =
                SmallRows.of(new double[] {-1e-300, 0, -1e-300, 0}, true, false, true, false);
        assertThat(train(EAGER, rows).probability(new double[] {0})).isEqualTo(0.5);
    }

    @Test
    void orderOfRowsAndSeedDoNotMatter() {
        LabelledRows rows = SmallRows.noisy();
        byte[] bytes = BinaryModels.write(train(EAGER, rows));
        TreeEnsembleModel other =
                new DecisionTreeTrainer(EAGER).train(SmallRows.shuffled(rows, 4), 99);
        assertThat(BinaryModels.write(other)).isEqualTo(bytes);
    }

    @Test
    void scaleOfFeaturesDoesNotMatter() {
        LabelledRows rows = SmallRows.noisy();
        LabelledRows scaled = SmallRows.scaled(rows, 0.25); // a power of two: no rounding
        TreeEnsembleModel model = train(EAGER, rows);
        TreeEnsembleModel other = train(EAGER, scaled);
        for (int row = 0; row < 200; row++) {
            assertThat(other.probability(scaled.row(row)))
                    .isEqualTo(model.probability(rows.row(row)));
        }
    }

    @Test
    void optionsLimitTheTree() {
        LabelledRows rows = SmallRows.noisy();
        assertThat(leaves(train(EAGER.withMaxDepth(2), rows), rows)).isLessThanOrEqualTo(4);
        assertThat(leaves(train(EAGER.withMinSplitRows(201), rows), rows)).isEqualTo(1);
        assertThat(leaves(train(EAGER.withMinImpurityDecrease(1), rows), rows)).isEqualTo(1);
        assertThat(train(EAGER.withMinSplitRows(201), rows).probability(rows.row(0)))
                .isEqualTo(108 / 200.0);
    }

    private static long leaves(TreeEnsembleModel model, LabelledRows rows) {
        return java.util.stream.IntStream.range(0, rows.rowCount())
                .mapToDouble(row -> model.probability(rows.row(row)))
                .distinct()
                .count();
    }

    @Test
    void valuesBeyondFloatAreRefused() {
        LabelledRows rows = SmallRows.of(new double[] {0, 4e38}, true, false);
        Refused.malformed("Feature x0 of row 1 is 4.0E38", () -> train(EAGER, rows));
    }
}
