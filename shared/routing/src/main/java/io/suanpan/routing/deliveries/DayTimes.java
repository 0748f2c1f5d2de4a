package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Which times a day was planned with.
 *
 * @param doorLearned whether the seconds at the door are learned; otherwise the fleet states them
 * @param roadLearned whether the speeds are
 * @param deliveries that they were learned from; 0 where nothing was
 * @param until the last of those
 * @param statedDoor what the fleet states
 */
public record DayTimes(
        boolean doorLearned,
        boolean roadLearned,
        int deliveries,
        Instant until,
        FleetDoor statedDoor,
        FleetRoad statedRoad) {
    /** All as the fleet states. */
    public static DayTimes stated(Fleet fleet) {
        return new DayTimes(false, false, 0, Instant.EPOCH, fleet.door(), fleet.road());
    }

    /** What is learned, where that is better. */
    public static DayTimes of(Fleet fleet, OpenDeliveries open) {
        return open.learned()
                .filter(pace -> pace.doorIsBetter(fleet) || pace.roadIsBetter(fleet))
                .map(pace ->
                        new DayTimes(
                                pace.doorIsBetter(fleet),
                                pace.roadIsBetter(fleet),
                                pace.deliveries(),
                                pace.until(),
                                fleet.door(),
                                fleet.road()))
                .orElseGet(() -> stated(fleet));
    }

    /**
     * The fleet with these times. What ways take whatever their length is put to the seconds at the
     * door, where the next way begins: of a tour of n stops, one of n + 1 ways goes without.
     */
    public Fleet applied(Fleet fleet, OpenDeliveries open) {
        return open.learned().map(pace -> applied(fleet, pace)).orElse(fleet);
    }

    private Fleet applied(Fleet fleet, LearnedPace pace) {
        FleetDoor door = doorLearned ? pace.door() : fleet.door();
        return roadLearned
                ? fleet.with(pace.road(), door.plus(pace.legSeconds()))
                : fleet.with(fleet.road(), door);
    }

    /** The fleet as people state it. */
    public Fleet undone(Fleet fleet) {
        return fleet.with(statedRoad, statedDoor);
    }

    /** One sentence. */
    public String words() {
        if (!doorLearned && !roadLearned) {
            return "Seconds at the door and speeds are stated by the fleet.";
        }
        String from =
                String.format(
                        Locale.ROOT,
                        "learned from %,d deliveries until %s",
                        deliveries,
                        LocalDate.ofInstant(until, ZoneOffset.UTC));
        if (doorLearned && roadLearned) {
            return "Seconds at the door and speeds are " + from + ".";
        }
        return doorLearned
                ? "Seconds at the door are " + from + ", speeds are stated by the fleet."
                : "Speeds are " + from + ", seconds at the door are stated by the fleet.";
    }

    public static DayTimes read(JsonFields fields) {
        return new DayTimes(
                fields.flag("doorLearned"),
                fields.flag("roadLearned"),
                (int) fields.whole("deliveries"),
                fields.instant("until"),
                FleetDoor.read(fields.object("statedDoor")),
                FleetRoad.read(fields.object("statedRoad")));
    }
}
