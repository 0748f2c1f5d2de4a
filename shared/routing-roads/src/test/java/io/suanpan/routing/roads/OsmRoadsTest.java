package io.suanpan.routing.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundredth of a degree of latitude is 1,111.949 m; cars drive 10 m/s unless told otherwise. */
class OsmRoadsTest {
    @TempDir private Path folder;

    private Path write(MapFile map) throws IOException {
        return map.write(folder.resolve("map.osm"));
    }

    /** One road north, with crossings 1 to 4. */
    private static MapFile north() {
        return new MapFile()
                .node(1, 50.00, 10)
                .node(2, 50.01, 10)
                .node(3, 50.02, 10)
                .node(4, 50.03, 10);
    }

    /**
     * <pre>
     * 3 → 4
     * ↑   ↓
     * 2 ← 1   all one-way; east to west 0.01° of longitude at 50° north: 714.75 m
     * </pre>
     */
    private static MapFile ring() {
        return new MapFile()
                .node(1, 50.00, 10.01)
                .node(2, 50.00, 10.00)
                .node(3, 50.01, 10.00)
                .node(4, 50.01, 10.01)
                .road(List.of(1L, 2L), "oneway=yes")
                .road(List.of(2L, 3L), "oneway=yes")
                .road(List.of(3L, 4L), "oneway=yes")
                .road(List.of(4L, 1L), "oneway=yes");
    }

    @Test
    void metresAndSecondsAreThoseOfTheRoad() throws IOException {
        Path map = write(north().road(List.of(1L, 2L, 3L, 4L)));

        Travel travel = Roads.of(map, "car", 50.00, 10, 50.02, 10, 50.03, 10);

        assertThat(travel.distances().rowMajor())
                .containsExactly(0, 2224, 3336, 2224, 0, 1112, 3336, 1112, 0);
        assertThat(travel.durations().rowMajor())
                .containsExactly(0, 222, 334, 222, 0, 111, 334, 111, 0);
    }

    @Test
    void oneWayRoadsMakeThereAndBackDiffer() throws IOException {
        Travel travel = Roads.of(write(ring()), "car", 50.00, 10.01, 50.00, 10.00);

        assertThat(travel.distances().get(0, 1)).isEqualTo(715);
        // 1,111.95 north, 714.60 east at the upper edge, 1,111.95 south
        assertThat(travel.distances().get(1, 0)).isEqualTo(2938);
        assertThat(travel.durations().get(0, 1)).isEqualTo(71);
        assertThat(travel.durations().get(1, 0)).isEqualTo(294);
    }

    @Test
    void onOneStretchOfAOneWayRoadOnlyOneGoesStraight() throws IOException {
        Travel travel = Roads.of(write(ring()), "car", 50.002, 10, 50.006, 10);

        assertThat(travel.distances().get(0, 1)).isEqualTo(445);
        // the whole ring, 2 · (1,111.95 + 714.67), without those 445
        assertThat(travel.distances().get(1, 0)).isEqualTo(3208);
    }

    @Test
    void placesBesideARoadBeginWhereItIsNearest() throws IOException {
        Path map = write(north().road(List.of(1L, 2L, 3L, 4L)));

        Travel travel = Roads.of(map, "car", 50.005, 10.001, 50.0125, 9.999, 50.0125, 10.002);

        assertThat(travel.distances().get(0, 1)).isEqualTo(834);
        assertThat(travel.durations().get(0, 1)).isEqualTo(83);
        assertThat(travel.distances().get(1, 0)).isEqualTo(834);
        assertThat(travel.distances().get(1, 2)).isZero();
    }

    @Test
    void theFastestWayIsTakenAndNotTheShortest() throws IOException {
        MapFile map =
                new MapFile()
                        .node(1, 50.00, 10)
                        .node(2, 50.02, 10)
                        .node(3, 50.01, 10.01)
                        .road(List.of(1L, 2L))
                        .way(List.of(1L, 3L, 2L), "highway=primary", "maxspeed=100");

        Travel travel = Roads.of(write(map), "car", 50.00, 10, 50.02, 10);

        // twice √(1,111.95² + 714.67²) = 1,321.8 m at 90 km/h, against 2,224 m at 36 km/h
        assertThat(travel.distances().get(0, 1)).isBetween(2643, 2644);
        assertThat(travel.durations().get(0, 1)).isEqualTo(106);
    }

    @Test
    void footpathsAreNotForCars() throws IOException {
        MapFile map =
                new MapFile()
                        .node(1, 50.00, 10)
                        .node(2, 50.01, 10)
                        .node(3, 50.005, 10.02)
                        .way(List.of(1L, 2L), "highway=footway")
                        .road(List.of(1L, 3L, 2L));

        Travel travel = Roads.of(write(map), "car", 50.00, 10, 50.01, 10);

        // twice √(555.97² + 1,429.4²)
        assertThat(travel.distances().get(0, 1)).isBetween(3066, 3069);
    }

