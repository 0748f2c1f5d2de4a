package io.suanpan.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SmoothedRateTest {
    private static final List<SmoothedRate> ALL =
            List.of(
                    SmoothedRate.croston(),
                    SmoothedRate.sba(),
                    SmoothedRate.tsb(),
                    SmoothedRate.adida(),
                    SmoothedRate.imapa());

    /** Sizes 3, 5 → 3.2; intervals 3, 2 → 2.9; chances 0 0 1 0 1 → 0.1, 0.09, 0.181. */
    @Test
    void crostonAndTsbByHand() {
        Series history = Series.of("a", 1, 0, 0, 3, 0, 5);
        assertThat(rate(SmoothedRate.croston(), history)).isCloseTo(3.2 / 2.9, within(1e-12));
        assertThat(rate(SmoothedRate.sba(), history)).isCloseTo(0.95 * 3.2 / 2.9, within(1e-12));
        assertThat(rate(SmoothedRate.tsb(), history)).isCloseTo(3.2 * 0.181, within(1e-12));
    }

    /** Mean interval 2.5 rounds to 2 (half to even): the blocks 0+3, 0+5 lie behind a lone 0. */
    @Test
    void adidaSmoothsSumsOverTheMeanInterval() {
        Series history = Series.of("a", 1, 0, 0, 3, 0, 5);
        // One error, 5 − 3, which no smoothing changes: the search stops in the middle, 0.2.
        assertThat(rate(SmoothedRate.adida(), history)).isCloseTo(3.4 / 2, within(1e-12));
    }

    /** statsforecast 2.1.1; the searches of the smoothing stop 1e-10 wide, which moves no more. */
    @Test
    void ratesAreThoseOfStatsforecast() {
        List<KnownFuture> parts = SharedSeries.all("carparts.csv.gz");
        rates(
                parts,
                "carparts-0008",
                0.04807692307692307,
                0.04567307692307691,
                0.0645068716996666,
                0.0625,
                0.053988178044959395);
        rates(
                parts,
                "carparts-0018",
                0.033003300330033,
                0.03135313531353135,
                0.15314410000000003,
                0.1,
                0.0652137575131744);
        rates(
                parts,
                "carparts-0581",
                0.07377024993360677,
                0.07008173743692643,
                0.11100088325670683,
                0.12439192846808306,
                0.10188128277191782);
        rates(
                parts,
                "carparts-1356",
                0.3353590144003102,
                0.31859106368029466,
                0.30047769957998066,
                0.3372604522699317,
                0.36497917673703834);
        rates(
                parts,
                "carparts-2666",
                0.49248081138821137,
                0.4678567708188008,
                1.5702544548427717,
                1.4884296000000523,
                1.249372141231013);
        List<KnownFuture> weekly = SharedSeries.all("online-retail-weekly.csv.gz");
        rates(
                weekly,
                "sku-10002",
                48.49946754148111,
                46.07449416440705,
                3.876800333801485,
                0.005757196488265414,
                0.005757196488265414);
        rates(
                weekly,
                "sku-10080",
                6.583696209648424,
                6.254511399166002,
                6.523534336955103,
                8.967807683264615,
                9.083751257157603);
        rates(
                weekly,
                "sku-22064",
                16.690085420643015,
                15.855581149610863,
                16.73592435641033,
                10.958705548806417,
                10.958705548806417);
        rates(
                weekly,
                "sku-70007",
                11.033213756037503,
                10.481553068235627,
                11.785348053182899,
                3.6379549416290176,
                3.190085345526745);
    }

    private static void rates(List<KnownFuture> all, String id, double... expected) {
        Series history = SharedSeries.history(all, id);
        for (int i = 0; i < expected.length; i++) {
            assertThat(rate(ALL.get(i), history))
                    .as("%s of %s", ALL.get(i).name(), id)
                    .isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void carPartsAreForecastAsWellAsByTheBestPeer() {
        List<KnownFuture> parts = SharedSeries.all("carparts.csv.gz");
        Accuracy imapa = SharedSeries.measure(parts, SmoothedRate.imapa());
        assertThat(imapa.rmsse()).isCloseTo(0.7101, within(0.0001));
        assertThat(imapa.rmsse())
                .isLessThan(SharedSeries.measure(parts, new SeasonalNaive()).rmsse());
    }

    /** To what the search of the smoothing leaves open. */
    @Test
    void ratesFollowTheScaleAndLeadingZerosLowerThem() {
        Series history = Series.of("a", 1, 0, 2, 0, 0, 3, 1, 0, 0, 0, 4, 0);
        Series dozens = history.with(0, 24, 0, 0, 36, 12, 0, 0, 0, 48, 0);
        Series later = history.with(0, 0, 0, 0, 2, 0, 0, 3, 1, 0, 0, 0, 4, 0);
        for (SmoothedRate method : ALL) {
            assertThat(rate(method, dozens)).isCloseTo(12 * rate(method, history), within(1e-6));
        }
        assertThat(rate(SmoothedRate.croston(), later))
                .isLessThan(rate(SmoothedRate.croston(), history));
    }

    @Test
    void unitsAreWholeAndNeverBelowZero() {
        Series history = Series.of("a", 1, 0, 2, 0, 0, 3, 1, 0, 0, 0, 4, 0);
        for (SmoothedRate method : ALL) {
            FittedModel model = method.fit(history);
            SamplePaths paths = SamplePaths.of(model, 6, 500, 3);
            for (int h = 0; h < 6; h++) {
                assertThat(model.quantiles(6, 0.9)[h])
                        .isEqualTo(paths.asUnits().quantile(h, 0.9), within(2.0));
                assertThat(model.quantiles(6, 0.975)[h])
                        .isEqualTo(Math.rint(model.quantiles(6, 0.975)[h]));
                assertThat(model.quantiles(6, 0.01)[h]).isZero();
                assertThat(paths.value(7, h))
                        .isEqualTo(Math.rint(paths.value(7, h)))
                        .isNotNegative();
            }
        }
    }

    @Test
    void whatNeverSoldIsNotExpectedToSell() {
        for (SmoothedRate method : ALL) {
            FittedModel model = method.fit(Series.of("a", 1, 0, 0, 0));
            assertThat(model.mean(3)).containsExactly(0, 0, 0);
            assertThat(model.quantiles(3, 0.99)).containsExactly(0, 0, 0);
            assertThat(SamplePaths.of(model, 3, 10, 1).sums(0, 3)).containsOnly(0);
        }
    }

    @Test
    void onePointIsAnsweredAndNegativeDemandRefused() {
        for (SmoothedRate method : ALL) {
            assertThat(rate(method, Series.of("a", 1, 4))).isPositive();
            assertThatThrownBy(() -> method.fit(Series.of("mug", 1, 4, -1)))
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("\"mug\" has a demand of -1.0 as value 2");
        }
    }

    private static double rate(SmoothedRate method, Series history) {
        return method.fit(history).mean(1)[0];
    }
}
