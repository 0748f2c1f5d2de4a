package io.suanpan.routing.roads;

import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RoadReader;
import java.nio.file.Path;

/** Reads OpenStreetMap files. */
public final class OsmRoadReader implements RoadReader {
    @Override
    public RoadNetwork read(Path map, Path graphs) {
        return new OsmRoads(map, graphs, RoadOptions.defaults());
    }
}
