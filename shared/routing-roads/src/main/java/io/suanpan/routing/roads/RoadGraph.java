package io.suanpan.routing.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.service.model.RoadPlace;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Roads for one profile, loaded: finds places on them. Immutable, thread-safe. */
final class RoadGraph {
    /** Rings of squares of 300 m around a place in which roads are looked for. */
    private static final int MOST_RINGS = 36;

    /** Farther is not looked for everywhere, nor does it matter how far. */
    private static final int MOST_KILOMETRES = 10;

    private static final double METRES = 1_000;

    private final String profile;
    private final LocationIndex index;
    private final EdgeFilter passable;
    private final Weighting weighting;
    private final Hierarchy hierarchy;

    private RoadGraph(String profile, LocationIndex index, EdgeFilter passable, RoutingCHGraph ch) {
        this.profile = profile;
        this.index = index;
        this.passable = passable;
        this.weighting = ch.getWeighting();
        this.hierarchy = Hierarchy.of(ch);
    }

    static RoadGraph of(GraphHopper loaded, String profile) {
        RoutingCHGraph ch = Objects.requireNonNull(loaded.getCHGraphs().get(profile));
        LocationIndexTree index = (LocationIndexTree) loaded.getLocationIndex();
        index.setMaxRegionSearch(MOST_RINGS);
        EdgeFilter passable =
                new DefaultSnapFilter(
                        ch.getWeighting(),
                        loaded.getEncodingManager()
                                .getBooleanEncodedValue(Subnetwork.key(profile)));
        return new RoadGraph(profile, index, passable, ch);
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    /**
     * Each place on the nearest road that the profile may take; those too far off are faults.
     *
     * @param known of the first places
     */
    RoadPoints snap(List<RoadPlace> places, RoadPoints known, double mostMetresOff, Faults faults) {
        RoadPoints points = new RoadPoints(places.size(), known);
        for (int place = known.size; place < points.size; place++) {
            RoadPlace one = places.get(place);
            Snap snap = index.findClosest(one.at().latitude(), one.at().longitude(), passable);
            if (snap.isValid() && snap.getQueryDistance() <= mostMetresOff) {
                set(points, place, snap);
            } else {
                faults.add(one.field(), problem(one, snap, mostMetresOff), remedy());
            }
        }
        return points;
    }

    private String problem(RoadPlace place, Snap snap, double mostMetresOff) {
        String off =
                snap.isValid() && snap.getQueryDistance() < MOST_KILOMETRES * METRES
                        ? String.format(Locale.ROOT, "%,.0f m", snap.getQueryDistance())
                        : "more than " + MOST_KILOMETRES + " km";
        return String.format(
                Locale.ROOT,
                "(\"%s\" at %s, %s) is %s from the nearest road for a %s, and may be at most %,.0f m",
                place.id(),
                place.at().latitude(),
                place.at().longitude(),
                off,
                profile,
                mostMetresOff);
    }

    private static String remedy() {
        return "Look whether latitude and longitude are swapped or wrong, or take a map of that area.";
    }

    private void set(RoadPoints points, int place, Snap snap) {
        EdgeIteratorState road = snap.getClosestEdge();
        points.edge[place] = road.getEdge();
        points.baseNode[place] = road.getBaseNode();
        points.adjacentNode[place] = road.getAdjNode();
        points.share[place] = share(road.fetchWayGeometry(FetchMode.ALL), snap);
        points.metres[place] = road.getDistance();
        points.weightThere[place] = weighting.calcEdgeWeight(road, false);
        points.weightBack[place] = weighting.calcEdgeWeight(road, true);
        points.millisThere[place] = EdgeLengths.millis(weighting, road, false);
        points.millisBack[place] = EdgeLengths.millis(weighting, road, true);
    }

    /** How far along the road the place is, 0 to 1. */
    private static double share(PointList line, Snap snap) {
        double before = 0;
        double whole = 0;
        for (int at = 0; at + 1 < line.size(); at++) {
            double metres = metres(line, at, line.getLat(at + 1), line.getLon(at + 1));
            whole += metres;
            before += at < snap.getWayIndex() ? metres : 0;
        }
        if (snap.getSnappedPosition() == Snap.Position.EDGE) {
            before +=
                    metres(
                            line,
                            snap.getWayIndex(),
                            snap.getSnappedPoint().getLat(),
                            snap.getSnappedPoint().getLon());
        }
        return whole > 0 ? Math.clamp(before / whole, 0, 1) : 0;
    }

    private static double metres(PointList line, int from, double latitude, double longitude) {
        return DistanceCalcEarth.DIST_EARTH.calcDist(
                line.getLat(from), line.getLon(from), latitude, longitude);
    }
}
