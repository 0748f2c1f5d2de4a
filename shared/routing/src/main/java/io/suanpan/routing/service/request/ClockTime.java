package io.suanpan.routing.service.request;

import io.suanpan.core.input.FaultyValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Times of the day as {@code "HH:MM"} or {@code "HH:MM:SS"}, in the time zone of the vehicles.
 * Hours go on after midnight: {@code "25:30"} is half past one of the next day.
 */
public final class ClockTime {
    /** Of a week of days that begins with the first. */
    public static final int LATEST = 168 * 3_600 - 1;

    private static final Pattern FORM = Pattern.compile("(\\d{2,3}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private ClockTime() {}

    /**
     * Seconds since the midnight that begins the day.
     *
     * @throws FaultyValue where it is none
     */
    public static int read(JsonNode value) {
        Matcher matcher = FORM.matcher(value.stringValue(""));
        if (!matcher.matches()) {
            throw new FaultyValue(
                    "is no time of the day", "Send a time as in \"08:30\" or \"08:30:15\".");
        }
        String seconds = matcher.group(3);
        int time =
                Integer.parseInt(matcher.group(1)) * HOUR
                        + Integer.parseInt(matcher.group(2)) * MINUTE
                        + (seconds == null ? 0 : Integer.parseInt(seconds));
        if (time > LATEST) {
            throw new FaultyValue("is beyond a week", "Send at most " + text(LATEST) + ".");
        }
        return time;
    }

    /** Of a text of this form. */
    public static int seconds(String text) {
        return read(JsonNodeFactory.instance.stringNode(text));
    }

    /** As in {@code "08:30:00"}. */
    public static String text(int seconds) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                seconds / HOUR,
                seconds % HOUR / MINUTE,
                seconds % MINUTE);
    }
}
