package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A line of {@link WeeklySales}.
 *
 * @param week counted from the one with 1970-01-01; weeks begin on Monday
 * @param units sold; negative for more that came back
 */
public record SoldWeek(long week, double units) {
    private static final int FIELDS = 3;
    private static final int DAYS = 7;

    /** Days from a Monday to 1970-01-01, which was a Thursday. */
    private static final int THURSDAY = 3;

    /**
     * @throws SuanpanException {@code MALFORMED} for what is no such line
     */
    public static SoldWeek parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw wrong(line, "has " + fields.length + " fields", WeeklySales.HEADER);
        }
        return new SoldWeek(week(line, fields[1]), units(line, fields[2]));
    }

    private static long week(String line, String day) {
        try {
            return Math.floorDiv(LocalDate.parse(day).toEpochDay() + THURSDAY, DAYS);
        } catch (DateTimeParseException e) {
            throw wrong(line, "has \"" + day + "\" for a week", "2026-11-23, one of its days");
        }
    }

    private static double units(String line, String text) {
        double units;
        try {
            units = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            units = Double.NaN;
        }
        if (!Double.isFinite(units)) {
            throw wrong(line, "has \"" + text + "\" for units", "12");
        }
        return units;
    }

    private static SuanpanException wrong(String line, String what, String right) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "The line \"" + line + "\" " + what + ".",
                "Write it as " + right + ".");
    }
}
