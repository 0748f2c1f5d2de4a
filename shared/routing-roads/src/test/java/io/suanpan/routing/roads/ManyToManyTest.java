package io.suanpan.routing.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.service.model.RoadPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyToManyTest {
    private static final int SIDE = 16;

    @TempDir private Path folder;

    private static List<RoadPlace> crossings(GridCity city) {
        return Roads.places(
                IntStream.range(0, SIDE * SIDE)
                        .boxed()
                        .flatMapToDouble(it -> Arrays.stream(city.crossing(it)))
                        .toArray());
    }

    private static Travel travel(OsmRoads roads, List<RoadPlace> places) {
        return roads.travel(places, "car", HourlySpeed.CONSTANT);
    }

    /** Crossings that every other reaches and that reach every other. */
    private static List<Integer> connected(double[][] seconds) {
        int middle = SIDE * SIDE / 2 + SIDE / 2;
        return IntStream.range(0, seconds.length)
                .filter(it -> seconds[middle][it] + seconds[it][middle] < Double.POSITIVE_INFINITY)
                .boxed()
                .toList();
    }

    @Test
    void allPairsAreAsFarAsThePlainSearchSays() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            GridCity city = new GridCity(SIDE, seed);
            double[][][] plain = city.fastest();
            List<Integer> nodes = connected(plain[0]);
            List<RoadPlace> all = crossings(city);
            OsmRoads roads = Roads.open(city.map.write(folder.resolve("city" + seed + ".osm")));

            Travel travel = travel(roads, nodes.stream().map(all::get).toList());

            assertThat(nodes).hasSizeGreaterThan(SIDE * SIDE * 9 / 10);
            // A millisecond and a millimetre are rounded away on each of up to 60 streets.
            assertThat(farthestOff(travel.durations(), plain[0], nodes)).isLessThan(0.6);
            assertThat(farthestOff(travel.distances(), plain[1], nodes)).isLessThan(0.6);
        }
    }

    private static double farthestOff(TravelMatrix found, double[][] plain, List<Integer> nodes) {
        double worst = 0;
        for (int from = 0; from < nodes.size(); from++) {
            for (int to = 0; to < nodes.size(); to++) {
                double off = found.get(from, to) - plain[nodes.get(from)][nodes.get(to)];
                worst = Math.max(worst, Math.abs(off));
            }
        }
        return worst;
    }

    @Test
    void theOrderOfPlacesChangesNothingElse() throws IOException {
        GridCity city = new GridCity(SIDE, 4);
        OsmRoads roads = Roads.open(city.map.write(folder.resolve("city.osm")));
        List<RoadPlace> places = somewhere(60);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(order, new Random(5));

        Travel straight = travel(roads, places);
        Travel shuffled = travel(roads, order.stream().map(places::get).toList());

        assertThat(shuffled.durations().rowMajor())
                .isEqualTo(straight.durations().of(order).rowMajor());
        assertThat(shuffled.distances().rowMajor())
                .isEqualTo(straight.distances().of(order).rowMajor());
    }

    @Test
    void anotherImportGivesTheSameMatrix() throws IOException {
        GridCity city = new GridCity(SIDE, 6);
        List<RoadPlace> places = somewhere(60);

        Travel one = travel(Roads.open(city.map.write(folder.resolve("one.osm"))), places);
        Travel other = travel(Roads.open(city.map.write(folder.resolve("other.osm"))), places);

        assertThat(other.durations().rowMajor()).isEqualTo(one.durations().rowMajor());
        assertThat(other.distances().rowMajor()).isEqualTo(one.distances().rowMajor());
    }

    @Test
    void morePlacesAreAddedAsIfAllWereSearchedAtOnce() throws IOException {
        GridCity city = new GridCity(SIDE, 10);
        Path file = city.map.write(folder.resolve("city.osm"));
        List<RoadPlace> all = somewhere(60);
        OsmRoads roads = Roads.open(file);
        Travel first = travel(roads, all.subList(0, 57));

        Travel again = travel(roads, all.subList(0, 57));
        Travel more = travel(roads, all);
        Travel atOnce = travel(Roads.open(file), all);

        assertThat(again.distances()).as("not searched again").isSameAs(first.distances());
        assertThat(more.durations().rowMajor()).isEqualTo(atOnce.durations().rowMajor());
        assertThat(more.distances().rowMajor()).isEqualTo(atOnce.distances().rowMajor());
    }

    @Test
    void onePlaceMoreThatNoRoadLeadsToIsNamed() throws IOException {
        MapFile islands =
                new MapFile()
                        .node(1, 50.00, 10)
                        .node(2, 50.01, 10)
                        .node(3, 50.02, 10)
                        .node(4, 50.03, 10)
                        .road(List.of(1L, 2L))
                        .road(List.of(3L, 4L));
        OsmRoads roads = Roads.open(islands.write(folder.resolve("islands.osm")));
        travel(roads, Roads.places(50.00, 10, 50.01, 10));

        assertThatThrownBy(() -> travel(roads, Roads.places(50.00, 10, 50.01, 10, 50.03, 10)))
                .hasMessageContaining("body.stops[2] is on no way by road from \"s0\" to \"s2\"");
        assertThatThrownBy(() -> travel(roads, Roads.places(50.00, 10, 50.01, 10, 50.01, 11)))
                .hasMessageContaining("body.stops[2] (\"s2\" at 50.01, 11.0) is more than 10 km");
    }

    @Test
    void theBinaryFormatOfAMapIsTheSameMap() throws IOException {
        GridCity city = new GridCity(SIDE, 9);
        List<RoadPlace> places = somewhere(60);

        Travel text = travel(Roads.open(city.map.write(folder.resolve("city.osm"))), places);
        Travel binary =
                travel(Roads.open(PbfFile.write(city.map, folder.resolve("city.osm.pbf"))), places);

        assertThat(binary.durations().rowMajor()).isEqualTo(text.durations().rowMajor());
        assertThat(binary.distances().rowMajor()).isEqualTo(text.distances().rowMajor());
    }

    @Test
    void noWayIsLongerThanOneOverAThirdPlace() throws IOException {
        GridCity city = new GridCity(SIDE, 7);
        OsmRoads roads = Roads.open(city.map.write(folder.resolve("city.osm")));

        int[] seconds = travel(roads, somewhere(40)).durations().rowMajor();

        for (int at = 0; at < 40 * 40 * 40; at++) {
            int from = at / 1_600;
            int over = at / 40 % 40;
            int to = at % 40;
            assertThat(seconds[from * 40 + to])
                    .as("three times rounded")
                    .isLessThanOrEqualTo(seconds[from * 40 + over] + seconds[over * 40 + to] + 1);
        }
    }

    /** Anywhere in the city but for its edge, mostly between crossings. */
    private static List<RoadPlace> somewhere(int count) {
        Random random = new Random(8);
        double[] at = new double[2 * count];
        for (int place = 0; place < count; place++) {
            at[2 * place] = 50.003 + random.nextDouble() * 0.012;
            at[2 * place + 1] = 10.004 + random.nextDouble() * 0.02;
        }
        return Roads.places(at);
    }
}
