package io.suanpan.routing.roads;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.service.model.RoadPlace;
import io.suanpan.routing.travel.Coordinate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks a map for roads. */
final class Roads {
    /** Small maps are all that there is. */
    static final RoadOptions SMALL = RoadOptions.defaults().withSmallestNetwork(0);

    private Roads() {}

    static Travel of(Path file, String profile, double... latitudesAndLongitudes) {
        return open(file).travel(places(latitudesAndLongitudes), profile, HourlySpeed.CONSTANT);
    }

    static OsmRoads open(Path file) {
        return new OsmRoads(file, graphs(file), SMALL);
    }

    static Path graphs(Path file) {
        return file.resolveSibling(file.getFileName() + "-graphs");
    }

    static List<RoadPlace> places(double... latitudesAndLongitudes) {
        List<RoadPlace> places = new ArrayList<>();
        for (int at = 0; at < latitudesAndLongitudes.length; at += 2) {
            int place = places.size();
            places.add(
                    new RoadPlace(
                            "body.stops[" + place + "]",
                            "s" + place,
                            new Coordinate(
                                    latitudesAndLongitudes[at], latitudesAndLongitudes[at + 1])));
        }
        return places;
    }
}
