package io.suanpan.forecasting.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.SamplePaths;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values: scipy 1.17.1, the normal loss also by stockpyl 1.0.2. */
final class DemandDistributionTest {
    /** Closed form and a sum over 20,000 terms: rounding only. */
    private static final double EXACT = 1e-9;

    @Test
    void normalLossIsThePeers() {
        loss(new NormalDemand(100, 20), 110, 3.9559311480261217);
        loss(new NormalDemand(100, 20), 80, 21.66630941175373);
        loss(new NormalDemand(3.5, 2.1), 7, 0.04163575850992086);
        loss(new NormalDemand(5, 0), 3, 2);
        assertThat(new NormalDemand(5, 0).cumulative(5)).isEqualTo(1);
        assertThat(new NormalDemand(5, 0).quantile(0.99)).isEqualTo(5);
    }

    @Test
    void negativeBinomialLossAndQuantilesAreThePeers() {
        DemandDistribution demand = NegativeBinomialDemand.of(4, 3);
        loss(demand, 6, 0.5374637214619754);
        assertThat(demand.cumulative(6)).isCloseTo(0.8203408365760485, within(EXACT));
        assertThat(demand.quantile(0.95)).isEqualTo(10);
        loss(NegativeBinomialDemand.of(0.7, 1.4), 2, 0.20760555201780642);
        assertThat(NegativeBinomialDemand.of(0.7, 1.4).quantile(0.95)).isEqualTo(3);
        loss(NegativeBinomialDemand.of(50, 12), 65, 0.7790862727496839);
        assertThat(NegativeBinomialDemand.of(50, 12).quantile(0.95)).isEqualTo(71);
    }

    @Test
    void whereTheVarianceIsBelowTheMeanDemandIsPoisson() {
        DemandDistribution demand = NegativeBinomialDemand.of(2, 1);
        loss(demand, 3, 0.21801754912951418);
        assertThat(demand.cumulative(3)).isCloseTo(0.857123460498547, within(EXACT));
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(2), within(EXACT));
        loss(demand, -1, 3);
        loss(demand, 1e6, 0);
        assertThat(demand.cumulative(-1)).isZero();
    }

    private static void loss(DemandDistribution demand, double units, double expected) {
        assertThat(demand.expectedShortage(units)).isCloseTo(expected, within(EXACT));
    }

    /** Of 1, 2, 3, 10 with 2 in stock 1 and 8 are missing once each: 9/4. */
    @Test
    void aSampleIsCountedByHand() {
        SampleDemand demand = SampleDemand.of(10, 1, 3, 2);
        assertThat(demand.mean()).isEqualTo(4);
        assertThat(demand.expectedShortage(2)).isEqualTo(9 / 4.0);
        assertThat(demand.expectedShortage(10)).isZero();
        assertThat(demand.cumulative(2)).isEqualTo(0.5);
        assertThat(demand.quantile(0.75)).isEqualTo(3);
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(12.5), within(EXACT));
    }

    @Test
    void aPartOfAWeekCountsByItsDaysAndAPathGoesOnAtItsMean() {
        DemandForecast forecast =
                DemandForecast.of(SamplePaths.of(new double[][] {{7, -3, 14}}), 7);
        assertThat(forecast.demand(0, 10)).isEqualTo(7);
        assertThat(forecast.demand(0, 17.5)).isEqualTo(14);
        assertThat(forecast.demand(0, 28)).isEqualTo(28);
    }

    /** One unit a day; half of the orders take 2 days, half 6, whatever the path. */
    @Test
    void leadTimesCompoundWithDemand() {
        double[][] paths = new double[8][10];
        for (double[] path : paths) {
            java.util.Arrays.fill(path, 1);
        }
        DemandForecast forecast = DemandForecast.of(SamplePaths.of(paths), 1);
        SampleDemand demand = SampleDemand.until(forecast, LeadTime.observed(List.of(6, 2)), 1);
        assertThat(demand.mean()).isEqualTo(5);
        assertThat(demand.cumulative(3)).isEqualTo(0.5);
        assertThat(demand.standardDeviation()).isEqualTo(2);
    }

    /** The deviation of demand over an uncertain lead time: √(L·σ² + μ²·σL²), to 2 % sampling. */
    @Test
    void varianceIsThatOfARandomSum() {
        var random = new java.util.SplittableRandom(5);
        double[][] paths = new double[8192][60];
        for (double[] path : paths) {
            for (int h = 0; h < path.length; h++) {
                path[h] = 20 + 4 * random.nextGaussian();
            }
        }
        SampleDemand demand =
                SampleDemand.until(
                        DemandForecast.of(SamplePaths.of(paths), 1), LeadTime.of(20, 4), 0);
        double expected = Math.sqrt(20 * 16 + 400 * 16);
        assertThat(demand.mean()).isCloseTo(400, within(4.0));
        assertThat(demand.standardDeviation()).isCloseTo(expected, within(0.03 * expected));
    }

    @Test
    void leadTimesSayWhatTheyAre() {
        assertThat(LeadTime.fixed(3).quantile(0.9)).isEqualTo(3);
        assertThat(LeadTime.of(10, 0)).isEqualTo(LeadTime.fixed(10));
        assertThat(LeadTime.of(10, 2).meanDays()).isCloseTo(10, within(0.01));
        assertThat(LeadTime.of(1, 5).quantile(0)).isZero();
        refused(() -> LeadTime.fixed(-1), "The lead time has days -1");
        refused(() -> LeadTime.of(-2, 1), "meanDays -2.0");
        refused(() -> LeadTime.of(2, Double.NaN), "deviationDays NaN");
        refused(() -> LeadTime.of(9e9, 0), "days 1001");
        refused(() -> LeadTime.observed(List.of()), "at least one");
    }

    @Test
    void quantilesBecomePaths() {
        List<Double> p = List.of(0.1, 0.5, 0.9);
        DemandForecast forecast =
                QuantileForecast.of(
                        p,
                        List.of(List.of(0.0, 10.0, 30.0), List.of(1.0, 1.0, 1.0)),
                        0.5,
                        9000,
                        7,
                        3);
        // 4 standard errors of a quantile near 0.5 of 9,000 draws.
        assertThat(forecast.paths().quantile(0, 0.5)).isCloseTo(10, within(1.0));
        assertThat(forecast.paths().quantile(0, 0.05)).isZero();
        assertThat(forecast.paths().quantile(0, 0.95)).isEqualTo(30);
        assertThat(forecast.paths().mean(1)).isEqualTo(1);
        refused(() -> QuantileForecast.of(p, List.of(), 0, 9, 7, 1), "steps");
        refused(
                () -> QuantileForecast.of(p, List.of(List.of(3.0, 2.0, 1.0)), 0, 9, 7, 1),
                "Sort them upwards");
        refused(
                () -> QuantileForecast.of(p, List.of(List.of(3.0)), 0, 9, 7, 1),
                "one quantile for");
        refused(
                () -> QuantileForecast.of(p, List.of(List.of(1.0, 2.0, 3.0)), 1, 9, 7, 1),
                "correlation 1.0");
    }

    @Test
    void numbersThatDemandCannotHaveAreRefused() {
        refused(() -> new NormalDemand(-1, 1), "mean -1.0");
        refused(() -> NegativeBinomialDemand.of(0, 1), "mean 0.0");
        refused(() -> NegativeBinomialDemand.of(1e6, 1), "Use NormalDemand");
        refused(SampleDemand::of, "values 0");
        refused(() -> DemandForecast.of(SamplePaths.of(new double[][] {{1}}), 0), "daysPerStep 0");
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }
}
