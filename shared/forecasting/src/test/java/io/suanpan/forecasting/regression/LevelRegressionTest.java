package io.suanpan.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LevelRegressionTest {
    private static final double EXACT = 1e-12;

    /** One step seen as 1: precision (2 1; 1 2) of level and effect, whose determinant is 3. */
    @Test
    void whatIsSeenOnceIsSharedByLevelAndEffect() {
        LevelSystem system =
                new LevelSystem(1, new double[][] {{1}}, new EffectPrior[] {new EffectPrior(0, 1)});
        system.observe(0, 1, 1);
        system.solve(1, 0, 1);
        assertThat(system.level(0)).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(system.effect(0)).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(system.covariance()[0][0]).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(system.logDeterminant()).isCloseTo(Math.log(3), within(EXACT));
    }

    /** (3 −1; −1 2) · level = (0; 3). */
    @Test
    void aLevelWalksFromOneStepToTheNext() {
        LevelSystem system = new LevelSystem(2, new double[0][], new EffectPrior[0]);
        system.observe(0, 1, 0);
        system.observe(1, 1, 3);
        system.solve(1, 0, 1);
        assertThat(system.level(0)).isCloseTo(0.6, within(EXACT));
        assertThat(system.level(1)).isCloseTo(1.8, within(EXACT));
        assertThat(system.logDeterminant()).isCloseTo(Math.log(5), within(EXACT));
    }

    /**
     * Without a walk and with hardly a prior it is the negative binomial regression of statsmodels
     * 0.15.0, GLM(NegativeBinomial(alpha)); what is left of walk and prior moves the third digit
     * after the point at most.
     */
    @Test
    void aStillLevelIsTheRegressionOfStatsmodels() {
        double[] sold = {
            12, 9, 15, 11, 25, 8, 14, 10, 13, 31, 9, 12, 16, 11, 22, 10, 7, 13, 12, 28, 14, 9, 11,
            15
        };
        double[] promotion = new double[24];
        for (int week : new int[] {4, 9, 14, 19}) {
            promotion[week] = 1;
        }
        double[] price = {
            10, 10, 10, 11, 10, 10, 9, 10, 10, 10, 11, 10, 10, 10, 9, 10, 11, 10, 10, 10, 9, 10, 10,
            10
        };
        double[][] columns = {promotion, Prices.logRatios("price", 24, price)};
        EffectPrior hardlyAny = new EffectPrior(0, 1_000);
        var fit = new LevelRegression(sold, columns, new EffectPrior[] {hardlyAny, hardlyAny});
        fit.fit(Math.log(0.05), Math.log(1e-7));
        assertThat(fit.effect(0)).isCloseTo(0.79769983, within(1e-3));
        assertThat(fit.effect(1)).isCloseTo(-1.3125888, within(1e-3));
        assertThat(Math.sqrt(fit.covariance(0, 0))).isCloseTo(0.17493943, within(1e-3));
        assertThat(Math.sqrt(fit.covariance(1, 1))).isCloseTo(1.47636142, within(1e-3));
        fit.fit(Math.log(0.5), Math.log(1e-7));
        assertThat(fit.effect(0)).isCloseTo(0.79644255, within(1e-3));
        assertThat(Math.sqrt(fit.covariance(1, 1))).isCloseTo(3.172815, within(1e-3));
    }

    /** 10, 10, 12, 9 have the median 10; what nobody knows is as before, or as the first. */
    @Test
    void pricesAreRatiosToTheUsual() {
        double[] prices = {Double.NaN, 10, Double.NaN, 10, 12, 9, Double.NaN, 5};
        assertThat(Prices.logRatios("price", 6, prices))
                .containsExactly(
                        0, 0, 0, 0, Math.log(1.2), Math.log(0.9), Math.log(0.9), Math.log(0.5));
    }
}
