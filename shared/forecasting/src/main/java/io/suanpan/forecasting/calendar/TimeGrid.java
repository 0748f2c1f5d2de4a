package io.suanpan.forecasting.calendar;

import java.time.LocalDate;

/**
 * Which days the values of a series stand for.
 *
 * @param first day of the oldest value
 */
public record TimeGrid(LocalDate first, TimeStep step) {
    /** First day of a value, 0 being the oldest. */
    public LocalDate start(int t) {
        return step.plus(first, t);
    }

    /** First day after those of a value. */
    public LocalDate end(int t) {
        return step.plus(first, t + 1);
    }
}
