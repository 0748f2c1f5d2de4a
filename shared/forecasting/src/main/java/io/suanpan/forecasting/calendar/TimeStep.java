package io.suanpan.forecasting.calendar;

import java.time.LocalDate;

/** How far apart the values of a series are. */
public enum TimeStep {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_OF_QUARTER = 3;

    /** The day some steps later. */
    public LocalDate plus(LocalDate day, int steps) {
        return switch (this) {
            case DAY -> day.plusDays(steps);
            case WEEK -> day.plusWeeks(steps);
            case MONTH -> day.plusMonths(steps);
            case QUARTER -> day.plusMonths((long) MONTHS_OF_QUARTER * steps);
            case YEAR -> day.plusYears(steps);
        };
    }
}
