package io.suanpan.learning.table;

import java.util.regex.Pattern;

/** What of a cell counts as a number: decimal, with a point, with or without an exponent. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private Numbers() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }
}
