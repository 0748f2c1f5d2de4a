package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BinaryEvaluationTest {
    /** Sums of twenty numbers below 4. */
    private static final Offset<Double> ROUNDING = within(1e-14);

    private static final double[] P = {
        0.1, 0.4, 0.4, 0.35, 0.8, 0.8, 0.8, 0.05, 0.55, 0.5, 0.62, 0.62, 0.2, 0.2, 0.9, 0.97, 0.03,
        0.4, 0.71, 0.33
    };
    private static final boolean[] Y =
            labels(0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0);

    private static boolean[] labels(int... ones) {
        boolean[] labels = new boolean[ones.length];
        for (int i = 0; i < ones.length; i++) {
            labels[i] = ones[i] == 1;
        }
        return labels;
    }

    /** scikit-learn 1.9.1 on the same vectors, which hold ties of both labels. */
    @Test
    void metricsEqualThoseOfScikitLearn() {
        BinaryEvaluation e = BinaryEvaluation.of(P, Y);
        assertThat(e.auc()).isCloseTo(0.81, ROUNDING);
        assertThat(e.logLoss()).isCloseTo(0.5232500553577187, ROUNDING);
        assertThat(e.brier()).isCloseTo(0.18005500000000002, ROUNDING);
        assertThat(e.confusion()).isEqualTo(new ConfusionMatrix(0.5, 7, 3, 7, 3));
        assertThat(e.confusion().accuracy()).isCloseTo(0.7, ROUNDING);
        assertThat(e.confusion().precision()).isCloseTo(0.7, ROUNDING);
        assertThat(e.confusion().recall()).isCloseTo(0.7, ROUNDING);
        assertThat(e.confusion().f1()).isCloseTo(0.7, ROUNDING);
        assertThat(e.rows()).isEqualTo(20);
        assertThat(e.positives()).isEqualTo(10);
    }

    /** NumPy 2.4.6: array_split of the sorted rows in ten, outcomes averaged within ties. */
    @Test
    void calibrationErrorEqualsThatOfNumPy() {
        assertThat(BinaryEvaluation.of(P, Y).calibrationError()).isCloseTo(0.0885, ROUNDING);
    }

    @Test
    void aucIsTheShareOfPairsInTheRightOrder() {
        Random random = new Random(1);
        double[] p = new double[60];
        boolean[] y = new boolean[60];
        for (int i = 0; i < p.length; i++) {
            p[i] = random.nextInt(12) / 12.0;
            y[i] = random.nextInt(3) == 0;
        }
        double won = 0;
        double pairs = 0;
        for (int a = 0; a < p.length; a++) {
            for (int b = 0; b < p.length; b++) {
                if (y[a] && !y[b]) {
                    pairs++;
                    won += p[a] > p[b] ? 1 : p[a] == p[b] ? 0.5 : 0;
                }
            }
        }
        assertThat(BinaryEvaluation.of(p, y).auc()).isCloseTo(won / pairs, ROUNDING);
    }

    @Test
    void perfectAndWorthlessRanking() {
        boolean[] y = labels(0, 0, 1, 1);
        assertThat(BinaryEvaluation.of(new double[] {0, 0.2, 0.7, 1}, y).auc()).isEqualTo(1);
        assertThat(BinaryEvaluation.of(new double[] {1, 0.7, 0.2, 0}, y).auc()).isEqualTo(0);
        assertThat(BinaryEvaluation.of(new double[] {0.3, 0.3, 0.3, 0.3}, y).auc()).isEqualTo(0.5);
    }

    @Test
    void certainErrorCostsTheClip() {
        double[] p = {1, 0};
        double worst = BinaryEvaluation.of(p, labels(0, 1)).logLoss();
        assertThat(worst).isCloseTo(-Math.log(1e-15), within(1e-1)); // 1 - 1e-15 is not exact
        assertThat(BinaryEvaluation.of(p, labels(1, 0)).logLoss()).isCloseTo(0, ROUNDING);
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        LabelledRows rows = SmallRows.shuffled(LabelledRows.of(SmallRows.names(1), P, Y), 5);
        double[] p = new double[20];
        for (int i = 0; i < 20; i++) {
            p[i] = rows.value(i, 0);
        }
        BinaryEvaluation straight = BinaryEvaluation.of(P, Y);
        BinaryEvaluation shuffled = BinaryEvaluation.of(p, rows.labels());
        straight.metrics()
                .forEach((name, value) ->
                        assertThat(shuffled.metrics().get(name)).isCloseTo(value, ROUNDING));
    }

    @Test
    void binsHoldEqualCountsByRisingProbability() {
        double[] p = new double[23];
        boolean[] y = new boolean[23];
        for (int i = 0; i < 23; i++) {
            p[i] = (22 - i) / 22.0;
            y[i] = i < 5;
        }
        BinaryEvaluation e = BinaryEvaluation.of(p, y);
        assertThat(e.calibration())
                .extracting(CalibrationBin::rows)
                .containsExactly(3, 3, 3, 2, 2, 2, 2, 2, 2, 2);
        assertThat(e.curves().get("calibrationPredicted")).isSorted().hasSize(10);
        // The five positives are the five highest: two full bins and one of two in the third.
        assertThat(e.curves().get("calibrationObserved"))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.0);
    }

    @Test
    void fewerRowsThanBinsGiveABinEach() {
        assertThat(BinaryEvaluation.of(new double[] {0.1, 0.9}, labels(0, 1)).calibration())
                .containsExactly(new CalibrationBin(1, 0.1, 0), new CalibrationBin(1, 0.9, 1));
    }

    @Test
    void thresholdDecidesFromItselfUpwards() {
        ConfusionMatrix matrix = BinaryEvaluation.of(P, Y, 0.62).confusion();
        assertThat(matrix).isEqualTo(new ConfusionMatrix(0.62, 6, 2, 8, 4));
    }

    @Test
    void ratiosOfNothingAreZero() {
        ConfusionMatrix none = new ConfusionMatrix(0.5, 0, 0, 4, 0);
        assertThat(none.precision()).isZero();
        assertThat(none.recall()).isZero();
        assertThat(none.f1()).isZero();
        assertThat(none.accuracy()).isEqualTo(1);
    }

    @Test
    void metricsAreNamedForTheCard() {
        assertThat(BinaryEvaluation.of(P, Y).metrics())
                .containsOnlyKeys(
                        "rows",
                        "positives",
                        "auc",
                        "logLoss",
                        "brier",
                        "calibrationError",
                        "threshold",
                        "accuracy",
                        "precision",
                        "recall",
                        "f1",
                        "truePositives",
                        "falsePositives",
                        "trueNegatives",
                        "falseNegatives")
                .containsEntry("truePositives", 7.0)
                .containsEntry("threshold", 0.5);
    }

    @Test
    void impossibleInputIsRefused() {
        boolean[] y = labels(0, 1);
        Refused.malformed(
                "1 probabilities do not fit 2 labels", () -> BinaryEvaluation.of(new double[1], y));
        Refused.malformed(
                "probability of row 1 is NaN",
                () -> BinaryEvaluation.of(new double[] {0, Double.NaN}, y));
        Refused.malformed(
                "probability of row 0 is 1.5", () -> BinaryEvaluation.of(new double[] {1.5, 0}, y));
        Refused.impossible(
                "0 positives among 2 rows", () -> BinaryEvaluation.of(new double[2], labels(0, 0)));
        Refused.impossible(
                "0 positives among 0 rows", () -> BinaryEvaluation.of(new double[0], labels()));
    }
}
