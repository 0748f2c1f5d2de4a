package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Units of one product that customers ordered and kept, week by week from a Monday, and on how many
 * days of each week it was out of stock. Immutable.
 */
public final class WeeklySales {
    private static final int WEEK = 7;

    private final LocalDate firstWeek;
    private final int[] units;
    private final byte[] daysOut;

    private WeeklySales(LocalDate firstWeek, int[] units, byte[] daysOut) {
        this.firstWeek = firstWeek;
        this.units = units;
        this.daysOut = daysOut;
    }

    /**
     * @param firstWeek a Monday
     * @param units at least one, none below 0
     * @param daysOut as many, each 0 to 7
     */
    public static WeeklySales of(LocalDate firstWeek, int[] units, byte[] daysOut) {
        boolean valid =
                firstWeek.getDayOfWeek() == DayOfWeek.MONDAY
                        && units.length > 0
                        && units.length == daysOut.length
                        && Arrays.stream(units).allMatch(it -> it >= 0);
        for (byte days : daysOut) {
            valid &= days >= 0 && days <= WEEK;
        }
        if (!valid) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "Weekly sales from %s have %d weeks and %d counts of days."
                            .formatted(firstWeek, units.length, daysOut.length),
                    "Begin on a Monday, with units from 0 and days from 0 to 7 for each week.");
        }
        return new WeeklySales(firstWeek, units.clone(), daysOut.clone());
    }

    /** Of a product that was never known to be out of stock. */
    public static WeeklySales of(LocalDate firstWeek, int... units) {
        return of(firstWeek, units, new byte[units.length]);
    }

    /** The Monday of the oldest week. */
    public LocalDate firstWeek() {
        return firstWeek;
    }

    /** How many weeks there are. */
    public int weeks() {
        return units.length;
    }

    /**
     * @param week 0 for the oldest
     */
    public int units(int week) {
        return units[week];
    }

    /** Days of the week at whose end nothing was in stock, 0 to 7; 0 where that is not known. */
    public int daysOut(int week) {
        return daysOut[week];
    }

    public LocalDate weekStart(int week) {
        return firstWeek.plusWeeks(week);
    }

    /** The Monday after the newest week. */
    public LocalDate end() {
        return weekStart(weeks());
    }

    /** The oldest weeks alone, as they were known then. */
    public WeeklySales first(int weeks) {
        return new WeeklySales(
                firstWeek, Arrays.copyOf(units, weeks), Arrays.copyOf(daysOut, weeks));
    }

    /** All units of the newest weeks. */
    public long newest(int weeks) {
        long sum = 0;
        for (int week = Math.max(0, units.length - weeks); week < units.length; week++) {
            sum += units[week];
        }
        return sum;
    }
}
