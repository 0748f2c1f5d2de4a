package io.suanpan.recommendation.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Values of a CSV file's cells. */
final class Cells {
    /** Above it numbers of time are milliseconds: as seconds it is the year 5138. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private static final int DATE_LENGTH = 10;

    private Cells() {}

    static String name(String column, String cell) {
        if (cell.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return cell;
    }

    static float number(String column, String cell) {
        try {
            return Float.parseFloat(cell);
        } catch (NumberFormatException e) {
            throw wrong(column, cell, "number", e);
        }
    }

    /** Seconds of the epoch; what has no offset is taken as UTC. */
    static long seconds(String column, String cell) {
        try {
            if (cell.indexOf('-', 1) < 0) {
                long number = (long) Double.parseDouble(cell);
                return Math.abs(number) > MOST_SECONDS ? number / 1000 : number;
            }
            return ofText(cell);
        } catch (NumberFormatException | DateTimeException e) {
            throw wrong(column, cell, "time", e);
        }
    }

    private static long ofText(String cell) {
        if (cell.length() <= DATE_LENGTH) {
            return LocalDate.parse(cell).toEpochDay() * 86_400;
        }
        String iso = cell.replace(' ', 'T');
        boolean offset =
                iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > DATE_LENGTH;
        return offset
                ? OffsetDateTime.parse(iso).toEpochSecond()
                : LocalDateTime.parse(iso).toEpochSecond(ZoneOffset.UTC);
    }

    private static IllegalArgumentException wrong(
            String column, String cell, String what, Exception cause) {
        return new IllegalArgumentException(
                "%s \"%s\" is no %s".formatted(column, cell, what), cause);
    }
}
