package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.scoring.TreeEnsembleModel;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

class GradientBoostingTrainerTest {
    /** As in the peer's script: every row and feature in each tree. */
    private static final GradientBoostingOptions PEER =
            new GradientBoostingOptions(10, 0.3, 3, 1, 1, 1, 1, 256, 1);

    private static TreeEnsembleModel train(GradientBoostingOptions options, LabelledRows rows) {
        return new GradientBoostingTrainer(options).train(rows, 1);
    }

    @Test
    void oneSplitOfFourRowsHasTheLeavesOfTheFormula() {
        // At p = 1/2 a row has gradient ±1/2 and Hessian 1/4: leaf = rate · ±1 / (1/2 + lambda).
        var options = new GradientBoostingOptions(1, 0.5, 1, 0, 2, 1, 1, 256, 1);
        TreeEnsembleModel model =
                train(options, SmallRows.of(new double[] {0, 0, 1, 1}, false, false, true, true));
        float leaf = 0.5f * 1f / 2.5f;
        assertThat(model.margin(new double[] {0})).isCloseTo(-leaf, within(1e-7));
        assertThat(model.margin(new double[] {1})).isCloseTo(leaf, within(1e-7));
    }

    /** XGBoost 1.6.2, Python, booster.predict(output_margin=True). */
    @Test
    void marginsEqualThoseOfXGBoostInPython() {
        TreeEnsembleModel model = train(PEER, SmallRows.noisy());
        double[] expected = {
            -2.240274429321289,
            -2.4646737575531006,
            1.105472207069397,
            2.6131300926208496,
            1.7421833276748657
        };
        for (int row = 0; row < expected.length; row++) {
            assertThat(model.margin(SmallRows.noisy().row(row))).isEqualTo(expected[row]);
        }
    }

    /** XGBoost 1.6.2, Python, with NaN cells. */
    @Test
    void missingValuesGoWhereXGBoostSendsThem() {
        TreeEnsembleModel model = train(PEER, SmallRows.withGaps());
        double[] expected = {
            -1.242943525314331,
            -2.2990520000457764,
            0.913996696472168,
            2.7133331298828125,
            1.6745808124542236,
            2.8659939765930176
        };
        for (int row = 0; row < expected.length; row++) {
            assertThat(model.margin(SmallRows.withGaps().row(row))).isEqualTo(expected[row]);
        }
    }

    /** XGBoost 1.6.2, Python, booster.predict(pred_contribs=True); the last number is the bias. */
    @Test
    void contributionsEqualXGBoostsOwn() {
        double[][] expected = {
            {
                0.4445704519748688,
                -2.572897434234619,
                -0.4791039526462555,
                0.1440606266260147,
                0.2230958193540573
            },
            {
                -0.7103582620620728,
                -1.145277738571167,
                -0.6245584487915039,
                -0.2075747698545456,
                0.2230958193540573
            },
            {
                0.7765969634056091,
                -0.44489210844039917,
                0.48218950629234314,
                0.0684819296002388,
                0.2230958193540573
            }
        };
        TreeEnsembleModel model = train(PEER, SmallRows.noisy());
        for (int row = 0; row < expected.length; row++) {
            // The peer works in float32.
            assertThat(model.contributions(SmallRows.noisy().row(row)))
                    .containsExactly(expected[row], within(2e-6));
        }
    }

    @Test
    void marginsAreTheNativePredictionBitByBit() throws XGBoostError {
        LabelledRows rows = SmallRows.withGaps();
        var trainer = new GradientBoostingTrainer(GradientBoostingOptions.defaults());
        var dataset = GradientBoostingTrainer.dataset(rows);
        Booster booster = trainer.booster(dataset, 7);
        int[] featureOf = TribuoRows.featureOf(dataset.getFeatureIDMap());
        TreeEnsembleModel model = XGBoostExport.model(booster.toByteArray("json"), 4, featureOf);
        float[] values = new float[800];
        for (int i = 0; i < 800; i++) {
            values[i] = (float) rows.value(i / 4, i % 4);
        }
        DMatrix matrix = new DMatrix(values, 200, 4, Float.NaN);
        float[][] margins = booster.predict(matrix, true);
        for (int row = 0; row < 200; row++) {
            assertThat((float) model.margin(rows.row(row))).isEqualTo(margins[row][0]);
        }
        matrix.dispose();
        booster.dispose();
    }

    @Test
    void featureThatNoRowHasIsSteppedOver() {
        double[] values = new double[800];
        LabelledRows noisy = SmallRows.noisy();
        for (int row = 0; row < 200; row++) {
            System.arraycopy(noisy.row(row), 0, values, row * 4, 4);
            values[row * 4] = Double.NaN;
        }
        LabelledRows rows = LabelledRows.of(noisy.featureNames(), values, noisy.labels());
        TreeEnsembleModel model = train(PEER, rows);
        double[] parts = model.contributions(rows.row(0));
        assertThat(parts[0]).isZero();
        assertThat(parts[1]).isNotZero();
        assertThat(BinaryEvaluation.of(probabilities(model, rows), rows.labels()).auc())
                .isGreaterThan(0.8);
    }

    private static double[] probabilities(TreeEnsembleModel model, LabelledRows rows) {
        double[] p = new double[rows.rowCount()];
        for (int row = 0; row < p.length; row++) {
            p[row] = model.probability(rows.row(row));
        }
        return p;
    }

    @Test
    void orderOfRowsDoesNotMatterWhereTreesSeeAll() {
        LabelledRows rows = SmallRows.noisy();
        TreeEnsembleModel model = train(PEER, rows);
        TreeEnsembleModel shuffled = train(PEER, SmallRows.shuffled(rows, 2));
        for (int row = 0; row < 200; row++) {
            // Float32 sums of gradients depend on their order.
            assertThat(shuffled.margin(rows.row(row)))
                    .isCloseTo(model.margin(rows.row(row)), within(1e-4));
        }
    }

    @Test
    void fewerRoundsAreThePrefixOfMore() {
        LabelledRows rows = SmallRows.noisy();
        var trainer = new GradientBoostingTrainer(GradientBoostingOptions.defaults());
        TreeEnsembleModel many = trainer.withRounds(20).train(rows, 5);
        TreeEnsembleModel few = trainer.withRounds(8).train(rows, 5);
        assertThat(trainer.withRounds(8).rounds()).isEqualTo(8);
        for (int row = 0; row < 200; row++) {
            double[] x = rows.row(row);
            assertThat(many.firstTrees(8).margin(x)).isEqualTo(few.margin(x));
        }
    }

    @Test
    void rowsWithoutAnyValueAreRefused() {
        LabelledRows rows = SmallRows.of(new double[] {Double.NaN, Double.NaN}, true, false);
        Refused.impossible("No row has any feature", () -> train(PEER, rows));
    }

    @Test
    void valuesBeyondFloatAreRefused() {
        LabelledRows rows = SmallRows.of(new double[] {1e39, 0}, true, false);
        Refused.malformed("Feature x0 of row 0 is 1.0E39", () -> train(PEER, rows));
    }

    @Test
    void boosterSpeaksOnlyAsABooster() {
        var base = new TribuoBoosting(1, java.util.Map.of());
        org.assertj.core.api.Assertions.assertThatExceptionOfType(
                        UnsupportedOperationException.class)
                .isThrownBy(() ->
                        base.train(
                                GradientBoostingTrainer.dataset(SmallRows.noisy()),
                                java.util.Map.of()));
        assertThat(base.getProvenance().getClassName()).contains("TribuoBoosting");
    }
}
