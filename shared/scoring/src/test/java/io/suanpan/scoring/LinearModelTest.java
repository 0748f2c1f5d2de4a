package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    /** log-odds = 0.5·(x₀ - 10)/4 - 2·(x₁ - 1)/0.5 + 0.25. */
    private final LinearModel model =
            new LinearModel(
                    new double[] {10, 1}, new double[] {4, 0.5}, new double[] {0.5, -2}, 0.25);

    @Test
    void logOddsAreTheWeightedDistancesFromTheMean() {
        // 0.5 · 1 - 2 · 0.5 + 0.25, exact in binary.
        assertThat(model.logOdds(new double[] {14, 1.25})).isEqualTo(-0.25);
        assertThat(model.probability(new double[] {14, 1.25}))
                .isEqualTo(Logistic.probability(-0.25));
    }

    @Test
    void missingValueStandsAtItsMean() {
        assertThat(model.logOdds(new double[] {Double.NaN, 1.25}))
                .isEqualTo(model.logOdds(new double[] {10, 1.25}));
        assertThat(model.logOdds(new double[] {Double.NaN, Double.NaN})).isEqualTo(0.25);
    }

    @Test
    void contributionsAreTheTermsAndTheBias() {
        assertThat(model.contributions(new double[] {14, 1.25})).containsExactly(0.5, -1.0, 0.25);
        assertThat(model.contributions(new double[] {Double.NaN, 1.25}))
                .containsExactly(0, -1.0, 0.25);
        assertThat(model.attribution()).isEqualTo(Attribution.LINEAR);
    }

    @Test
    void calibrationIsAffineInLogOdds() {
        BinaryModel calibrated = model.calibrated(1.5, -0.75);
        double[] x = {3, 2.2};
        assertThat(calibrated.logOdds(x))
                .isCloseTo(1.5 * model.logOdds(x) - 0.75, within(1e-14)); // some ulps of 10
        double sum = Arrays.stream(calibrated.contributions(x)).sum();
        assertThat(sum).isCloseTo(calibrated.logOdds(x), within(1e-14));
    }

    @Test
    void vectorOfAnotherLengthIsRefused() {
        Refused.malformed("takes 2 features, the vector has 3", () -> model.logOdds(new double[3]));
        Refused.malformed("the vector has 0", () -> model.contributions(new double[0]));
    }

    @Test
    void infiniteValueIsRefused() {
        double[] x = {1, Double.NEGATIVE_INFINITY};
        Refused.malformed("Feature 1 is -Infinity", () -> model.probability(x));
    }

    @Test
    void impossibleNumbersAreRefused() {
        double[] one = {1};
        double[] nan = {Double.NaN};
        Refused.malformed("means is NaN", () -> new LinearModel(nan, one, one, 0));
        Refused.malformed("scales is 0.0", () -> new LinearModel(one, new double[1], one, 0));
        Refused.malformed("scales is NaN", () -> new LinearModel(one, nan, one, 0));
        Refused.malformed("weights is NaN", () -> new LinearModel(one, one, nan, 0));
        Refused.malformed("bias is Infinity", () -> new LinearModel(one, one, one, 1 / 0.0));
        Refused.malformed(
                "means has 2 values, expected 1",
                () -> new LinearModel(new double[2], one, one, 0));
        Refused.malformed("slope is -1.0", () -> model.calibrated(-1, 0));
        Refused.malformed("bias is NaN", () -> model.calibrated(1, Double.NaN));
    }

    @Test
    void arraysOfTheCallerStayTheirs() {
        double[] weights = {1};
        LinearModel mine = new LinearModel(new double[1], new double[] {1}, weights, 0);
        weights[0] = 7;
        mine.weights()[0] = 8;
        assertThat(mine.weights()).containsExactly(1);
    }
}
