package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;

/**
 * Time spent at a stop: {@code seconds + secondsPerKilogram · weight}, as long as nothing better
 * has been learned.
 */
public record FleetDoor(double seconds, double secondsPerKilogram) {
    private static final double GRAMS = 1_000;
    private static final double LONGEST = 36_000;

    public FleetDoor {
        FleetFault.requireWithin("door: seconds", seconds, 0, LONGEST);
        FleetFault.requireWithin("door: secondsPerKilogram", secondsPerKilogram, 0, LONGEST);
    }

    /** Rounded half up. */
    public int serviceSeconds(int weightGrams) {
        return (int) Math.round(seconds + secondsPerKilogram * weightGrams / GRAMS);
    }

    static FleetDoor read(JsonFields fields) {
        return new FleetDoor(fields.number("seconds"), fields.number("secondsPerKilogram"));
    }
}
