package io.suanpan.routing.roads;

/**
 * What counts as reached by a road.
 *
 * @param mostMetresOff how far a place may be from the nearest road
 * @param smallestNetwork roads that fewer than so many other stretches can be reached from, and
 *     reach, are left aside, unless there are no others
 */
public record RoadOptions(double mostMetresOff, int smallestNetwork) {
    /**
     * A kilometre, which bridges a long drive that nobody mapped but no wrong digit of a
     * coordinate; 200 stretches, GraphHopper's own default, which leaves aside yards behind gates.
     */
    public static RoadOptions defaults() {
        return new RoadOptions(1_000, 200);
    }

    public RoadOptions withMostMetresOff(double metres) {
        return new RoadOptions(metres, smallestNetwork);
    }

    public RoadOptions withSmallestNetwork(int stretches) {
        return new RoadOptions(mostMetresOff, stretches);
    }
}
