package io.suanpan.forecasting.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Festivals of the Chinese calendar, whose months follow the moon: by table for 2015 to 2035, on no
 * day in other years.
 */
final class ChineseFestivals {
    private static final int FIRST = 2015;

    private static final List<String> NEW_YEAR =
            List.of(
                    "02-19", "02-08", "01-28", "02-16", "02-05", "01-25", "02-12", "02-01", "01-22",
                    "02-10", "01-29", "02-17", "02-06", "01-26", "02-13", "02-03", "01-23", "02-11",
                    "01-31", "02-19", "02-08");
    private static final List<String> DRAGON_BOAT =
            List.of(
                    "06-20", "06-09", "05-30", "06-18", "06-07", "06-25", "06-14", "06-03", "06-22",
                    "06-10", "05-31", "06-19", "06-09", "05-28", "06-16", "06-05", "06-24", "06-12",
                    "06-01", "06-20", "06-10");
    private static final List<String> MID_AUTUMN =
            List.of(
                    "09-27", "09-15", "10-04", "09-24", "09-13", "10-01", "09-21", "09-10", "09-29",
                    "09-17", "10-06", "09-25", "09-15", "10-03", "09-22", "09-12", "10-01", "09-19",
                    "09-08", "09-27", "09-16");

    private ChineseFestivals() {}

    /** First day of the first month. */
    static DateRule newYear() {
        return table(NEW_YEAR);
    }

    /** Fifth day of the fifth month. */
    static DateRule dragonBoat() {
        return table(DRAGON_BOAT);
    }

    /** Fifteenth day of the eighth month. */
    static DateRule midAutumn() {
        return table(MID_AUTUMN);
    }

    /** Qingming, when the sun stands at 15 degrees: 4 or 5 April in these years. */
    static DateRule tombSweeping() {
        return year -> {
            int inCentury = year % 100;
            int day = (int) (inCentury * 0.2422 + 4.81) - inCentury / 4;
            return known(year) ? List.of(LocalDate.of(year, 4, day)) : List.of();
        };
    }

    private static DateRule table(List<String> days) {
        return year ->
                known(year)
                        ? List.of(LocalDate.parse(year + "-" + days.get(year - FIRST)))
                        : List.of();
    }

    private static boolean known(int year) {
        return year >= FIRST && year < FIRST + NEW_YEAR.size();
    }
}
