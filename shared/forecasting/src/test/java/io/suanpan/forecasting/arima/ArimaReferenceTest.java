package io.suanpan.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against ARIMA (by maximum likelihood) and AutoARIMA of statsforecast 2.1.1 on series of M3. */
final class ArimaReferenceTest {
    private static List<KnownFuture> m3 = List.of();

    @BeforeAll
    static void read() {
        m3 = SharedSeries.all("m3.csv.gz");
    }

    private static Series series(String id) {
        return SharedSeries.history(m3, id);
    }

    /** Both searches end at the optimum, the peer's to the fourth digit of its coefficients. */
    @Test
    void coefficientsLikelihoodAndForecastsAreThePeers() {
        ArimaOrder mixed = ArimaOrder.of(1, 0, 1).withConstant(true);
        ArimaModel model = new Arima(mixed).fit(series("N0701"));
        assertThat(model.summary().logLikelihood()).isCloseTo(-291.43017511, within(1e-5));
        assertThat(model.summary().criterion()).isCloseTo(592.1506728, within(1e-5));
        assertThat(model.summary().parameters().get("ar1")).isCloseTo(0.816066, within(1e-3));
        assertThat(model.summary().parameters().get("ma1")).isCloseTo(0.04299, within(1e-3));
        assertThat(model.summary().parameters().get("mean"))
                .isCloseTo(3542.265348, withinPercentage(0.1));
        assertNear(model, 2230.6052, 2471.8643, 2668.7475, 2829.4173, 2960.5344, 3067.5345);
    }

    @Test
    void seasonalCoefficientsAreThePeers() {
        ArimaOrder seasonal = ArimaOrder.of(1, 0, 0).seasonal(1, 0, 0, 12).withConstant(true);
        ArimaModel model = new Arima(seasonal).fit(series("N1501"));
        assertThat(model.summary().logLikelihood()).isCloseTo(-425.41548813, within(1e-5));
        assertThat(model.summary().criterion()).isCloseTo(859.7005415, within(1e-5));
        assertThat(model.summary().parameters().get("ar1")).isCloseTo(0.537506, within(1e-3));
        assertThat(model.summary().parameters().get("sar1")).isCloseTo(0.417664, within(1e-3));
        assertNear(model, 5715.7836, 5650.2915, 6527.113, 6360.9984, 6233.8617, 6318.5998);
    }

    private static void assertNear(ArimaModel model, double... peer) {
        double[] mean = model.mean(peer.length);
        for (int h = 0; h < peer.length; h++) {
            assertThat(mean[h]).as("step %d", h + 1).isCloseTo(peer[h], withinPercentage(0.1));
        }
    }

    /** Differences alone have no search: digits agree. */
    @Test
    void choiceOfDifferencesIsThePeers() {
        ArimaModel line = new AutoArima(AutoArima.Options.defaults()).fit(series("N0001"));
        assertThat(line.summary().form()).isEqualTo("ARIMA(0,2,0)");
        assertThat(line.summary().criterion()).isCloseTo(145.8949332424, within(1e-6));
        assertNear(line, 5486.1, 6035.21, 6584.32);
        ArimaModel walk = new AutoArima(AutoArima.Options.defaults()).fit(series("N0646"));
        assertThat(walk.summary().form()).isEqualTo("ARIMA(0,1,0)");
        assertThat(walk.summary().criterion()).isCloseTo(494.949444923, within(1e-6));
        assertNear(walk, 5511.55, 5511.55, 5511.55);
    }

    /** The peer's search stops at ma1 = −0.781 of −0.886, at a log likelihood of −316.898. */
    @Test
    void ofTheSameOrderTheLikelihoodIsNoLower() {
        ArimaModel model = new AutoArima(AutoArima.Options.defaults()).fit(series("N2801"));
        assertThat(model.summary().form()).isEqualTo("ARIMA(0,2,1)");
        assertThat(model.summary().logLikelihood()).isGreaterThan(-316.898443);
        assertNear(model, 5155.716, 5053.933, 4952.149);
    }

    /** AICc of the orders that the peer takes after its own walk. */
    @Test
    void whatIsChosenIsNoWorseThanThePeersChoice() {
        assertThat(criterion("N0701")).isLessThan(570.98526);
        assertThat(criterion("N1501")).isLessThan(836.15151);
    }

    private static double criterion(String id) {
        return new AutoArima(AutoArima.Options.defaults()).fit(series(id)).summary().criterion();
    }
}
