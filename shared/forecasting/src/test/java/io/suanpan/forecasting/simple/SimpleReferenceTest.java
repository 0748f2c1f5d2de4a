package io.suanpan.forecasting.simple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against Naive, SeasonalNaive, RandomWalkWithDrift and HistoricAverage of statsforecast 2.1.1:
 * formulas without a search, so that means agree to twelve digits and bounds to eight, as many as
 * {@link io.suanpan.forecasting.Normal} knows its quantiles to.
 */
final class SimpleReferenceTest {
    private static List<KnownFuture> m3 = List.of();
    private static List<KnownFuture> weekly = List.of();

    @BeforeAll
    static void read() {
        m3 = SharedSeries.all("m3.csv.gz");
        weekly = SharedSeries.all("online-retail-weekly.csv.gz");
    }

    /** The mean of a step and the lower bound of its 80 % interval. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "N0001 naive 1 4936.99 4505.996511542612",
                "N0001 naive 5 4936.99 3973.2592619495103",
                "N0701 naive 14 1979 -1946.6646870807217",
                "N0701 seasonal-naive 1 2870 1042.6095013433644",
                "N0701 seasonal-naive 5 2870 285.6795730480526",
                "N0701 seasonal-naive 14 2783 -871.7809973132712",
                "N1501 seasonal-naive 14 4810 2571.8570022513236",
                "N0001 mean 1 2564.7435714285716 899.7494459618749",
                "N1501 mean 14 6880.392156862745 5241.716173864244",
                "sku-10135 naive 14 5 -463.7460762820839",
                "sku-10135 mean 5 43.02272727272727 -52.4139471783032"
            })
    void forecastsAndIntervalsAreThePeers(
            String id, String method, int step, double mean, double low) {
        List<KnownFuture> all = id.startsWith("sku") ? weekly : m3;
        FittedModel model = ForecastMethods.named(method).fit(SharedSeries.history(all, id));
        assertThat(model.mean(step)[step - 1]).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
        assertThat(model.quantiles(step, 0.1)[step - 1])
                .isCloseTo(low, within(1e-8 * Math.abs(mean - low)));
    }

    /** The peer divides by all n − 1 steps, we by n − 2, since their mean is estimated, too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "N0001 14 1 5244.4 5063.017873009397",
                "N0001 14 14 9240.73 8298.240821402096",
                "N1501 51 5 4858 1365.4887560199054",
                "sku-10135 44 14 -2.488372093023255 -542.1659119480785"
            })
    void driftIsThePeersButForItsDegreesOfFreedom(
            String id, int length, int step, double mean, double low) {
        List<KnownFuture> all = id.startsWith("sku") ? weekly : m3;
        FittedModel model = new Drift().fit(SharedSeries.history(all, id));
        double lower = mean - (mean - low) * Math.sqrt((length - 1.0) / (length - 2));
        assertThat(model.mean(step)[step - 1])
                .isCloseTo(mean, within(1e-12 * Math.abs(mean - low)));
        assertThat(model.quantiles(step, 0.1)[step - 1])
                .isCloseTo(lower, within(1e-8 * Math.abs(mean - low)));
    }
}
