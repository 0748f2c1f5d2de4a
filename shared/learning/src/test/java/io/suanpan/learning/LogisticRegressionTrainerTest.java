package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.scoring.LinearModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;

class LogisticRegressionTrainerTest {
    private final LogisticRegressionOptions exact =
            LogisticRegressionOptions.defaults().withTolerance(1e-8);

    private LinearModel train(LabelledRows rows) {
        return new LogisticRegressionTrainer(exact).train(rows, 1);
    }

    @Test
    void twoRowsHaveTheWeightThatTheLossDemands() {
        // Rows at ±1 after scaling minimise w²/2 + 2·ln(1 + e^-w): w = 2/(1 + e^w), bias 0.
        LinearModel model = train(SmallRows.of(new double[] {3, 7}, false, true));
        double w = model.weights()[0];
        assertThat(w).isCloseTo(2 / (1 + Math.exp(w)), within(1e-6));
        assertThat(w).isCloseTo(0.675, within(0.001));
        assertThat(model.bias()).isCloseTo(0, within(1e-9));
        assertThat(model.means()).containsExactly(5);
        assertThat(model.scales()).containsExactly(2);
    }

    /**
     * scikit-learn 1.9.1, LogisticRegression(solver="liblinear", tol=1e-10) on standardised rows.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1, 1.0052296196741737, -0.9417677534299956, 0.3512753701885764, 0.06204904907131775,"
                + " 0.1645637813260402",
        "1, 1.5415180538991697, -1.457818295932877, 0.5383904340700649, 0.06321878274951061,"
                + " 0.23439558504152536"
    })
    void coefficientsEqualThoseOfScikitLearn(
            double cost, double w0, double w1, double w2, double w3, double bias) {
        LinearModel model =
                new LogisticRegressionTrainer(exact.withCost(cost)).train(SmallRows.noisy(), 1);
        // Both solve a strictly convex problem; the stopping rules leave some 1e-6.
        assertThat(model.weights()).containsExactly(new double[] {w0, w1, w2, w3}, within(1e-5));
        assertThat(model.bias()).isCloseTo(bias, within(1e-5));
    }

    @Test
    void logOddsAreThoseOfTheLibraryBitByBit() {
        LabelledRows rows = SmallRows.withGaps();
        Scaler scaler = Scaler.of(rows);
        MutableDataset<Label> dataset = TribuoRows.dataset(rows, scaler::standardise);
        LibLinearClassificationModel library = new LogisticRegressionTrainer(exact).fit(dataset, 1);
        LinearModel model = LogisticRegressionTrainer.export(library, rows, scaler);
        for (int row = 0; row < rows.rowCount(); row++) {
            var scores = library.predict(dataset.getExample(row)).getOutputScores();
            // The library gives 1/(1 + e^-z) by Math.exp, ours StrictMath: an ulp of exp.
            assertThat(model.probability(rows.row(row)))
                    .isCloseTo(scores.get("1").getScore(), within(4e-16));
        }
    }

    @Test
    void logOddsAreTheLibrarysSumBitByBit() {
        LabelledRows rows = SmallRows.withGaps();
        Scaler scaler = Scaler.of(rows);
        MutableDataset<Label> dataset = TribuoRows.dataset(rows, scaler::standardise);
        LibLinearClassificationModel library = new LogisticRegressionTrainer(exact).fit(dataset, 1);
        LinearModel model = LogisticRegressionTrainer.export(library, rows, scaler);
        var inner = library.getInnerModels().getFirst();
        double sign =
                inner.getLabels()[0] == library.getOutputIDInfo().getID(TribuoRows.YES) ? 1 : -1;
        double[] u = new double[4];
        for (int row = 0; row < rows.rowCount(); row++) {
            scaler.standardise(rows, row, u);
            var nodes = new de.bwaldvogel.liblinear.Feature[5];
            for (int j = 0; j < 4; j++) {
                nodes[j] = new de.bwaldvogel.liblinear.FeatureNode(j + 1, u[j]);
            }
            nodes[4] = new de.bwaldvogel.liblinear.FeatureNode(5, 1);
            double[] value = new double[inner.getNrClass()];
            de.bwaldvogel.liblinear.Linear.predictValues(inner, nodes, value);
            assertThat(model.logOdds(rows.row(row))).isEqualTo(sign * value[0]);
        }
    }

    @Test
    void scaleOfFeaturesDoesNotMatter() {
        LabelledRows rows = SmallRows.noisy();
        LinearModel model = train(rows);
        LinearModel scaled = train(SmallRows.scaled(rows, 1024)); // a power of two: no rounding
        assertThat(scaled.weights()).isEqualTo(model.weights());
        assertThat(scaled.bias()).isEqualTo(model.bias());
    }

    @Test
    void orderOfRowsMattersOnlyByRounding() {
        LabelledRows rows = SmallRows.noisy();
        LinearModel shuffled = train(SmallRows.shuffled(rows, 3));
        assertThat(shuffled.weights()).containsExactly(train(rows).weights(), within(1e-6));
    }

    @Test
    void swappedLabelsTurnTheSigns() {
        LabelledRows rows = SmallRows.noisy();
        boolean[] swapped = rows.labels();
        double[] values = new double[800];
        for (int row = 0; row < 200; row++) {
            swapped[row] = !swapped[row];
            System.arraycopy(rows.row(row), 0, values, row * 4, 4);
        }
        LinearModel model = train(rows);
        LinearModel turned = train(LabelledRows.of(rows.featureNames(), values, swapped));
        for (int j = 0; j < 4; j++) {
            assertThat(turned.weights()[j]).isCloseTo(-model.weights()[j], within(1e-6));
        }
        assertThat(turned.bias()).isCloseTo(-model.bias(), within(1e-6));
    }
}
