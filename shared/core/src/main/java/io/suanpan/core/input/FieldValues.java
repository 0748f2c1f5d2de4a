package io.suanpan.core.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * JSON values, or their texts in a query, as Java values; {@link FaultyValue} where they are not.
 */
final class FieldValues {
    private static final int MAX_NUMBER_LENGTH = 40;

    private FieldValues() {}

    static String text(JsonNode value, int minLength, int maxLength) {
        String text = string(value);
        int length = text.length();
        if (length < minLength || length > maxLength) {
            throw new FaultyValue(
                    "has " + length + " characters",
                    "Send " + minLength + " to " + maxLength + " characters.");
        }
        if (!Printable.isClean(text)) {
            throw new FaultyValue("has characters that are not text", "Send printable text.");
        }
        return text;
    }

    static long whole(JsonNode value, boolean textual, long min, long max) {
        long number = textual ? parseWhole(string(value), min, max) : wholeOf(value, min, max);
        if (number < min || number > max) {
            throw noWhole("is " + number, min, max);
        }
        return number;
    }

    static double decimal(JsonNode value, boolean textual, double min, double max) {
        double number =
                textual ? parseDecimal(string(value), min, max) : decimalOf(value, min, max);
        // Written so that NaN fails too.
        if (!(number >= min && number <= max)) {
            throw noDecimal("is " + number, min, max);
        }
        return number;
    }

    static boolean bool(JsonNode value, boolean textual) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = textual ? value.stringValue("") : "";
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new FaultyValue("is no boolean", "Send true or false.");
    }

    static String oneOf(JsonNode value, List<String> choices) {
        String text = string(value);
        if (!choices.contains(text)) {
            throw new FaultyValue(
                    "is not one of its values", "Send one of: " + String.join(", ", choices) + ".");
        }
        return text;
    }

    static Instant instant(JsonNode value) {
        try {
            return Instant.parse(string(value));
        } catch (DateTimeException _) {
            throw new FaultyValue("is no time", "Send a time as in 2026-01-31T10:15:00Z.");
        }
    }

    private static String string(JsonNode value) {
        if (!value.isString()) {
            throw new FaultyValue("is " + FieldLists.nameOf(value), "Send a text.");
        }
        return value.stringValue();
    }

    private static long wholeOf(JsonNode value, long min, long max) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw noWhole(
                    value.isNumber()
                            ? "is no whole number in range"
                            : "is " + FieldLists.nameOf(value),
                    min,
                    max);
        }
        return value.longValue();
    }

    private static long parseWhole(String text, long min, long max) {
        try {
            if (hasOnly("-", text)) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException _) {
            // Said below, as for other signs.
        }
        throw noWhole("is no whole number in range", min, max);
    }

    private static double decimalOf(JsonNode value, double min, double max) {
        if (!value.isNumber()) {
            throw noDecimal("is " + FieldLists.nameOf(value), min, max);
        }
        return value.doubleValue(Double.NaN);
    }

    private static double parseDecimal(String text, double min, double max) {
        try {
            // Java's own extras (NaN, Infinity, 0x1p3, 1d) are not numbers to anyone else.
            return text.length() > MAX_NUMBER_LENGTH || !hasOnly("+-.eE", text)
                    ? Double.NaN
                    : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw noDecimal("is no number", min, max);
        }
    }

    /** Digits and the given signs; Java would take the digits of any script. */
    private static boolean hasOnly(String signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && signs.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static FaultyValue noWhole(String problem, long min, long max) {
        return new FaultyValue(problem, "Send a whole number from " + min + " to " + max + ".");
    }

    private static FaultyValue noDecimal(String problem, double min, double max) {
        return new FaultyValue(problem, "Send a number from " + min + " to " + max + ".");
    }
}
