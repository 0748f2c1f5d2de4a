package io.suanpan.routing.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
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
            for (int from = 0; from < nodes.size(); from++) {
                for (int to = 0; to < nodes.size(); to++) {
                    // A millisecond and a millimetre are rounded away on each of up to 60 streets.
                    assertThat((double) travel.durations().get(from, to))
                            .isCloseTo(plain[0][nodes.get(from)][nodes.get(to)], within(0.6));
                    assertThat((double) travel.distances().get(from, to))
                            .isCloseTo(plain[1][nodes.get(from)][nodes.get(to)], within(0.6));
                }
            }
        }
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
