package io.suanpan.forecasting.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DemandMethodTest {
    private static final DemandMethod METHOD = new DemandMethod();

    /** Powers 0 and 1: mean ½; weights 1, 0.82 · 1 + 1, … as the class says. */
    @Test
    void theTypicalLevelIsAPowerMeanByHand() {
        // Level ½ as one value, then 0 of 1 + 0.82, then 1 of 1 + 0.82 · 1.82.
        double first = 0.5 + (0 - 0.5) / 1.82;
        double second = first + (1 - first) / (1 + 0.82 * 1.82);
        assertThat(METHOD.fit(Series.of("a", 1, 0, 1)).mean(2))
                .containsOnly(StrictMath.pow(second, 1 / 0.6));
    }

    @Test
    void oneBulkOrderHasLittleHoldOnTheForecastButStaysPossible() {
        double[] sold = new double[40];
        Arrays.fill(sold, 10);
        sold[30] = 500;
        FittedModel model = METHOD.fit(Series.of("a", 1, sold));
        double mean = model.summary().parameters().get("mean");
        assertThat(mean).isGreaterThan(20);
        assertThat(model.mean(1)[0]).isBetween(10.0, 10 + (mean - 10) / 2);
        assertThat(model.quantiles(1, 0.975)[0]).isGreaterThan(25);
        assertThat(model.standardDeviation(3)[2]).isGreaterThan(5);
    }

    @Test
    void forecastsFollowTheScaleAndConstantsStay() {
        FittedModel ones = METHOD.fit(Series.of("a", 1, 2, 0, 5, 1, 0, 7, 3));
        FittedModel dozens = METHOD.fit(Series.of("a", 1, 24, 0, 60, 12, 0, 84, 36));
        assertThat(dozens.mean(1)[0]).isCloseTo(12 * ones.mean(1)[0], within(1e-9));
        assertThat(METHOD.fit(Series.of("a", 1, 7, 7, 7)).mean(1)[0]).isCloseTo(7, within(1e-9));
    }

    @Test
    void unitsAreWholeAndTheSameForTheSameSeed() {
        FittedModel model = METHOD.fit(Series.of("a", 1, 2, 0, 5, 1, 0, 7, 3));
        SamplePaths paths = SamplePaths.of(model, 4, 2_000, 9);
        assertThat(paths.asUnits().sums(0, 4)).isEqualTo(paths.sums(0, 4));
        assertThat(paths.sums(0, 4)).isEqualTo(SamplePaths.of(model, 4, 2_000, 9).sums(0, 4));
        assertThat(paths.quantile(2, 0.9)).isCloseTo(model.quantiles(4, 0.9)[2], within(1.0));
    }

    @Test
    void zerosOnePointAndNegativeDemandHaveStatedAnswers() {
        assertThat(METHOD.fit(Series.of("a", 1, 0, 0)).quantiles(2, 0.99)).containsOnly(0);
        assertThat(METHOD.fit(Series.of("a", 1, 0, 0)).mean(2)).containsOnly(0);
        assertThat(METHOD.fit(Series.of("a", 1, 4)).mean(1)[0]).isCloseTo(4, within(1e-9));
        assertThatThrownBy(() -> METHOD.fit(Series.of("mug", 1, -1)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("demand of -1.0");
    }

    @Test
    void dampingLetsATrendFadeAndMovesPathsWithIt() {
        DampedTrend damped = new DampedTrend(new Climbing(), 0.5);
        assertThat(damped.name()).isEqualTo("climbing-damped");
        FittedModel model = damped.fit(Series.of("a", 1, 1));
        assertThat(model.mean(4)).containsExactly(10, 11, 11.5, 11.75);
        assertThat(model.quantiles(3, 0.5)).containsExactly(10, 11, 11.5);
        assertThat(model.standardDeviation(2)).containsExactly(0, 0);
        assertThat(SamplePaths.of(model, 3, 1, 1).value(0, 2)).isEqualTo(11.5);
        assertThat(model.summary().parameters()).containsEntry("damping", 0.5);
        assertThatThrownBy(() -> new DampedTrend(new Climbing(), 1.5))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("damped by 1.5");
    }

    /**
     * Peers at their best: carparts RMSSE 0.7101 by IMAPA; weekly MASE 1.4025 by DOT. By RMSSE of
     * the weekly demand this method, chosen blind, stays behind DOT's 1.1510: it is held to the
     * naive forecast there.
     */
    @Test
    void carPartsBeatTheBestPeerAndWeeklyDemandDoesByMase() {
        Accuracy parts = SharedSeries.measure(SharedSeries.all("carparts.csv.gz"), METHOD);
        assertThat(parts.rmsse()).isLessThan(0.7101);
        var asked = SharedSeries.all("online-retail-weekly.csv.gz");
        Accuracy weekly = SharedSeries.measure(asked, METHOD);
        assertThat(weekly.mase()).isLessThan(1.4025);
        assertThat(weekly.rmsse())
                .isLessThan(0.92 * SharedSeries.measure(asked, new SeasonalNaive()).rmsse());
        assertThat(weekly.coverage(0)).isCloseTo(0.8, within(0.03));
        assertThat(weekly.coverage(1)).isCloseTo(0.95, within(0.03));
    }
}
