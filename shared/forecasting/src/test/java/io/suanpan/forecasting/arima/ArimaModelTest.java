package io.suanpan.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ArimaModelTest {
    private static final ArimaOrder AIRLINE = ArimaOrder.of(0, 1, 1).seasonal(0, 1, 1, 4);

    private static double[] wave(int n, double scale) {
        SplittableRandom random = new SplittableRandom(3);
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = scale * (50 + t + 9 * Math.sin(Math.PI * t / 2) + 4 * random.nextGaussian());
        }
        return y;
    }

    /** The drift is the mean step, σ² the steps' variance, and the error of the drift adds h². */
    @Test
    void randomWalkWithDriftIsThatOfAHandCalculation() {
        Series series = Series.of("a", 1, 10, 12, 11, 15, 18);
        ArimaModel model = new Arima(ArimaOrder.of(0, 1, 0).withConstant(true)).fit(series);
        assertThat(model.mean(2)).containsExactly(new double[] {20, 22}, within(1e-9));
        double variance = (0 + 9 + 4 + 1) / 3.0;
        assertThat(model.sigma() * model.sigma()).isCloseTo(variance, within(1e-9));
        double[] spread = {Math.sqrt(variance * (1 + 0.25)), Math.sqrt(variance * (2 + 1))};
        assertThat(model.standardDeviation(2)).containsExactly(spread, within(1e-9));
        double likelihood = -2 * (Math.log(2 * Math.PI * 14 / 4) + 1);
        assertThat(model.summary().logLikelihood()).isCloseTo(likelihood, within(1e-9));
        assertThat(model.summary().criterion()).isCloseTo(-2 * likelihood + 4 + 12, within(1e-9));
    }

    @Test
    void aSeriesInOtherUnitsHasTheSameModelInThem() {
        ArimaModel one = new Arima(AIRLINE).fit(Series.of("a", 4, wave(48, 1)));
        ArimaModel thousand = new Arima(AIRLINE).fit(Series.of("a", 4, wave(48, 1000)));
        // The search stops within 1e-8 of the same likelihood, where parameters differ by 1e-4.
        assertThat(thousand.sigma()).isCloseTo(1000 * one.sigma(), within(one.sigma()));
        assertThat(thousand.mean(8)[7]).isCloseTo(1000 * one.mean(8)[7], within(10.0));
    }

    @Test
    void possibleFuturesHaveTheModelsMoments() {
        ArimaModel model = new Arima(AIRLINE).fit(Series.of("a", 4, wave(24, 1)));
        SamplePaths paths = SamplePaths.of(model, 6, 20_000, 11);
        double[] mean = model.mean(6);
        double[] spread = model.standardDeviation(6);
        for (int h = 0; h < 6; h++) {
            // Four standard errors of the mean and of the deviation of 20,000 paths.
            assertThat(paths.mean(h)).isCloseTo(mean[h], within(4 * spread[h] / 141));
            double width = paths.quantile(h, 0.8413) - paths.quantile(h, 0.1587);
            assertThat(width / 2).isCloseTo(spread[h], within(0.04 * spread[h]));
        }
        assertThat(paths.sums(0, 6)).isEqualTo(SamplePaths.of(model, 6, 20_000, 11).sums(0, 6));
    }

    /** Once the filter has settled the variance is σ² Σ ψ². */
    @Test
    void varianceIsThatOfThePsiWeights() {
        ArimaModel model = new Arima(ArimaOrder.of(1, 1, 0)).fit(Series.of("a", 1, wave(60, 1)));
        double phi = model.summary().parameters().get("ar1");
        double psi = 1 + phi;
        assertThat(model.standardDeviation(3)[2])
                .isCloseTo(
                        model.sigma() * Math.sqrt(1 + psi * psi + Math.pow(psi + phi * phi, 2)),
                        within(1e-6));
    }

    @Test
    void anOrderThatIsNoneIsRefused() {
        refused(() -> ArimaOrder.of(-1, 0, 0), "There is no ARIMA(-1,0,0)");
        refused(() -> ArimaOrder.of(0, 4, 0), "all differences 0 to 3");
        refused(() -> ArimaOrder.of(0, 0, 0).seasonal(1, 0, 0, 1), "a period of 2 or more");
        refused(() -> ArimaOrder.of(0, 2, 0).withConstant(true), "less than two differences");
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }

    @Test
    void formsAreWrittenAsInTheField() {
        assertThat(AIRLINE).hasToString("ARIMA(0,1,1)(0,1,1)[4]");
        assertThat(ArimaOrder.of(2, 1, 0).withConstant(true))
                .hasToString("ARIMA(2,1,0) with drift");
        assertThat(ArimaOrder.of(1, 0, 1).withConstant(true)).hasToString("ARIMA(1,0,1) with mean");
    }
}
