package io.suanpan.forecasting.hierarchy;

import io.suanpan.forecasting.Horizon;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days that add up to ISO weeks and calendar months (temporal hierarchies: Athanasopoulos et al.
 * 2017, EJOR 262). A week may lie in two months, so neither level is part of the other.
 */
public final class CalendarHierarchy {
    private CalendarHierarchy() {}

    /**
     * Levels {@code month} (2026-01) and {@code week} (2026-W02) over days named 2026-01-05.
     *
     * @param days 1 to {@value Horizon#LONGEST}; weeks and months at the ends may be parts
     */
    public static Hierarchy ofDays(LocalDate first, int days) {
        Horizon.require(days);
        List<String> names = new ArrayList<>();
        List<String> weeks = new ArrayList<>();
        List<String> months = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            names.add(day.toString());
            weeks.add(week(day));
            months.add(YearMonth.from(day).toString());
        }
        return Hierarchy.of(names, List.of(new Level("month", months), new Level("week", weeks)));
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
