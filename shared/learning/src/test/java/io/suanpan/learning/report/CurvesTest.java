package io.suanpan.learning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.learning.BinaryEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values are of scikit-learn 1.9.1 on the same rows. */
class CurvesTest {
    /** Points are rounded to six digits. */
    private static final double DIGITS = 1e-6;

    /** Five rows, two of them on one step: 0.9 yes, 0.7 yes and no, 0.4 no, 0.2 yes. */
    private static final double[] FIVE = {0.7, 0.2, 0.9, 0.4, 0.7};

    private static final boolean[] OUTCOMES = {true, true, true, false, false};

    private final Draws.Rows rows = new Draws.Rows(500, 7);

    @Test
    void fiveRowsByHand() {
        Ranking ranking = Ranking.of(FIVE, OUTCOMES);
        RocCurve roc = RocCurve.of(ranking);
        assertThat(roc.threshold()).containsExactly(2.0, 0.9, 0.7, 0.4, 0.2);
        assertThat(roc.falsePositiveRate()).containsExactly(0.0, 0.0, 0.5, 1.0, 1.0);
        assertThat(roc.truePositiveRate()).containsExactly(0.0, 0.333333, 0.666667, 0.666667, 1.0);
        // Of six pairs: 0.9 wins two, 0.7 wins one and ties one, 0.2 wins none.
        assertThat(roc.area()).isEqualTo(3.5 / 6);

        PrecisionRecallCurve curve = PrecisionRecallCurve.of(ranking);
        assertThat(curve.precision()).containsExactly(1.0, 0.666667, 0.5, 0.6);
        assertThat(curve.recall()).containsExactly(0.333333, 0.666667, 0.666667, 1.0);
        // A third of the recall at 1, at 2/3 and at 3/5 each.
        assertThat(curve.averagePrecision()).isEqualTo((1 + 2 / 3.0 + 0.6) / 3, within(1e-15));

        GainCurve gain = GainCurve.of(ranking);
        // A fifth of the rows is the first; two fifths are it and half of the tie of one in two.
        assertThat(gain.gain().get(19)).isEqualTo(0.333333);
        assertThat(gain.gain().get(39)).isEqualTo(0.5);
        assertThat(gain.lift().get(39)).isEqualTo(1.25);
        assertThat(gain.gain().getLast()).isEqualTo(1);
        // Half of the first row, which is a third of the positives, in a tenth of the rows.
        assertThat(gain.topDecileLift()).isEqualTo(5 / 3.0, within(1e-12));
    }

    @Test
    void areasEqualThePeers() {
        assertThat(RocCurve.of(rows.ranking()).area()).isEqualTo(0.788013582342954, within(1e-14));
        assertThat(PrecisionRecallCurve.of(rows.ranking()).averagePrecision())
                .isEqualTo(0.7068742346001199, within(1e-14));
        Ranking tied = Ranking.of(rows.rounded(), rows.labels);
        assertThat(RocCurve.of(tied).area()).isEqualTo(0.7882088285229203, within(1e-14));
        assertThat(PrecisionRecallCurve.of(tied).averagePrecision())
                .isEqualTo(0.6752610506853345, within(1e-14));
    }

    @Test
    void pointsEqualThePeers() {
        Ranking tied = Ranking.of(rows.rounded(), rows.labels);
        assertThat(RocCurve.of(tied).falsePositiveRate())
                .containsExactly(
                        0.0,
                        0.00645161,
                        0.0451613,
                        0.103226,
                        0.174194,
                        0.283871,
                        0.358065,
                        0.470968,
                        0.635484,
                        0.774194,
                        0.929032,
                        1.0);
        assertThat(RocCurve.of(tied).truePositiveRate())
                .containsExactly(
                        0.0, 0.105263, 0.294737, 0.473684, 0.6, 0.7, 0.773684, 0.868421, 0.931579,
                        0.957895, 0.994737, 1.0);
        assertThat(PrecisionRecallCurve.of(tied).precision())
                .containsExactly(
                        0.909091, 0.8, 0.737705, 0.678571, 0.60181, 0.569767, 0.530547, 0.473262,
                        0.43128, 0.396226, 0.38);
    }

