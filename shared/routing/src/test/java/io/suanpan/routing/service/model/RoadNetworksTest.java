package io.suanpan.routing.service.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.routing.problem.HourlySpeed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoadNetworksTest {
    private static void ask(RoadNetwork roads) {
        roads.travel(List.of(), "car", HourlySpeed.CONSTANT);
    }

    @Test
    void withoutAMapTheRemedyNamesTheSetting() {
        RoadNetwork roads = RoadNetworks.fromEnvironment(Map.of("SUANPAN_ROADS", " "));

        assertThat(roads).isSameAs(RoadNetwork.NONE);
        assertThatThrownBy(() -> ask(roads)).hasMessageContaining("SUANPAN_ROADS");
    }

    @Test
    void aBuildWithoutAReaderSaysSoWhenRoadsAreAskedFor() {
        RoadNetwork roads = RoadNetworks.fromEnvironment(Map.of("SUANPAN_ROADS", "/map.osm.pbf"));

        assertThatThrownBy(() -> ask(roads)).hasMessageContaining("-Proads");
    }

    @Test
    void aReaderGetsTheMapAndTheFolderForItsGraphs() {
        RoadReader reader =
                (map, graphs) ->
                        (_, _, _) -> {
                            throw new IllegalStateException(map + " " + graphs);
                        };

        RoadNetwork roads =
                RoadNetworks.of(Optional.of(reader), Path.of("/map"), Path.of("/graphs"));

        assertThatThrownBy(() -> ask(roads)).hasMessage("/map /graphs");
    }
}
