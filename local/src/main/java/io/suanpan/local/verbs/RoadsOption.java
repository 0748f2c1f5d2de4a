package io.suanpan.local.verbs;

import io.suanpan.routing.service.model.RoadNetworks;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The map of verbs that may plan routes over roads. */
final class RoadsOption {
    @Option(
            names = "--roads",
            paramLabel = "FILE",
            defaultValue = "${env:SUANPAN_ROADS}",
            description =
                    "An OpenStreetMap file (.osm.pbf, .osm) for routes over roads, read when they are"
                            + " first asked for; what is made of it is kept in FILE-graphs"
                            + " (default: what SUANPAN_ROADS names).")
    private @Nullable String map;

    /** What the functions find in their environment. */
    Map<String, String> settings(Surroundings surroundings) {
        return map == null || map.isBlank()
                ? Map.of()
                : Map.of(RoadNetworks.MAP, surroundings.resolve(Path.of(map)).toString());
    }
}
