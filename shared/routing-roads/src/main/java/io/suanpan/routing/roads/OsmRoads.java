package io.suanpan.routing.roads;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RoadPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The roads of one OpenStreetMap file. A profile is read when it is first asked for, which takes as
 * long as it takes to import the file, and later only to load what was made of it. Thread-safe.
 */
final class OsmRoads implements RoadNetwork {
    private final GraphFolder folder;
    private final RoadOptions options;
    private final Map<RoadProfile, RoadGraph> graphs = new ConcurrentHashMap<>();

    OsmRoads(Path map, Path graphs, RoadOptions options) {
        this.folder = new GraphFolder(map, graphs, options);
        this.options = options;
    }

    @Override
    public Travel travel(List<RoadPlace> places, String profile, HourlySpeed speed) {
        RoadGraph graph = graphs.computeIfAbsent(RoadProfile.named(profile), folder::open);
        RoadPoints points = points(places, graph);
        RoadMatrix matrix = ManyToMany.between(points, graph.hierarchy());
        requireConnected(places, matrix);
        return matrix.travel(speed);
    }

    private RoadPoints points(List<RoadPlace> places, RoadGraph graph) {
        Faults faults = new Faults(ErrorCode.IMPOSSIBLE);
        RoadPoints points = graph.snap(places, options.mostMetresOff(), faults);
        faults.throwIfAny();
        return points;
    }

    /** Places that cannot be driven to from the first one, or from which it cannot be reached. */
    private static void requireConnected(List<RoadPlace> places, RoadMatrix matrix) {
        if (matrix.connected()) {
            return;
        }
        Faults faults = new Faults(ErrorCode.IMPOSSIBLE);
        for (int place = 1; place < places.size(); place++) {
            if (!matrix.connects(0, place)) {
                unreachable(faults, places, 0, place, place);
            } else if (!matrix.connects(place, 0)) {
                unreachable(faults, places, place, 0, place);
            }
        }
        faults.throwIfAny();
        int pair = matrix.firstGap();
        int to = pair % places.size();
        unreachable(faults, places, pair / places.size(), to, to);
        faults.throwIfAny();
    }

    private static void unreachable(
            Faults faults, List<RoadPlace> places, int from, int to, int blamed) {
        faults.add(
                places.get(blamed).field(),
                "is on no way by road from \"%s\" to \"%s\""
                        .formatted(places.get(from).id(), places.get(to).id()),
                "Leave it out, correct its coordinates, or take a map that has the road or ferry.");
    }
}
