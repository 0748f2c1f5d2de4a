package io.suanpan.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.methods.ForecastMethods;
import org.junit.jupiter.api.Test;

final class SeriesTest {
    @Test
    void whatIsNoSeriesIsRefusedAndTheProblemNamesIt() {
        refused(() -> Series.of("mug", 1), "\"mug\" has no values");
        refused(() -> Series.of("mug", 0, 1), "\"mug\" has a period of 0");
        refused(() -> Series.of("mug", 1, 3, Double.NaN), "\"mug\" has NaN as value 2");
        refused(() -> Series.of("mug", 1, new double[10_001]), "\"mug\" has 10001 values");
        refused(() -> Horizon.require(0), "A horizon of 0 steps");
        refused(() -> Horizon.require(10_000), "A horizon of 10000 steps");
        refused(() -> ForecastMethods.named("oracle"), "no method \"oracle\"");
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }

    @Test
    void ofALongerHistoryTheNewestValuesAreKept() {
        double[] values = new double[10_001];
        values[0] = 5;
        values[10_000] = 7;
        Series newest = Series.newest("mug", 1, values);
        assertThat(newest.length()).isEqualTo(10_000);
        assertThat(newest.value(0)).isZero();
        assertThat(newest.value(9_999)).isEqualTo(7);
    }

    @Test
    void noOneChangesASeriesFromOutside() {
        double[] values = {1, 2};
        Series series = Series.of("mug", 1, values);
        values[0] = 9;
        series.values()[1] = 9;
        assertThat(series.values()).containsExactly(1, 2);
        assertThat(series.first(1).values()).containsExactly(1);
    }

    /** Table values of the distribution; the approximations promise 1.2e-9 and 1e-14. */
    @Test
    void normalQuantilesAndProbabilitiesAreInverse() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-8));
        assertThat(Normal.cumulative(1.959963984540054)).isCloseTo(0.975, within(1e-13));
        assertThat(Normal.cumulative(-8)).isCloseTo(6.22096057427178e-16, within(1e-23));
        for (double p : new double[] {1e-6, 0.01, 0.3, 0.5, 0.9, 0.9999}) {
            assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, within(2e-9));
        }
        assertThat(Normal.quantile(1.5)).isNaN();
        assertThat(Normal.density(0)).isCloseTo(0.3989422804014327, within(1e-15));
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}
