package io.suanpan.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference values of scipy 1.17.1: nbinom(1 / dispersion, 1 / (1 + mean · dispersion)). */
final class NegativeBinomialTest {
    @Test
    void probabilitiesAreThoseOfScipy() {
        assertThat(logProbability(0, 2.5, 0.8)).isCloseTo(-1.3732653608351373, within(1e-12));
        assertThat(logProbability(3, 2.5, 0.8)).isCloseTo(-2.1686913905155003, within(1e-12));
        assertThat(logProbability(40, 12, 0.3)).isCloseTo(-7.211153166266701, within(1e-12));
        assertThat(logProbability(1, 0.05, 4)).isCloseTo(-3.2236342195464345, within(1e-12));
    }

    @Test
    void theGammaFunctionIsThatOfScipy() {
        double[] at = {0.01, 0.5, 1, 2, 3.7, 10, 1e3, 1e6};
        double[] expected = {
            4.599479878042022,
            0.5723649429247,
            0,
            0,
            1.428072326665388,
            12.801827480081469,
            5905.220423209181,
            12815504.569147611
        };
        for (int i = 0; i < at.length; i++) {
            assertThat(LogGamma.of(at[i]))
                    .isCloseTo(expected[i], within(1e-12 * Math.max(1, expected[i])));
        }
    }

    @Test
    void quantilesAreThoseOfScipy() {
        quantiles(2.5, 0.8, new double[] {0.1, 0.5, 0.8, 0.9, 0.975, 0.999}, 0, 2, 4, 6, 10, 18);
        quantiles(
                140,
                2.5,
                new double[] {0.1, 0.5, 0.8, 0.9, 0.975, 0.999},
                1,
                51,
                226,
                396,
                780,
                1767);
        quantiles(
                2000,
                0.05,
                new double[] {0.01, 0.1, 0.5, 0.8, 0.9, 0.975, 0.999},
                1104,
                1450,
                1967,
                2365,
                2593,
                2972,
                3678);
        quantiles(300, 0, new double[] {0.001, 0.1, 0.5, 0.9, 0.999}, 248, 278, 300, 322, 355);
    }

    private static void quantiles(double mean, double dispersion, double[] at, double... expected) {
        for (int i = 0; i < at.length; i++) {
            assertThat(NegativeBinomial.of(mean, dispersion).quantile(at[i]))
                    .as("%s of %s, %s", at[i], mean, dispersion)
                    .isEqualTo(expected[i]);
        }
    }

    /** Counted in lots of 24, which is the tolerance. */
    @Test
    void aLargeMeanIsCountedInLots() {
        NegativeBinomial large = NegativeBinomial.of(120_000, 0.7);
        assertThat(large.quantile(0.1)).isCloseTo(21_977, within(24.0));
        assertThat(large.quantile(0.5)).isCloseTo(93_452, within(24.0));
        assertThat(large.quantile(0.99)).isCloseTo(464_319, within(24.0));
        assertThat(NegativeBinomial.of(1e9, 0).quantile(0.5)).isCloseTo(1e9, within(2e5));
    }

    @Test
    void extraZerosLieOnTop() {
        NegativeBinomial counts = new NegativeBinomial(2.5, 0.8, 0.4);
        double zero = StrictMath.exp(-1.3732653608351373);
        assertThat(StrictMath.exp(counts.logProbability(0)))
                .isCloseTo(0.4 + 0.6 * zero, within(1e-12));
        assertThat(counts.expected()).isEqualTo(1.5);
        // Second moment 0.6 · (2.5 + 1.8 · 2.5²) less 1.5².
        assertThat(counts.variance()).isCloseTo(6, within(1e-12));
        assertThat(counts.quantile(0.65)).isEqualTo(1);
        assertThat(counts.quantile(0.55)).isZero();
    }

    /** Four standard errors of 40,000 draws; the variance's by the fourth moment, generously. */
    @Test
    void drawsHaveTheMomentsAndAreWhole() {
        moments(new NegativeBinomial(0.3, 2, 0));
        moments(new NegativeBinomial(8, 0.4, 0.3));
        moments(new NegativeBinomial(60, 0, 0));
        moments(new NegativeBinomial(400, 1.5, 0));
    }

    private static void moments(NegativeBinomial counts) {
        int draws = 40_000;
        SplittableRandom random = new SplittableRandom(11);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double draw = counts.sample(random);
            assertThat(draw).isEqualTo(Math.rint(draw)).isNotNegative();
            sum += draw;
            squares += draw * draw;
        }
        double mean = sum / draws;
        double variance = squares / draws - mean * mean;
        assertThat(mean)
                .isCloseTo(counts.expected(), within(4 * Math.sqrt(counts.variance() / draws)));
        assertThat(variance).isCloseTo(counts.variance(), within(0.08 * counts.variance()));
    }

    private static double logProbability(double count, double mean, double dispersion) {
        return NegativeBinomial.of(mean, dispersion).logProbability(count);
    }
}