    /** scikit-learn: {@code np.cumsum(y[np.argsort(-p)])} at 50 and 125 of 500 rows. */
    @Test
    void gainAndLiftEqualThePeers() {
        GainCurve gain = GainCurve.of(rows.ranking());
        assertThat(gain.gain().get(9)).isEqualTo(0.22631578947368422, within(DIGITS));
        assertThat(gain.topDecileLift()).isEqualTo(2.263157894736842, within(1e-12));
        assertThat(gain.gain().get(24)).isEqualTo(0.4789473684210526, within(DIGITS));
    }

    /** scikit-learn: {@code calibration_curve(y, p, n_bins=10, strategy='quantile')}. */
    @Test
    void theReliabilityDiagramEqualsThePeers() {
        Reliability reliability =
                Reliability.of(BinaryEvaluation.bins(rows.probabilities, rows.labels));
        assertThat(reliability.bins())
                .extracting(ReliabilityBin::meanObserved)
                .containsExactly(0.14, 0.04, 0.18, 0.22, 0.34, 0.4, 0.34, 0.6, 0.68, 0.86);
        double[] predicted = {
            0.04775, 0.142308, 0.249299, 0.331235, 0.419566, 0.537639, 0.642141, 0.746133, 0.844949,
            0.944433
        };
        for (int bin = 0; bin < predicted.length; bin++) {
            assertThat(reliability.bins().get(bin).meanPredicted())
                    .isEqualTo(predicted[bin], within(DIGITS));
        }
        assertThat(reliability.expectedCalibrationError())
                .isEqualTo(
                        BinaryEvaluation.of(rows.probabilities, rows.labels).calibrationError(),
                        within(1e-15));
        assertThat(reliability.maximumCalibrationError())
                .isEqualTo(0.642141 - 0.34, within(DIGITS));
    }

