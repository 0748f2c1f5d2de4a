package io.suanpan.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.Frequency;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.simple.Drift;
import io.suanpan.forecasting.simple.Naive;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AutoMethodTest {
    private static final AutoMethod AUTO = new AutoMethod();
    private static final RollingValidation VALIDATION = new RollingValidation(4, 2);

    private static double[] levels(int count) {
        double[] y = new double[count];
        for (int t = 0; t < count; t++) {
            y[t] = 200 + t + 15.5 * StrictMath.sin(t * 1.7);
        }
        return y;
    }

    @Test
    void theKindFollowsFromTheValues() {
        assertThat(SeriesKind.of(Series.of("a", 12, 3, 0, 2))).isEqualTo(SeriesKind.COUNTS);
        assertThat(SeriesKind.of(Series.of("a", 12, 3, 1, 2))).isEqualTo(SeriesKind.LEVELS);
        assertThat(SeriesKind.of(Series.of("a", 12, 3.5, 0, 2))).isEqualTo(SeriesKind.LEVELS);
        assertThat(SeriesKind.of(Series.of("a", 12, 3, 0, -2))).isEqualTo(SeriesKind.LEVELS);
        assertThat(SeriesKind.of(Series.of("a", 24, levels(96)))).isEqualTo(SeriesKind.LONG_SEASON);
        assertThat(SeriesKind.of(Series.of("a", 24, levels(95)))).isEqualTo(SeriesKind.LEVELS);
    }

    @Test
    void countsAreForecastAsDemand() {
        Series sold = Series.of("a", 1, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 2, 0);
        assertThat(AUTO.fit(sold).mean(3)).containsExactly(new DemandMethod().fit(sold).mean(3));
    }

    @Test
    void theChoiceIsExplained() {
        Choice choice = AUTO.explain(Series.of("a", 1, levels(40)), VALIDATION);
        assertThat(choice.kind()).isEqualTo(SeriesKind.LEVELS);
        assertThat(choice.candidates().getLast().method()).isEqualTo("seasonal-naive");
        List<Choice.Candidate> members =
                choice.candidates().subList(1, choice.candidates().size() - 1);
        assertThat(members).extracting(Choice.Candidate::method).contains("ets", "log-theta");
        assertThat(members.stream().mapToDouble(Choice.Candidate::weight).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(choice.candidates()).allMatch(it -> it.validationError() > 0);
        assertThat(choice.sentence())
                .startsWith("Forecast by " + choice.candidates().getFirst().method())
                .contains("about a moving level")
                .contains("mean steps, seasonal-naive by");
    }

    @Test
    void aShortHistoryIsExplainedAsSuch() {
        Choice choice = AUTO.explain(Series.of("a", 1, 5, 6), VALIDATION);
        assertThat(choice.sentence()).contains("too short");
    }

    @Test
    void anyHistoryIsAnswered() {
        for (double[] y :
                new double[][] {
                    {5}, {0}, {0, 0, 0, 0, 0}, {7, 7, 7}, {-3, 2}, {1e-300, 1e300, 2}
                }) {
            FittedModel model = AUTO.fit(Series.of("a", 4, y));
            assertThat(Arrays.stream(model.mean(5))).allMatch(Double::isFinite);
            assertThat(model.quantiles(5, 0.9)[4]).isGreaterThanOrEqualTo(model.mean(5)[4]);
        }
    }

    /** On logarithms growth by a tenth goes on by a tenth; the searches end well within 1e-6. */
    @Test
    void logarithmsTurnSharesIntoSteps() {
        Series tenth = Series.of("a", 1, 1, 1.1, 1.21, 1.331, 1.4641);
        FittedModel model = new LogScale(new Drift()).fit(tenth);
        assertThat(model.mean(1)[0]).isCloseTo(1.61051, within(1e-6));
        assertThat(model.mean(200)[199]).isCloseTo(LogScale.MOST * 1.4641, within(1e-6));
        assertThat(new LogScale(new Naive()).fit(tenth.with(0, 1)).mean(1)[0]).isEqualTo(1);
    }

    /**
     * log-normal: with steps ±log 2 the upper bound is as many times the median as that the lower.
     */
    @Test
    void boundsOnLogarithmsAreShares() {
        FittedModel model = new LogScale(new Naive()).fit(Series.of("a", 1, 1, 2, 1, 2, 4));
        double median = model.mean(1)[0];
        assertThat(model.quantiles(1, 0.9)[0] / median)
                .isCloseTo(median / model.quantiles(1, 0.1)[0], within(1e-9));
        assertThat(model.standardDeviation(1)[0]).isPositive();
    }

    @Test
    void tenthsOfM3AreForecastBetterThanByTheSeasonBefore() {
        List<KnownFuture> all = SharedSeries.all("m3.csv.gz");
        List<KnownFuture> tenth =
                all.stream()
                        .filter(it -> it.frequency() != Frequency.OTHER)
                        .filter(it -> Math.floorMod(it.history().id().hashCode(), 10) == 0)
                        .toList();
        Accuracy auto = SharedSeries.measure(tenth, AUTO);
        Accuracy before = SharedSeries.measure(tenth, new SeasonalNaive());
        assertThat(auto.mase()).isLessThan(0.9 * before.mase());
        assertThat(auto.smape()).isLessThan(0.9 * before.smape());
        // 80 % and 95 % are promised; 300 series of like errors know a share to 3 points.
        assertThat(auto.coverage(0)).isBetween(0.74, 0.86);
        assertThat(auto.coverage(1)).isBetween(0.91, 0.99);
    }
}