    @Test
    void vansDriveRoundLowBridgesAndCarsBelow() throws IOException {
        MapFile map =
                new MapFile()
                        .node(1, 50.00, 10)
                        .node(2, 50.01, 10)
                        .node(3, 50.005, 10.02)
                        .road(List.of(1L, 2L), "maxheight=2.4")
                        .road(List.of(1L, 3L, 2L));
        Path file = write(map);

        assertThat(Roads.of(file, "car", 50, 10, 50.01, 10).distances().get(0, 1)).isEqualTo(1112);
        assertThat(Roads.of(file, "van", 50, 10, 50.01, 10).distances().get(0, 1))
                .isGreaterThan(3000);
    }

    @Test
    void bicyclesTakeCycleways() throws IOException {
        MapFile map = north().way(List.of(1L, 2L), "highway=cycleway").road(List.of(2L, 3L, 4L));
        Path file = write(map);

        Travel travel = Roads.of(file, "bike", 50, 10, 50.01, 10);

        assertThat(travel.distances().get(0, 1)).isEqualTo(1112);
        assertThat(travel.durations().get(0, 1)).isBetween(180, 280);
        assertThatThrownBy(() -> Roads.of(file, "car", 50, 10, 50.03, 10))
                .hasMessageContaining("body.stops[0]")
                .hasMessageContaining("is 1,112 m from the nearest road for a car");
    }

    @Test
    void ferriesThatTakeCarsConnectIslands() throws IOException {
        MapFile map =
                north().road(List.of(1L, 2L))
                        .road(List.of(3L, 4L))
                        .way(List.of(2L, 3L), "route=ferry", "motor_vehicle=yes");

        Travel travel = Roads.of(write(map), "car", 50.00, 10, 50.03, 10);

        assertThat(travel.distances().get(0, 1)).isEqualTo(3336);
        assertThat(travel.durations().get(0, 1)).isGreaterThan(334);
    }

    @Test
    void placesOnIslandsAreNamed() throws IOException {
        Path map = write(north().road(List.of(1L, 2L)).road(List.of(3L, 4L)));

        assertThatThrownBy(() -> Roads.of(map, "car", 50.00, 10, 50.01, 10, 50.03, 10))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("body.stops[2] is on no way by road from \"s0\" to \"s2\".");
    }

    @Test
    void placesThatCanOnlyBeLeftAreNamed() throws IOException {
        Path map = write(north().road(List.of(1L, 2L), "oneway=yes").road(List.of(2L, 3L, 4L)));

        assertThatThrownBy(() -> Roads.of(map, "car", 50.03, 10, 50.00, 10))
                .hasMessageContaining("from \"s0\" to \"s1\"");
        assertThatThrownBy(() -> Roads.of(map, "car", 50.00, 10, 50.03, 10))
                .hasMessageContaining("body.stops[1] is on no way by road from \"s1\" to \"s0\"");
    }

    @Test
    void smallNetworksBehindGatesAreLeftAside() throws IOException {
        Path map =
                write(
                        north().node(5, 50.03, 10.001)
                                .road(List.of(1L, 2L))
                                .road(List.of(2L, 3L))
                                .road(List.of(4L, 5L)));
        OsmRoads roads =
                new OsmRoads(
                        map, Roads.graphs(map), RoadOptions.defaults().withMostMetresOff(2_000));

        Travel travel =
                roads.travel(Roads.places(50.00, 10, 50.03, 10), "car", HourlySpeed.CONSTANT);

        assertThat(travel.distances().get(0, 1)).isEqualTo(2224);
    }

    @Test
    void placesFarFromRoadsAreAllToldWithHowFar() throws IOException {
        OsmRoads roads = Roads.open(write(north().road(List.of(1L, 2L, 3L, 4L))));

        assertThatThrownBy(() ->
                        roads.travel(
                                Roads.places(50.00, 10, 50.01, 10.02), "car", HourlySpeed.CONSTANT))
                .hasMessageContaining(
                        "body.stops[1] (\"s1\" at 50.01, 10.02) is 1,429 m from the nearest road for"
                                + " a car, and may be at most 1,000 m.");
        assertThatThrownBy(() ->
                        roads.travel(
                                Roads.places(50.01, 10.02, 10, 50), "car", HourlySpeed.CONSTANT))
                .hasMessageContaining("The request has 2 faults");
        assertThatThrownBy(() -> roads.travel(Roads.places(10, 50), "car", HourlySpeed.CONSTANT))
                .hasMessageContaining("is more than 10 km from the nearest road");
    }

    @Test
    void unknownProfilesAreToldWithThoseThereAre() throws IOException {
        Path map = write(north().road(List.of(1L, 2L)));

        assertThatThrownBy(() -> Roads.of(map, "hovercraft", 50, 10))
                .hasMessage(
                        "There is no profile \"hovercraft\" for roads. Send one of car, van, bike.");
    }

    @Test
    void speedsByHourAreTakenOver() throws IOException {
        HourlySpeed half = HourlySpeed.of(Collections.nCopies(24, 50));
        OsmRoads roads = Roads.open(write(north().road(List.of(1L, 2L))));

        Travel travel = roads.travel(Roads.places(50.00, 10, 50.01, 10), "car", half);

        assertThat(travel.speed().arrival(0, travel.durations().get(0, 1))).isEqualTo(222);
    }
}
