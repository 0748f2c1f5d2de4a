package io.suanpan.local.sample;

import java.time.LocalDate;

/** Values as the import format writes them. */
final class Text {
    private static final int DAY = ShopCalendar.SECONDS_PER_DAY;

    private Text() {}

    /** ISO-8601 in UTC, as in {@code 2026-01-31T10:15:00Z}. */
    static String instant(long epochSecond) {
        String date = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, DAY)).toString();
        int second = Math.floorMod(epochSecond, DAY);
        char[] text = new char[date.length() + 10];
        date.getChars(0, date.length(), text, 0);
        int at = date.length();
        text[at] = 'T';
        two(text, at + 1, second / 3_600);
        text[at + 3] = ':';
        two(text, at + 4, second / 60 % 60);
        text[at + 6] = ':';
        two(text, at + 7, second % 60);
        text[at + 9] = 'Z';
        return new String(text);
    }

    private static void two(char[] text, int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }

    static String of(long number) {
        return Long.toString(number);
    }

    static String of(boolean value) {
        return Boolean.toString(value);
    }

    /** Rounded to {@code digits} decimals, without trailing zeros, the same on every machine. */
    static String decimal(double value, int digits) {
        var rounded =
                java.math.BigDecimal.valueOf(value)
                        .setScale(digits, java.math.RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** A prefix and a number of at least {@code digits} digits, as in {@code C000042}. */
    static String id(String prefix, long number, int digits) {
        String text = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
