package io.suanpan.forecasting.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** On which days of a year something is; none in years without it. */
@FunctionalInterface
interface DateRule {
    List<LocalDate> in(int year);

    static DateRule fixed(Month month, int day) {
        return year -> List.of(LocalDate.of(year, month, day));
    }

    /** Days after Easter Sunday, before it where negative. */
    static DateRule easter(int days) {
        return year -> List.of(Easter.sunday(year).plusDays(days));
    }

    /**
     * @param nth 1 for the first of the month, −1 for the last
     */
    static DateRule weekday(int nth, DayOfWeek day, Month month) {
        return year ->
                List.of(
                        LocalDate.of(year, month, 1)
                                .with(TemporalAdjusters.dayOfWeekInMonth(nth, day)));
    }

    /** The last such weekday before a date. */
    static DateRule before(DayOfWeek day, Month month, int dayOfMonth) {
        return year ->
                List.of(
                        LocalDate.of(year, month, dayOfMonth)
                                .with(TemporalAdjusters.previous(day)));
    }

    /** The same days moved. */
    default DateRule plusDays(int days) {
        return moved(it -> it.plusDays(days));
    }

    default DateRule moved(UnaryOperator<LocalDate> move) {
        return year -> in(year).stream().map(move).toList();
    }

    /** Of some days in a row that start here. */
    default DateRule lasting(int days) {
        return year -> in(year).stream().flatMap(it -> it.datesUntil(it.plusDays(days))).toList();
    }

    /**
     * Only the days taken instead where it falls on a weekend.
     *
     * @param saturday days from a Saturday to its substitute
     * @param sunday days from a Sunday to its substitute
     */
    default DateRule substitute(int saturday, int sunday) {
        return year ->
                in(year).stream()
                        .filter(it -> it.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                        .map(it ->
                                it.plusDays(
                                        it.getDayOfWeek() == DayOfWeek.SATURDAY
                                                ? saturday
                                                : sunday))
                        .toList();
    }

    default DateRule since(int first) {
        return year -> year < first ? List.of() : in(year);
    }

    default DateRule until(int last) {
        return year -> year > last ? List.of() : in(year);
    }

    default DateRule except(int... years) {
        return year -> {
            for (int none : years) {
                if (year == none) {
                    return List.of();
                }
            }
            return in(year);
        };
    }

    default DateRule and(DateRule other) {
        return year -> Stream.concat(in(year).stream(), other.in(year).stream()).toList();
    }
}
