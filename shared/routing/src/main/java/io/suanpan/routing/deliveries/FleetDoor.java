package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import java.util.List;

/**
 * Time spent at a stop: {@code seconds + secondsPerKilogram · weight}, and what first visits and
 * hours add or save where that has been learned.
 *
 * @param hourSeconds of each of the 24 hours of the day; empty where they are all alike
 */
public record FleetDoor(
        double seconds,
        double secondsPerKilogram,
        double firstVisitSeconds,
        List<Double> hourSeconds) {
    private static final double GRAMS = 1_000;
    private static final double LONGEST = 36_000;
    private static final int HOURS = 24;

    public FleetDoor {
        hourSeconds = List.copyOf(hourSeconds);
        FleetFault.requireWithin("door: seconds", seconds, 0, LONGEST);
        FleetFault.requireWithin("door: secondsPerKilogram", secondsPerKilogram, 0, LONGEST);
        FleetFault.requireWithin("door: firstVisitSeconds", firstVisitSeconds, -LONGEST, LONGEST);
        if (!hourSeconds.isEmpty() && hourSeconds.size() != HOURS) {
            throw FleetFault.of(
                    "door: hourSeconds",
                    String.valueOf(hourSeconds.size()),
                    "Give one for each of the 24 hours, or none.");
        }
        hourSeconds.forEach(
                own -> FleetFault.requireWithin("door: hourSeconds", own, -LONGEST, LONGEST));
    }

    /** As people state it. */
    public FleetDoor(double seconds, double secondsPerKilogram) {
        this(seconds, secondsPerKilogram, 0, List.of());
    }

    /** Rounded half up, at a place that is known and at no certain hour. */
    public int serviceSeconds(int weightGrams) {
        return serviceSeconds(weightGrams, false, List.of());
    }

    /**
     * Rounded half up, never below 0.
     *
     * @param hours in one of which it will be, all equally likely; none where that is not known
     */
    public int serviceSeconds(int weightGrams, boolean firstVisit, List<Integer> hours) {
        double hour = 0;
        for (int at : hourSeconds.isEmpty() ? List.<Integer>of() : hours) {
            hour += hourSeconds.get(at % HOURS) / hours.size();
        }
        double first = firstVisit ? firstVisitSeconds : 0;
        double all = seconds + secondsPerKilogram * weightGrams / GRAMS + first + hour;
        return (int) Math.max(0, Math.round(all));
    }

    FleetDoor plus(double more) {
        return new FleetDoor(seconds + more, secondsPerKilogram, firstVisitSeconds, hourSeconds);
    }

    static FleetDoor read(JsonFields fields) {
        return new FleetDoor(
                fields.number("seconds"),
                fields.number("secondsPerKilogram"),
                fields.number("firstVisitSeconds", 0),
                fields.has("hourSeconds") ? fields.numbers("hourSeconds") : List.of());
    }
}
