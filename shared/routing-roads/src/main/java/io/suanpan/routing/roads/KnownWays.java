package io.suanpan.routing.roads;

import io.suanpan.routing.roads.ManyToMany.Direction;
import io.suanpan.routing.service.model.RoadPlace;
import io.suanpan.routing.travel.Coordinate;
import java.util.List;

/**
 * All ways between places, and what it takes to learn those of a few more fast: a plan that is kept
 * is asked for again, and an order at the checkout is one stop more. Immutable.
 */
final class KnownWays {
    /** More than that would rather be searched anew than kept in memory. */
    private static final int MOST_KEPT = 2_000;

    private static final int FEW = 16;

    private final List<Coordinate> places;
    private final RoadPoints points;
    private final Ways ways;
    private final Buckets.Sorted from;
    private final Buckets.Sorted to;

    private KnownWays(
            List<Coordinate> places,
            RoadPoints points,
            Ways ways,
            Buckets.Sorted from,
            Buckets.Sorted to) {
        this.places = places;
        this.points = points;
        this.ways = ways;
        this.from = from;
        this.to = to;
    }

    /** Without any place. */
    static KnownWays none(Hierarchy hierarchy) {
        Buckets.Sorted empty = new Buckets().sorted(hierarchy.nodes());
        return new KnownWays(List.of(), new RoadPoints(), Ways.NONE, empty, empty);
    }

    /**
     * Searches all ways, and what is needed to add to them.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where there are places without a
     *     way
     */
    static KnownWays of(List<RoadPlace> places, RoadPoints points, Hierarchy hierarchy) {
        ManyToMany search = new ManyToMany(points, hierarchy);
        Buckets.Sorted to = search.buckets(Direction.TO, 0, points.size);
        RoadMatrix rows = search.ways(Direction.FROM, 0, points.size, to);
        RoadMatrix none = new RoadMatrix(0, points.size);
        Connections.require(places, 0, rows, none);
        return new KnownWays(
                coordinates(places),
                points,
                Ways.NONE.and(points.size, rows, none),
                search.buckets(Direction.FROM, 0, points.size),
                to);
    }

    Ways ways() {
        return ways;
    }

    RoadPoints points() {
        return points;
    }

    /** Whether there is memory to keep them. */
    boolean worthKeeping() {
        return places.size() <= MOST_KEPT;
    }

    /** Whether the places are these, and at most a few more after them. */
    boolean begins(List<RoadPlace> all) {
        int more = all.size() - places.size();
        return !places.isEmpty()
                && more >= 0
                && more <= FEW
                && coordinates(all.subList(0, places.size())).equals(places);
    }

    /**
     * With more places after these: two searches for each of them. The same as if all were searched
     * at once.
     *
     * @param found of all places, these first
     */
    Ways and(List<RoadPlace> all, RoadPoints found, Hierarchy hierarchy) {
        int old = places.size();
        if (found.size == old) {
            return ways;
        }
        ManyToMany search = new ManyToMany(found, hierarchy);
        Buckets.Sorted toNew = search.buckets(Direction.TO, old, found.size);
        RoadMatrix rows = search.ways(Direction.FROM, old, found.size, to, toNew);
        RoadMatrix columns = search.ways(Direction.TO, old, found.size, from);
        Connections.require(all, old, rows, columns);
        return ways.and(found.size, rows, columns);
    }

    private static List<Coordinate> coordinates(List<RoadPlace> places) {
        return places.stream().map(RoadPlace::at).toList();
    }
}
