package io.suanpan.forecasting.calendar;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar. */
final class Easter {
    private Easter() {}

    /** The anonymous algorithm of 1876 as in Meeus (1991, chapter 8); valid from 1583 on. */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int shift = (century + 8) / 25;
        int moon = (century - shift + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moon + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
