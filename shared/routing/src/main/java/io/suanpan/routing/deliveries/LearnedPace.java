package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import java.time.Instant;

/**
 * How long stops and ways take by past deliveries, in the words of a fleet, and whether that is
 * less wrong than what the fleet states.
 *
 * @param deliveries that it was learned from
 * @param until the last of them
 * @param door seconds at a stop
 * @param doorErrors on the last quarter of the days
 * @param road speeds, with the detour factor that the fleet states
 * @param legSeconds that each way takes beside, whatever its length, as for parking
 * @param legs ways between stops that the speeds were learned from
 * @param statedDoor what the fleet stated then, which the errors are held against; where it states
 *     something else by now, that was meant
 */
public record LearnedPace(
        int deliveries,
        Instant until,
        FleetDoor door,
        PaceErrors doorErrors,
        FleetRoad road,
        double legSeconds,
        PaceErrors roadErrors,
        int legs,
        FleetDoor statedDoor,
        FleetRoad statedRoad) {
    /** Fewer say little; with 300, a base of a hundred seconds is known to a few of them. */
    public static final int LEAST = 300;

    /** Whether the seconds at the door are better than those that the fleet states. */
    public boolean doorIsBetter(Fleet fleet) {
        return deliveries >= LEAST && fleet.door().equals(statedDoor) && doorErrors.better();
    }

    /** Whether the speeds are better than those that the fleet states. */
    public boolean roadIsBetter(Fleet fleet) {
        return legs >= LEAST && fleet.road().equals(statedRoad) && roadErrors.better();
    }

    static LearnedPace read(JsonFields fields) {
        return new LearnedPace(
                (int) fields.whole("deliveries"),
                fields.instant("until"),
                FleetDoor.read(fields.object("door")),
                PaceErrors.read(fields.object("doorErrors")),
                FleetRoad.read(fields.object("road")),
                fields.number("legSeconds"),
                PaceErrors.read(fields.object("roadErrors")),
                (int) fields.whole("legs"),
                FleetDoor.read(fields.object("statedDoor")),
                FleetRoad.read(fields.object("statedRoad")));
    }
}
