package io.suanpan.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Days as numbers from the first simulated day (0), their dates and their seasons. */
final class ShopCalendar {
    /** Beyond the end, for what is still due and for the truth of the year after. */
    static final int DAYS_BEYOND = 400;

    static final int SECONDS_PER_DAY = 86_400;
    private static final double YEAR = 365.25;

    private final LocalDate first;
    private final int days;
    private final double[] factors;
    private final double[] sums;

    ShopCalendar(SampleShopOptions options, Behaviour.Seasons seasons) {
        this.first = options.firstDate();
        this.days = options.days();
        this.factors = new double[days + DAYS_BEYOND];
        this.sums = new double[factors.length + 1];
        for (int day = 0; day < factors.length; day++) {
            factors[day] = factor(date(day), seasons);
            sums[day + 1] = sums[day] + factors[day];
        }
    }

    /** Simulated days. */
    int days() {
        return days;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    YearMonth month(int day) {
        return YearMonth.from(date(day));
    }

    /** Seconds since 1970 at a second of a day, which may lie before the first day. */
    long instant(int day, int second) {
        return first.plusDays(day).toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC) + second;
    }

    boolean sunday(int day) {
        return date(day).getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The factor on every customer's purchase rate on that day. */
    double demand(int day) {
        return factors[day];
    }

    /** The sum of {@link #demand} over {@code from} (included) to {@code to} (excluded). */
    double demandBetween(int from, int to) {
        return sums[to] - sums[from];
    }

    /** A cosine around 1 that is highest at a day of the year. */
    double wave(int day, double amplitude, int peakDay) {
        return wave(date(day), amplitude, peakDay);
    }

    /** The day after the fourth Thursday of November. */
    boolean blackFriday(int day) {
        return isBlackFriday(date(day));
    }

    private static boolean isBlackFriday(LocalDate date) {
        return date.getMonth() == Month.NOVEMBER && date.equals(blackFridayOf(date));
    }

    private static LocalDate blackFridayOf(LocalDate date) {
        return date.withMonth(Month.NOVEMBER.getValue())
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
    }

    private static double wave(LocalDate date, double amplitude, int peakDay) {
        double angle = 2 * Math.PI * (date.getDayOfYear() - peakDay) / YEAR;
        return 1 + amplitude * StrictMath.cos(angle);
    }

    private static double factor(LocalDate date, Behaviour.Seasons seasons) {
        double weekday = seasons.weekdays().get(date.getDayOfWeek().getValue() - 1);
        double year = wave(date, seasons.yearlyAmplitude(), seasons.yearlyPeakDay());
        return weekday * year * peak(date, seasons);
    }

    private static double peak(LocalDate date, Behaviour.Seasons seasons) {
        if (date.getMonth() == Month.NOVEMBER && date.getDayOfMonth() == 11) {
            return seasons.singlesDay();
        }
        if (isBlackFriday(date)) {
            return seasons.blackFriday();
        }
        LocalDate blackFriday = blackFridayOf(date);
        if (date.isAfter(blackFriday.minusDays(3)) && date.isBefore(blackFriday.plusDays(4))) {
            return seasons.blackFridayNeighbours();
        }
        if (date.getMonth() != Month.DECEMBER) {
            return 1;
        }
        int day = date.getDayOfMonth();
        return day <= 21 ? seasons.december() : day <= 26 ? seasons.christmas() : 1;
    }
}
