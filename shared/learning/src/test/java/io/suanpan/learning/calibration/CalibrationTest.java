package io.suanpan.learning.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.scoring.BetaCurve;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.ScoreCurve;
import io.suanpan.scoring.StepCurve;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int ROWS = 200;

    private static double score(int i) {
        double a = Math.sin(i * 0.7);
        double b = Math.cos(i * 1.3);
        double c = i * 37 % 101 / 101.0;
        return a + b + 2 * c;
    }

    private static double[] logOdds() {
        double[] logOdds = new double[ROWS];
        Arrays.setAll(logOdds, i -> 3 * score(i) - 5);
        return logOdds;
    }

    private static boolean[] labels() {
        boolean[] labels = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = score(i) + i * 71 % 83 / 83.0 > 1.6;
        }
        return labels;
    }

    /**
     * SciPy 1.17.1, L-BFGS-B on the likelihood: a 1.646127, b 5.105260, c 1.879592, loss 28.994634;
     * betacal 1.1.0, which penalises by 1e-8, gives a 1.645840, b 5.108187.
     */
    @Test
    void betaIsThePeersMaximumLikelihood() {
        BetaCurve curve = BetaFit.of(logOdds(), labels());
        assertThat(curve.a()).isCloseTo(1.646127, within(5e-4));
        assertThat(curve.b()).isCloseTo(5.105260, within(5e-3));
        assertThat(curve.c()).isCloseTo(1.879592, within(2e-3));
        double[] corrected = Arrays.stream(logOdds()).map(curve::apply).toArray();
        assertThat(ROWS * Paired.logLoss(corrected, labels())).isCloseTo(28.994634, within(1e-5));
    }

    /** Pools 0 | 1 0 0 at -1 -1 0 | 1 1 0 | 1: scikit-learn 1.9.1 gives 0, 1/3, 2/3, 1. */
    @Test
    void isotonicPoolsAdjacentViolators() {
        double[] x = {-2, -1, -1, 0, 0.5, 1, 2, 3};
        boolean[] t = {false, true, false, false, true, true, false, true};
        StepCurve curve = IsotonicFit.of(x, t);
        assertThat(curve.from())
                .containsExactly(new double[] {-2, -2.0 / 3, 3.5 / 3, 3}, within(1e-12));
        // (yes + 1/2) / (rows + 1) of 0/1, 1/3, 2/3, 1/1
        double[] shares = {0.25, 0.375, 0.625, 0.75};
        for (int i = 0; i < 4; i++) {
            assertThat(Logistic.probability(curve.to()[i])).isCloseTo(shares[i], within(1e-12));
        }
    }

    @Test
    void everyMethodKeepsTheRankingAndLowersTheLossOfWhatItWasFittedOn() {
        double before = Paired.logLoss(logOdds(), labels());
        for (CalibrationMethod method : CalibrationMethod.values()) {
            ScoreCurve curve = method.fit(logOdds(), labels());
            double[] corrected = Arrays.stream(logOdds()).map(curve::apply).toArray();
            assertThat(Paired.logLoss(corrected, labels()))
                    .as(method.name())
                    .isLessThanOrEqualTo(before + 1e-12);
            double last = Double.NEGATIVE_INFINITY;
            for (double z = -8; z <= 8; z += 0.25) {
                assertThat(curve.apply(z)).isGreaterThanOrEqualTo(last);
                last = curve.apply(z);
            }
        }
    }

    private static LabelledRows rows(double[] logOdds, boolean[] labels) {
        return LabelledRows.of(List.of("z"), logOdds, labels);
    }

    @Test
    void choiceCorrectsWhatIsTooSureAndLeavesWhatIsRight() {
        SplittableRandom random = new SplittableRandom(5);
        double[] right = new double[2000];
        boolean[] labels = new boolean[2000];
        for (int i = 0; i < right.length; i++) {
            right[i] = random.nextDouble(-3, 3);
            labels[i] = random.nextDouble() < Logistic.probability(right[i]);
        }
        double[] sure = Arrays.stream(right).map(z -> 4 * z + 1).toArray();
        StratifiedFolds folds = StratifiedFolds.of(rows(right, labels), 5, 1);
        var kept = CalibrationChoice.of(right, labels, folds);
        assertThat(kept.method()).isEqualTo(CalibrationMethod.NONE);
        assertThat(kept.outOfFold()).isEqualTo(right);
        var corrected = CalibrationChoice.of(sure, labels, folds);
        assertThat(corrected.method()).isIn(CalibrationMethod.PLATT, CalibrationMethod.BETA);
        assertThat(Paired.logLoss(corrected.outOfFold(), labels))
                .isCloseTo(Paired.logLoss(right, labels), within(0.005));
        assertThat(corrected.curve().apply(5)).isCloseTo(1, within(0.2));
    }

    @Test
    void weightsThatWouldBeNegativeAreZero() {
        double[] z = logOdds();
        double[] backwards = Arrays.stream(z).map(v -> -v).toArray();
        double[] fit =
                new NonNegativeLogistic(new double[][] {backwards, z}, labels(), 0, 0.5).fit();
        assertThat(fit[0]).isZero();
        assertThat(fit[1]).isPositive();
        double[] alone = new NonNegativeLogistic(new double[][] {z}, labels(), 0, 0.5).fit();
        assertThat(fit[1]).isCloseTo(alone[0], within(1e-5));
        assertThat(fit[2]).isCloseTo(alone[1], within(1e-5));
    }

    @Test
    void heavyRidgeDrawsWeightsToThePrior() {
        double[] fit =
                new NonNegativeLogistic(new double[][] {logOdds()}, labels(), 1e9, 0.5).fit();
        assertThat(fit[0]).isCloseTo(0.5, within(1e-6));
    }

    /** Costs by hand: from 0 on 2 · 1; 0.15: 1; 0.35: 1 + 5; 0.6: 5; 1: 10. */
    @Test
    void thresholdIsThatOfTheLeastCost() {
        DecisionCosts costs = new DecisionCosts(1, 5);
        double[] p = {0.1, 0.2, 0.5, 0.7};
        boolean[] labels = {false, true, false, true};
        assertThat(costs.threshold(p, labels)).isCloseTo(0.15, within(1e-15));
        assertThat(costs.mean(p, labels, 0.15)).isEqualTo(0.25);
        assertThat(costs.mean(p, labels, 0.6)).isEqualTo(1.25);
        assertThat(costs.bayesThreshold()).isEqualTo(1.0 / 6);
        assertThat(costs.positiveWeight()).isEqualTo(5);
        assertThat(new DecisionCosts(5, 1).threshold(p, labels)).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void noThresholdCostsLess() {
        SplittableRandom random = new SplittableRandom(8);
        double[] p = random.doubles(60).toArray();
        boolean[] labels = new boolean[60];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextDouble() < p[i];
        }
        DecisionCosts costs = new DecisionCosts(2, 3);
        double best = costs.mean(p, labels, costs.threshold(p, labels));
        for (double threshold = 0; threshold <= 1; threshold += 0.001) {
            assertThat(costs.mean(p, labels, threshold)).isGreaterThanOrEqualTo(best - 1e-12);
        }
    }

    @Test
    void costsMustBeAboveZero() {
        assertThatExceptionOfType(SuanpanException.class).isThrownBy(() -> new DecisionCosts(0, 1));
        assertThatExceptionOfType(SuanpanException.class)
                .isThrownBy(() -> new DecisionCosts(1, Double.NaN));
    }
}
