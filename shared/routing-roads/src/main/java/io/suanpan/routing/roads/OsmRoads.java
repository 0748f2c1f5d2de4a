package io.suanpan.routing.roads;

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
    private final Map<RoadProfile, ProfileRoads> profiles = new ConcurrentHashMap<>();

    OsmRoads(Path map, Path graphs, RoadOptions options) {
        this.folder = new GraphFolder(map, graphs, options);
        this.options = options;
    }

    @Override
    public Travel travel(List<RoadPlace> places, String profile, HourlySpeed speed) {
        return profiles.computeIfAbsent(RoadProfile.named(profile), this::open)
                .between(places)
                .travel(speed);
    }

    private ProfileRoads open(RoadProfile profile) {
        return new ProfileRoads(folder.open(profile), options.mostMetresOff());
    }
}
