package io.suanpan.routing.service.model;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Which roads there are, by the environment. */
public final class RoadNetworks {
    /** Names the map: an OpenStreetMap file, or a folder that was made of one. */
    public static final String MAP = "SUANPAN_ROADS";

    /** Names the folder for what is made of the file; beside the file, if it names none. */
    public static final String GRAPHS = "SUANPAN_ROADS_GRAPHS";

    private RoadNetworks() {}

    /** Reads nothing yet: a map is read when roads are first asked for. */
    public static RoadNetwork fromEnvironment(Map<String, String> environment) {
        String map = environment.getOrDefault(MAP, "");
        if (map.isBlank()) {
            return RoadNetwork.NONE;
        }
        String graphs = environment.getOrDefault(GRAPHS, "");
        return of(
                ServiceLoader.load(RoadReader.class).findFirst(),
                Path.of(map),
                Path.of(graphs.isBlank() ? map + "-graphs" : graphs));
    }

    static RoadNetwork of(Optional<RoadReader> reader, Path map, Path graphs) {
        return reader.map(it -> it.read(map, graphs)).orElse(RoadNetworks::withoutReader);
    }

    private static <T> T withoutReader(Object places, String profile, Object speed) {
        throw new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                MAP + " names a map, but this build carries nothing that reads maps.",
                "Build it with -Proads, or send distances as a matrix or by greatCircle.");
    }
}
