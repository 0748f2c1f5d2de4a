package io.suanpan.routing.roads;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.service.model.RoadPlace;
import java.util.List;

/**
 * The roads of one profile. Keeps the ways that were last asked for; an answer does not depend on
 * them. Thread-safe.
 */
final class ProfileRoads {
    private final RoadGraph graph;
    private final double mostMetresOff;
    private volatile KnownWays last;

    ProfileRoads(RoadGraph graph, double mostMetresOff) {
        this.graph = graph;
        this.mostMetresOff = mostMetresOff;
        this.last = KnownWays.none(graph.hierarchy());
    }

    Ways between(List<RoadPlace> places) {
        KnownWays known = last;
        if (known.begins(places)) {
            return known.and(places, snap(places, known.points()), graph.hierarchy());
        }
        KnownWays found = KnownWays.of(places, snap(places, new RoadPoints()), graph.hierarchy());
        if (found.worthKeeping()) {
            last = found;
        }
        return found.ways();
    }

    private RoadPoints snap(List<RoadPlace> places, RoadPoints known) {
        Faults faults = new Faults(ErrorCode.IMPOSSIBLE);
        RoadPoints points = graph.snap(places, known, mostMetresOff, faults);
        faults.throwIfAny();
        return points;
    }
}