    /** By hand for 5 of 10: (0.5 + z²/20 ± z · √(0.025 + z²/400)) / (1 + z²/10), z = 1.959964. */
    @Test
    void wilsonsIntervalIsThatOfTheFormula() {
        ReliabilityBin bin =
                ReliabilityBin.of(new io.suanpan.learning.CalibrationBin(10, 0.4, 0.5));
        assertThat(bin.low()).isEqualTo(0.236593, within(DIGITS));
        assertThat(bin.high()).isEqualTo(0.763407, within(DIGITS));
        ReliabilityBin none = ReliabilityBin.of(new io.suanpan.learning.CalibrationBin(10, 0.1, 0));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.277533, within(DIGITS));
    }

    @Test
    void thresholdsCountAndPriceDecisions() {
        ThresholdTable table = ThresholdTable.of(Ranking.of(FIVE, OUTCOMES), 1, 3);
        assertThat(table.rows()).hasSize(99);
        ThresholdRow half = table.rows().get(49);
        assertThat(half.threshold()).isEqualTo(0.5);
        assertThat(half.truePositives()).isEqualTo(2);
        assertThat(half.falsePositives()).isEqualTo(1);
        assertThat(half.trueNegatives()).isEqualTo(1);
        assertThat(half.falseNegatives()).isEqualTo(1);
        assertThat(half.precision()).isEqualTo(0.666667);
        assertThat(half.selectedShare()).isEqualTo(0.6);
        assertThat(half.cost()).isEqualTo((1 + 3) / 5.0);
        // A probability that equals the threshold is called.
        assertThat(table.rows().get(69).falsePositives()).isEqualTo(1);
        assertThat(table.rows().get(70).falsePositives()).isZero();
        // Calling everybody costs 2/5, everything else misses one for 3/5 or more.
        assertThat(table.cheapest()).isEqualTo(0.01);
        assertThat(table.byCost()).isEqualTo(0.25);
        // Missing costs nothing: from 0.91 on nobody is called in vain; so it is from 0.71 on.
        assertThat(table.withCosts(1, 0).cheapest()).isEqualTo(0.71);
        assertThat(table.withCosts(1, 3)).isEqualTo(table);
        assertThat(table.rows().getLast().precision()).isZero();
    }

    @Test
    void decisionsAtOneHalfAreThoseOfTheEvaluation() {
        var confusion = BinaryEvaluation.of(rows.probabilities, rows.labels).confusion();
        ThresholdRow half = ThresholdTable.of(rows.ranking(), 1, 1).rows().get(49);
        assertThat(half.truePositives()).isEqualTo(confusion.truePositives());
        assertThat(half.falsePositives()).isEqualTo(confusion.falsePositives());
        assertThat(half.precision()).isEqualTo(confusion.precision(), within(DIGITS));
        assertThat(half.recall()).isEqualTo(confusion.recall(), within(DIGITS));
    }

    @Test
    void longCurvesKeepTwoHundredPointsAndTheirExactArea() {
        Draws.Rows many = new Draws.Rows(100_000, 11);
        RocCurve roc = RocCurve.of(many.ranking());
        assertThat(roc.threshold()).hasSizeBetween(150, 200);
        assertThat(roc.area())
                .isEqualTo(
                        BinaryEvaluation.of(many.probabilities, many.labels).auc(), within(1e-12));
        assertThat(roc.falsePositiveRate()).isSorted().startsWith(0.0).endsWith(1.0);
        assertThat(roc.truePositiveRate()).isSorted().startsWith(0.0).endsWith(1.0);
        for (int i = 1; i < roc.threshold().size(); i++) {
            // Steps of 2/199 along both axes together, give or take one row.
            double step =
                    roc.falsePositiveRate().get(i)
                            - roc.falsePositiveRate().get(i - 1)
                            + roc.truePositiveRate().get(i)
                            - roc.truePositiveRate().get(i - 1);
            assertThat(step).isLessThan(0.0102);
        }
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(many.ranking());
        assertThat(curve.recall()).hasSizeBetween(150, 200).isSorted().endsWith(1.0);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        int n = rows.labels.length;
        double[] turned = new double[n];
        boolean[] outcomes = new boolean[n];
        for (int row = 0; row < n; row++) {
            turned[row] = rows.rounded()[n - 1 - row];
            outcomes[row] = rows.labels[n - 1 - row];
        }
        Ranking one = Ranking.of(rows.rounded(), rows.labels);
        Ranking other = Ranking.of(turned, outcomes);
        assertThat(RocCurve.of(other)).isEqualTo(RocCurve.of(one));
        assertThat(PrecisionRecallCurve.of(other)).isEqualTo(PrecisionRecallCurve.of(one));
        assertThat(GainCurve.of(other)).isEqualTo(GainCurve.of(one));
        assertThat(ThresholdTable.of(other, 1, 2)).isEqualTo(ThresholdTable.of(one, 1, 2));
    }

    @Test
    void onlyRanksMatterToRocAndGain() {
        double[] squared = rows.probabilities.clone();
        for (int row = 0; row < squared.length; row++) {
            squared[row] *= squared[row];
        }
        Ranking other = Ranking.of(squared, rows.labels);
        assertThat(RocCurve.of(other).truePositiveRate())
                .isEqualTo(RocCurve.of(rows.ranking()).truePositiveRate());
        assertThat(GainCurve.of(other)).isEqualTo(GainCurve.of(rows.ranking()));
    }

    @Test
    void whoeverSaysTheSameOfEverybodyIsAtTheDiagonal() {
        double[] same = new double[500];
        java.util.Arrays.fill(same, 0.38);
        Ranking ranking = Ranking.of(same, rows.labels);
        assertThat(RocCurve.of(ranking).area()).isEqualTo(0.5);
        assertThat(PrecisionRecallCurve.of(ranking).averagePrecision()).isEqualTo(190 / 500.0);
        assertThat(GainCurve.of(ranking).lift()).allMatch(lift -> Math.abs(lift - 1) < 1e-6);
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        boolean[] yes = {true, true};
        assertThatThrownBy(() -> Ranking.of(new double[] {0.1, 0.2}, yes))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("2 positives among 2 rows");
        assertThatThrownBy(() -> Ranking.of(new double[0], new boolean[0]))
                .hasMessageContaining("0 positives among 0 rows");
        for (double wrong : List.of(Double.NaN, -0.1, 1.1)) {
            assertThatThrownBy(() -> Ranking.of(new double[] {0.1, wrong}, yes))
                    .hasMessageContaining("The probability of row 1 is " + wrong);
        }
        assertThatThrownBy(() -> Ranking.of(new double[] {0.1}, yes))
                .hasMessageContaining("1 probabilities do not fit 2 labels");
        Ranking ranking = rows.ranking();
        assertThatThrownBy(() -> ThresholdTable.of(ranking, 0, 0)).hasMessageContaining("both 0");
        assertThatThrownBy(() -> ThresholdTable.of(ranking, -1, 1))
                .hasMessageContaining("falsePositiveCost is -1.0");
    }

    @Test
    void zeroWithAMinusIsZero() {
        assertThat(Ranking.of(new double[] {-0.0, 0.0}, new boolean[] {true, false}).steps())
                .isEqualTo(1);
    }
}
