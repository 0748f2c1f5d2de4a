package io.suanpan.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.evaluation.SharedSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against statsmodels 0.15.0; the same sums in another order, so to the eighth digit. */
final class StlTest {
    private static final double SAME = 1e-6;

    @ParameterizedTest
    @CsvSource({
        "0, -208.26381472413698, 2371.6580051982573",
        "5, 28.757432750147377, 2367.361748333787",
        "50, 348.78995167190976, 3953.432381705948",
        "101, -39.799463359568506, 6095.658430880514"
    })
    void seasonAndTrendAreThePeers(int t, double season, double trend) {
        Components found = new Stl(StlOptions.of(12)).decompose(n2501(), 12);
        assertThat(found.seasonal(0)[t]).isCloseTo(season, within(SAME));
        assertThat(found.trend()[t]).isCloseTo(trend, within(SAME));
    }

    @ParameterizedTest
    @CsvSource({
        "0, -218.27946644034392, 2334.551068511667",
        "5, 94.49730392125286, 2361.9961757126925",
        "50, 359.1460346289044, 3938.754589379881",
        "101, -176.12001157297513, 6168.021522389438"
    })
    void robustSeasonAndTrendAreThePeers(int t, double season, double trend) {
        Components found = new Stl(StlOptions.of(12).robust()).decompose(n2501(), 12);
        assertThat(found.seasonal(0)[t]).isCloseTo(season, within(SAME));
        assertThat(found.trend()[t]).isCloseTo(trend, within(SAME));
    }

    /** {@code MSTL(y, (24, 168), stl_kwargs=dict(seasonal_deg=0, inner_iter=5))}. */
    @ParameterizedTest
    @CsvSource({
        "0, -2.29152126, -0.0240157, 15.152682444286627",
        "100, -4.44442102, -0.04925252, 15.742771952606834",
        "959, -2.077638, -0.04023741, 22.345011401988106"
    })
    void bothSeasonsAreThePeers(int t, double day, double week, double trend) {
        double[] values = history("m4-hourly.csv.gz", "H201");
        Components found = new Mstl(StlOptions.EVERYWHERE).decompose(values, 24, 168);
        assertThat(found.seasons()).isEqualTo(2);
        assertThat(found.seasonal(0)[t]).isCloseTo(day, within(1e-7));
        assertThat(found.seasonal(1)[t]).isCloseTo(week, within(1e-7));
        assertThat(found.trend()[t]).isCloseTo(trend, within(1e-7));
    }

    /** Loess by lines of a line is that line, and a season that repeats exactly stays. */
    @Test
    void lineAndRepeatedSeasonAreFoundExactly() {
        double[] season = {3, -1, -2};
        double[] values = new double[24];
        for (int t = 0; t < values.length; t++) {
            values[t] = 10 + 2 * t + season[t % 3];
        }
        Components found = new Stl(StlOptions.of(3).withInnerLoops(50)).decompose(values, 3);
        for (int t = 0; t < values.length; t++) {
            assertThat(found.seasonal(0)[t]).isCloseTo(season[t % 3], within(1e-6));
            assertThat(found.trend()[t]).isCloseTo(10 + 2 * t, within(1e-6));
            assertThat(found.remainder()[t]).isCloseTo(0, within(1e-6));
        }
    }

    /** Weights of the two at distance 1 of width 1 are 0, so each value is its own constant. */
    @Test
    void loessOfThreeValuesKeepsTheMiddleOne() {
        double[] smooth = new double[3];
        double[] trust = {1, 1, 1};
        new Loess(3, 0, 1, 3).smooth(new double[] {1, 5, 2}, 3, trust, smooth, 0);
        assertThat(smooth[1]).isEqualTo(5);
        double near = Math.pow(1 - 0.125, 3);
        assertThat(smooth[0]).isCloseTo((1 + near * 5) / (1 + near), within(1e-12));
    }

    @Test
    void partsAddUpToTheValues() {
        double[] values = n2501();
        Components found = new Stl(StlOptions.of(12).withFitsPerWindow(10)).decompose(values, 12);
        assertThat(found.length()).isEqualTo(values.length);
        for (int t = 0; t < values.length; t++) {
            double sum = found.trend()[t] + found.seasonal(0)[t] + found.remainder()[t];
            assertThat(sum).isCloseTo(values[t], within(1e-9));
        }
    }

    @Test
    void oneOutlierMovesTheRobustTrendLess() {
        double[] values = new double[60];
        for (int t = 0; t < values.length; t++) {
            values[t] = 100 + (t % 12 < 6 ? 5 : -5) + t % 7;
        }
        values[30] += 500;
        StlOptions plain = StlOptions.of(12);
        double moved = new Stl(plain).decompose(values, 12).trend()[30];
        double robust = new Stl(plain.robust()).decompose(values, 12).trend()[30];
        assertThat(Math.abs(robust - 103)).isLessThan(0.25 * Math.abs(moved - 103));
    }

    @Test
    void constantHasNoSeason() {
        double[] values = new double[24];
        Arrays.fill(values, 7);
        Components found = new Stl(StlOptions.of(12).robust()).decompose(values, 12);
        assertThat(found.seasonal(0)[23]).isCloseTo(0, within(1e-12));
        assertThat(found.trend()[23]).isCloseTo(7, within(1e-12));
    }

    @Test
    void defaultsAreThePapers() {
        assertThat(StlOptions.of(12))
                .isEqualTo(new StlOptions(7, 23, 13, 1, 1, StlOptions.EVERYWHERE, 5, 0));
    }

    @Test
    void refusesWhatHasNoSeasonToFind() {
        Stl stl = new Stl(StlOptions.of(12));
        assertThatThrownBy(() -> stl.decompose(new double[23], 12))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("23 values");
        assertThatThrownBy(() -> StlOptions.of(12).withSeasonalWindow(8, 12))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("seasonal window of 8");
        assertThatThrownBy(() -> StlOptions.of(12).withSeasonalDegree(2))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("degrees 2");
    }

    private static double[] n2501() {
        return history("m3.csv.gz", "N2501");
    }

    private static double[] history(String file, String id) {
        return SharedSeries.history(SharedSeries.all(file), id).values();
    }
}
