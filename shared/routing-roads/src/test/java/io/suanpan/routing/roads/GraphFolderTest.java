package io.suanpan.routing.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFolderTest {
    @TempDir private Path folder;
    private Path map;

    @BeforeEach
    void write() throws IOException {
        map = road(50.01).write(folder.resolve("map.osm"));
    }

    private static MapFile road(double to) {
        return new MapFile().node(1, 50.00, 10).node(2, to, 10).road(List.of(1L, 2L));
    }

    private int metres(double to) {
        return Roads.of(map, "car", 50.00, 10, to, 10).distances().get(0, 1);
    }

    private List<Path> graphs() throws IOException {
        try (Stream<Path> all = Files.list(Roads.graphs(map))) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void aFileIsImportedOnce() throws IOException {
        assertThat(metres(50.01)).isEqualTo(1112);
        Path edges = graphs().getFirst().resolve("edges");
        FileTime before = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(edges, before);

        assertThat(metres(50.01)).isEqualTo(1112);

        assertThat(graphs()).hasSize(1);
        assertThat(Files.getLastModifiedTime(edges)).isEqualTo(before);
    }

    @Test
    void aChangedFileIsImportedAgainAndTheOldGraphGoes() throws IOException {
        assertThat(metres(50.01)).isEqualTo(1112);
        List<Path> before = graphs();

        road(50.005).write(map);
        Files.setLastModifiedTime(map, FileTime.fromMillis(1_000));

        assertThat(metres(50.01)).as("the road ends halfway").isEqualTo(556);
        assertThat(graphs()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void anImportThatBrokeOffIsNotUsed() throws IOException {
        assertThat(metres(50.01)).isEqualTo(1112);
        Path whole = graphs().getFirst();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.move(whole, part);
        Files.delete(part.resolve("edges"));

        assertThat(metres(50.01)).isEqualTo(1112);

        assertThat(graphs()).containsExactly(whole);
    }

    @Test
    void aFileThatIsCutOffIsTold() throws IOException {
        String whole = Files.readString(map);
        Files.writeString(map, whole.substring(0, whole.length() - 20));

        assertThatThrownBy(() -> metres(50.01))
                .hasMessageContaining("The map " + map + " cannot be read: ")
                .hasMessageContaining("Fetch it again");
        assertThat(graphs()).isEmpty();

        Files.writeString(map, whole);
        assertThat(metres(50.01)).isEqualTo(1112);
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> Roads.of(folder.resolve("no.osm.pbf"), "car", 50, 10))
                .hasMessageContaining("There is no map " + folder.resolve("no.osm.pbf"))
                .hasMessageContaining("SUANPAN_ROADS");
    }

    @Test
    void otherFilesAreTold() throws IOException {
        Files.writeString(map, "id,name\n1,no map\n");

        assertThatThrownBy(() -> metres(50.01)).hasMessageContaining("is none of OpenStreetMap");

        Files.writeString(map, "");
        assertThatThrownBy(() -> metres(50.01)).hasMessageContaining("is none of OpenStreetMap");
    }

    @Test
    void aFileWithoutRoadsForTheProfileIsTold() throws IOException {
        new MapFile()
                .node(1, 50.00, 10)
                .node(2, 50.01, 10)
                .way(List.of(1L, 2L), "highway=footway")
                .write(map);

        assertThatThrownBy(() -> metres(50.01)).hasMessageContaining("has no road for a car");

        new MapFile().node(1, 50.00, 10).write(map);
        assertThatThrownBy(() -> metres(50.01)).hasMessageContaining("has no road for a car");
    }

    @Test
    void aFolderOfGraphsStandsForTheFile() throws IOException {
        assertThat(metres(50.01)).isEqualTo(1112);
        Path graphs = Roads.graphs(map);
        Files.delete(map);

        Travel travel = Roads.of(graphs, "car", 50.00, 10, 50.01, 10);

        assertThat(travel.distances().get(0, 1)).isEqualTo(1112);
        assertThatThrownBy(() -> Roads.of(graphs, "van", 50, 10))
                .hasMessageContaining("has 0 maps for a van");
    }

    @Test
    void twoThatAskAtOnceImportOnce() throws IOException {
        Travel[] both =
                Stream.of(Roads.open(map), Roads.open(map))
                        .map(roads ->
                                CompletableFuture.supplyAsync(() ->
                                        roads.travel(
                                                Roads.places(50, 10, 50.01, 10),
                                                "car",
                                                HourlySpeed.CONSTANT)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toArray(Travel[]::new);

        assertThat(both[0].distances().rowMajor()).isEqualTo(both[1].distances().rowMajor());
        assertThat(graphs()).hasSize(1);
    }
}
