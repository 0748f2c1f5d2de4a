package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComposedModelsTest {
    private static final double MISSING = Double.NaN;

    private static LinearModel sum(int inputs) {
        double[] ones = new double[inputs];
        Arrays.fill(ones, 1);
        return new LinearModel(new double[inputs], ones, ones, 0);
    }

    @Test
    void contributionsAddUpToTheLogOdds() {
        Random random = new Random(21);
        for (BinaryModel model :
                List.of(
                        SomeModels.encoded(random, 4),
                        SomeModels.blended(random, 4),
                        SomeModels.curved(random, 4),
                        SomeModels.curved(random, 4).calibrated(2, -1))) {
            for (int i = 0; i < 200; i++) {
                double[] x = SomeModels.vector(random, 4);
                double z = model.logOdds(x);
                assertThat(Arrays.stream(model.contributions(x)).sum())
                        .isCloseTo(z, within(1e-9 * Math.max(1, Math.abs(z))));
                assertThat(model.probability(x)).isEqualTo(Logistic.probability(z));
            }
        }
    }

    @Test
    void inputsOfOneFeatureAreItsOwn() {
        var lookup = new CategoryLookup(new double[] {2, 3}, 7, 11);
        EncodedModel model =
                new EncodedModel(
                        2,
                        List.of(
                                new FeatureEncoding.Category(1, lookup),
                                new FeatureEncoding.Plain(0),
                                new FeatureEncoding.IsMissing(1)),
                        sum(3));
        assertThat(model.logOdds(new double[] {5, 1})).isEqualTo(8);
        assertThat(model.contributions(new double[] {5, 1})).containsExactly(5, 3, 0);
        assertThat(model.logOdds(new double[] {5, MISSING})).isEqualTo(5 + 7 + 1);
        assertThat(model.logOdds(new double[] {5, 2})).as("unseen code").isEqualTo(16);
        assertThat(model.logOdds(new double[] {5, 0.5})).as("no code").isEqualTo(16);
        assertThat(model.attribution()).isEqualTo(Attribution.LINEAR);
    }

    @Test
    void signedLogarithmIsOddAndKeepsZeroAndMissing() {
        var log = new FeatureEncoding.SignedLog(0);
        assertThat(log.apply(Math.E - 1)).isCloseTo(1, within(1e-15));
        assertThat(log.apply(1 - Math.E)).isCloseTo(-1, within(1e-15));
        assertThat(log.apply(0)).isZero();
        assertThat(log.apply(MISSING)).isNaN();
    }

    @Test
    void blendWeighsLogOdds() {
        LinearModel one = sum(1);
        BlendedModel blend =
                new BlendedModel(
                        List.of(one, one.calibrated(3, 1)), new double[] {0.5, 0.25}, 0.125);
        // 0.5 · 2 + 0.25 · (3 · 2 + 1) + 0.125
        assertThat(blend.logOdds(new double[] {2})).isEqualTo(2.875);
        assertThat(blend.contributions(new double[] {2})).containsExactly(2.5, 0.375);
        assertThat(blend.attribution()).isEqualTo(Attribution.COMPOSED);
        assertThat(blend.calibrated(2, 1).logOdds(new double[] {2})).isEqualTo(6.75);
    }

    @Test
    void betaCurveIsTheFormulaOfItsAuthors() {
        BetaCurve curve = new BetaCurve(0.5, 2, -0.25);
        double p = 0.3;
        double expected = 0.5 * Math.log(p) - 2 * Math.log(1 - p) - 0.25;
        assertThat(curve.apply(Logistic.logOdds(p))).isCloseTo(expected, within(1e-14));
        assertThat(new BetaCurve(1, 1, 0).apply(1.7)).isCloseTo(1.7, within(1e-15));
        assertThat(new BetaCurve(1, 1, 0).apply(-900)).isEqualTo(-900);
    }

    @Test
    void stepCurveIsStraightBetweenItsKnotsAndLevelBeyond() {
        StepCurve curve = new StepCurve(new double[] {-1, 0, 2, 3}, new double[] {-3, -1, -1, 5});
        assertThat(curve.apply(-9)).isEqualTo(-3);
        assertThat(curve.apply(-0.5)).isEqualTo(-2);
        assertThat(curve.apply(1)).isEqualTo(-1);
        assertThat(curve.apply(2.5)).isEqualTo(2);
        assertThat(curve.apply(9)).isEqualTo(5);
    }

    @Test
    void equalLookupsAreEqual() {
        var one = new CategoryLookup(new double[] {1, 2}, 0, MISSING);
        assertThat(one)
                .isEqualTo(new CategoryLookup(new double[] {1, 2}, 0, MISSING))
                .hasSameHashCodeAs(new CategoryLookup(new double[] {1, 2}, 0, MISSING))
                .isNotEqualTo(new CategoryLookup(new double[] {1, 3}, 0, MISSING));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        Refused.malformed(
                "1 encodings do not fit",
                () -> new EncodedModel(2, List.of(new FeatureEncoding.Plain(0)), sum(2)));
        Refused.malformed(
                "unknown feature 2",
                () -> new EncodedModel(2, List.of(new FeatureEncoding.Plain(2)), sum(1)));
        Refused.malformed("no model", () -> new BlendedModel(List.of(), new double[0], 0));
        Refused.malformed(
                "Weight 0", () -> new BlendedModel(List.of(sum(1)), new double[] {-1}, 0));
        Refused.malformed(
                "other features",
                () -> new BlendedModel(List.of(sum(1), sum(2)), new double[] {1, 1}, 0));
        Refused.malformed("falls", () -> new BetaCurve(-1, 1, 0));
        Refused.malformed(
                "falls at knot 1", () -> new StepCurve(new double[] {0, 1}, new double[] {1, 0}));
        Refused.malformed("no knot", () -> new StepCurve(new double[0], new double[0]));
    }

    @Test
    void modelsThatNestTooDeepAreRefused() {
        BinaryModel model = sum(1);
        for (int i = 0; i < 8; i++) {
            model = new BlendedModel(List.of(model), new double[] {1}, 0);
        }
        byte[] bytes = BinaryModels.write(model);
        Refused.malformed("nests deeper", () -> BinaryModels.read(bytes));
    }
}
