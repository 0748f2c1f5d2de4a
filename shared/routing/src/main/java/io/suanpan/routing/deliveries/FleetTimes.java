package io.suanpan.routing.deliveries;

import io.suanpan.routing.problem.TimeWindow;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Times of day, as people write them and as a problem counts them. */
final class FleetTimes {
    private FleetTimes() {}

    static LocalTime read(String where, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException _) {
            throw FleetFault.of(where, text, "Give a time of day, as in 07:40.");
        }
    }

    static void requireOrder(String where, LocalTime from, LocalTime to) {
        if (from.isAfter(to)) {
            throw FleetFault.of(where, from + " to " + to, "Give the earlier one first.");
        }
    }

    static TimeWindow window(LocalTime from, LocalTime to) {
        return new TimeWindow(from.toSecondOfDay(), to.toSecondOfDay());
    }
}
