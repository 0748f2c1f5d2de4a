package io.suanpan.forecasting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DayCountsTest {
    /** Christmas 2010 fell on a Saturday, so that two days off came in the week after. */
    @Test
    void weeksHaveTheirDays() {
        TimeGrid weeks = new TimeGrid(LocalDate.of(2010, 12, 20), TimeStep.WEEK);
        DayCounts counts = DayCounts.of(EventCalendar.of("GB"), weeks, 3);
        assertThat(counts.of(DayCounts.WORKING)).containsExactly(5, 3, 4);
        assertThat(counts.of(DayCounts.WEEKEND)).containsExactly(2, 2, 2);
        assertThat(counts.of(DayCounts.HOLIDAYS)).containsExactly(2, 3, 1);
        assertThat(counts.of(DayCounts.CLOSED)).containsExactly(0, 0, 0);
        assertThat(counts.of("Christmas season")).containsExactly(5, 0, 0);
        assertThat(counts.of("Black Friday")).containsExactly(0, 0, 0);
        assertThat(counts.names())
                .containsExactly(
                        "Christmas season",
                        "closed days",
                        "holidays",
                        "weekend days",
                        "working days");
    }

    /** November 2025 has 10 days of weekends, Veterans Day on a Tuesday and Thanksgiving. */
    @Test
    void monthsHaveTheirDays() {
        TimeGrid months = new TimeGrid(LocalDate.of(2025, 11, 1), TimeStep.MONTH);
        DayCounts counts = DayCounts.of(EventCalendar.of("US").closedOnHolidays(), months, 2);
        assertThat(counts.of(DayCounts.WORKING)).containsExactly(18, 22);
        assertThat(counts.of(DayCounts.CLOSED)).containsExactly(2, 1);
        assertThat(counts.of("Black Friday")).containsExactly(1, 0);
        assertThat(counts.of("Cyber Monday")).containsExactly(0, 1);
        assertThat(counts.of("Singles' Day")).containsExactly(1, 0);
    }

    @Test
    void daysOfAYearAddUpWhateverTheStep() {
        EventCalendar calendar = EventCalendar.of("DE").closedEach(DayOfWeek.SUNDAY);
        LocalDate first = LocalDate.of(2024, 1, 1);
        DayCounts days = DayCounts.of(calendar, new TimeGrid(first, TimeStep.DAY), 366);
        DayCounts year = DayCounts.of(calendar, new TimeGrid(first, TimeStep.YEAR), 1);
        assertThat(days.names()).isEqualTo(year.names());
        for (String name : days.names()) {
            assertThat(Arrays.stream(days.of(name)).sum()).isEqualTo(year.of(name)[0]);
        }
        // 262 days from Monday to Friday, on all nine holidays but none at a weekend.
        assertThat(year.of(DayCounts.WORKING)).containsExactly(262 - 9);
        assertThat(year.of(DayCounts.CLOSED)).containsExactly(52);
    }

    @Test
    void whatIsCountedCannotBeChanged() {
        TimeGrid grid = new TimeGrid(LocalDate.of(2025, 1, 6), TimeStep.WEEK);
        DayCounts counts =
                DayCounts.of(
                        EventCalendar.empty().closed(List.of(LocalDate.of(2025, 1, 8))), grid, 1);
        counts.of(DayCounts.WORKING)[0] = 9;
        assertThat(counts.of(DayCounts.WORKING)).containsExactly(4);
        assertThat(counts.steps()).isOne();
    }

    @Test
    void noStepsAreRefused() {
        TimeGrid grid = new TimeGrid(LocalDate.of(2025, 1, 6), TimeStep.WEEK);
        assertThatThrownBy(() -> DayCounts.of(EventCalendar.empty(), grid, 0))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("0 steps");
    }
}
