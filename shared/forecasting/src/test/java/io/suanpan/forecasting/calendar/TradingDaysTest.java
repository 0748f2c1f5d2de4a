package io.suanpan.forecasting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TradingDaysTest {
    private static final EventCalendar SHUT_SUNDAYS =
            EventCalendar.empty().closedEach(DayOfWeek.SUNDAY);

    private static TradingDays months(int year, int month) {
        return new TradingDays(
                SHUT_SUNDAYS, new TimeGrid(LocalDate.of(year, month, 1), TimeStep.MONTH));
    }

    /** January to March 2026 have 27, 24 and 26 days that are no Sundays, April 26. */
    @Test
    void aConstantRateIsSeenThroughMonthsOfOtherLengths() {
        TradingDays days = months(2026, 1);
        Series sales = Series.of("mug", 1, 270, 240, 260);
        assertThat(days.perOpenDay(sales).values()).containsExactly(10, 10, 10);
        FittedModel model = days.adjusted(new SeasonalNaive()).fit(sales);
        assertThat(model.mean(2)).containsExactly(260, 260);
        assertThat(model.standardDeviation(1)).containsExactly(0);
        assertThat(model.quantiles(1, 0.9)).containsExactly(260);
        assertThat(SamplePaths.of(model, 2, 1, 1).value(0, 1)).isEqualTo(260);
        assertThat(model.summary().form()).isEqualTo("seasonal naive per open day");
    }

    @Test
    void closedDaysAreForecastAsNothingAndTellNothing() {
        TradingDays days =
                new TradingDays(
                        SHUT_SUNDAYS, new TimeGrid(LocalDate.of(2025, 10, 4), TimeStep.DAY));
        Series sales = Series.of("mug", 1, 5, 0, 7, 8, 9, 10, 11);
        assertThat(days.perOpenDay(sales).values()).containsExactly(5, 5, 7, 8, 9, 10, 11);
        assertThat(days.adjusted(new SeasonalNaive()).fit(sales).mean(2)).containsExactly(11, 0);
    }

    @Test
    void salesOnClosedDaysAreRefused() {
        TradingDays days =
                new TradingDays(
                        SHUT_SUNDAYS, new TimeGrid(LocalDate.of(2025, 10, 5), TimeStep.DAY));
        assertThatThrownBy(() -> days.perOpenDay(Series.of("mug", 1, 3, 4)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContainingAll("\"mug\"", "3.0 from 2025-10-05 on");
        assertThat(days.perOpenDay(Series.of("mug", 1, 0, 4)).values()).containsExactly(4, 4);
        assertThatThrownBy(() -> days.perOpenDay(Series.of("mug", 1, 0)))
                .hasMessageContaining("has no open day");
    }

    @Test
    void stepsHaveTheirDays() {
        LocalDate first = LocalDate.of(2024, 2, 1);
        for (TimeStep step : TimeStep.values()) {
            TimeGrid grid = new TimeGrid(first, step);
            assertThat(grid.start(1)).isEqualTo(grid.end(0));
        }
        assertThat(days(first, TimeStep.DAY)).isEqualTo(1);
        assertThat(days(first, TimeStep.WEEK)).isEqualTo(7);
        assertThat(days(first, TimeStep.MONTH)).isEqualTo(29);
        assertThat(days(first, TimeStep.QUARTER)).isEqualTo(90);
        assertThat(days(first, TimeStep.YEAR)).isEqualTo(366);
        // The last day of a month stays that of the grid.
        TimeGrid ends = new TimeGrid(LocalDate.of(2025, 1, 31), TimeStep.MONTH);
        assertThat(List.of(ends.start(1), ends.start(2)))
                .containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 31));
    }

    private static int days(LocalDate first, TimeStep step) {
        return new TradingDays(EventCalendar.empty(), new TimeGrid(first, step)).openDays(0);
    }
}
