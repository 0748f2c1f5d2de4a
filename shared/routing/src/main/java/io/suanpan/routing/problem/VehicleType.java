package io.suanpan.routing.problem;

import java.util.List;
import java.util.Set;

/**
 * Vehicles that are alike. A route costs {@code fixedCost + costPerDistance · distance +
 * costPerDuration · duration + costPerOvertime · max(0, duration − usualDuration) + unfamiliarCost
 * · stops outside the familiar areas}.
 *
 * @param count how many there are
 * @param travel index of the travel matrices it uses
 * @param start index of the depot where it starts
 * @param end index of the depot where it ends
 * @param shift when it may leave and must be back
 * @param usualDuration from where on a route's duration is overtime
 * @param longestDuration of a route, overtime included, from departure to return
 * @param longestDistance of a route
 * @param mostStops clients on a route
 * @param reloadDepots indices of depots where it may load again
 * @param mostReloads on a route
 * @param familiarAreas of its driver; if empty, all are familiar
 * @param unfamiliarCost of each stop elsewhere
 */
public record VehicleType(
        String id,
        int count,
        Amounts capacity,
        int travel,
        int start,
        int end,
        TimeWindow shift,
        long fixedCost,
        long costPerDistance,
        long costPerDuration,
        long costPerOvertime,
        int usualDuration,
        int longestDuration,
        long longestDistance,
        int mostStops,
        Set<String> skills,
        List<Integer> reloadDepots,
        int mostReloads,
        List<Rest> rests,
        Set<String> familiarAreas,
        long unfamiliarCost) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public VehicleType {
        skills = Set.copyOf(skills);
        reloadDepots = List.copyOf(reloadDepots);
        rests = List.copyOf(rests);
        familiarAreas = Set.copyOf(familiarAreas);
    }

    /** Vehicles of depot 0 that cost their distance and have no limit but capacity. */
    public static VehicleType of(String id, int count, Amounts capacity) {
        return builder(id, count, capacity).build();
    }

    public static VehicleTypeBuilder builder(String id, int count, Amounts capacity) {
        return new VehicleTypeBuilder(id, count, capacity);
    }

    public VehicleTypeBuilder toBuilder() {
        return new VehicleTypeBuilder(this);
    }
}
