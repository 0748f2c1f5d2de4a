package io.suanpan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GreatCircleTravelTest {
    private static final List<Coordinate> WORLD = places(150, 1, 90, 180);
    private static final List<Coordinate> TOWN = places(150, 2, 0.2, 0.2);

    @Test
    void isTheHaversineOfEachPairWorldwide() {
        assertEachPair(WORLD, 1.0);
    }

    @Test
    void isTheHaversineOfEachPairInTownTimesTheDetour() {
        assertEachPair(TOWN, 1.35);
    }

    @Test
    void nearAntipodesKeepWithinAMetre() {
        var places = List.of(new Coordinate(10, 20), new Coordinate(-10, -160));

        assertThat(GreatCircleTravel.distances(places, 1).get(0, 1)).isEqualTo(20_015_114);
    }

    @Test
    void samePlacesAreNowhereApart() {
        var place = new Coordinate(41.01, 28.97);

        assertThat(GreatCircleTravel.distances(List.of(place, place), 1.3).get(0, 1)).isZero();
    }

    @Test
    void durationsAreDistanceOverSpeed() {
        Travel travel =
                GreatCircleTravel.of(TOWN, TravelOptions.defaults().withMetresPerSecond(7.5));

        for (int to = 1; to < TOWN.size(); to++) {
            assertThat((double) travel.durations().get(0, to))
                    .isCloseTo(travel.distances().get(0, to) / 7.5, within(0.51));
        }
    }

    @Test
    void onePlaceMoreIsMeasuredAsIfItHadAlwaysBeenThere() {
        for (double speed : new double[] {1, 7.5}) {
            TravelOptions options =
                    TravelOptions.defaults().withDetourFactor(1.3).withMetresPerSecond(speed);
            Travel known = GreatCircleTravel.of(WORLD.subList(0, 149), options);

            Travel longer = GreatCircleTravel.extended(known, WORLD, options);

            Travel whole = GreatCircleTravel.of(WORLD, options);
            assertThat(longer.distances().rowMajor()).isEqualTo(whole.distances().rowMajor());
            assertThat(longer.durations().rowMajor()).isEqualTo(whole.durations().rowMajor());
        }
    }

    @Test
    void aWayToTheNewPlaceThatIsOutOfRangeIsRefusedByName() {
        TravelMatrix known = TravelMatrix.of(2, new int[] {0, 7, 7, 0});

        assertThatThrownBy(() -> known.extended(new int[] {4, -1}))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("says -1 from location 1 to 2");
    }

    @Test
    void oneMetreInASecondSharesTheMatrix() {
        Travel travel = GreatCircleTravel.of(TOWN, TravelOptions.defaults().withMetresPerSecond(1));

        assertThat(travel.durations()).isSameAs(travel.distances());
    }

    @Test
    void keepsTheHours() {
        HourlySpeed slow = HourlySpeed.of(Collections.nCopies(24, 80));

        assertThat(GreatCircleTravel.of(TOWN, TravelOptions.defaults().withSpeed(slow)).speed())
                .isEqualTo(slow);
    }

    @Test
    void orderOfPlacesDoesNotMatter() {
        TravelMatrix forward = GreatCircleTravel.distances(TOWN, 1.35);
        TravelMatrix backward = GreatCircleTravel.distances(TOWN.reversed(), 1.35);

        int last = TOWN.size() - 1;
        for (int place = 0; place <= last; place++) {
            assertThat(backward.get(last, last - place)).isEqualTo(forward.get(0, place));
        }
    }

    @Test
    void badFactorsAndSpeedsAreRefused() {
        TravelOptions options = TravelOptions.defaults();

        assertThatThrownBy(() -> options.withDetourFactor(0)).hasMessageContaining("detour");
        assertThatThrownBy(() -> options.withMetresPerSecond(Double.NaN))
                .hasMessageContaining("speed");
        assertThatThrownBy(() -> Durations.at(-1, TravelMatrix.of(1, new int[1])))
                .hasMessageContaining("-1");
    }

    @Test
    void tooManyPlacesAreRefused() {
        var many = Collections.nCopies(46_341, new Coordinate(0, 0));

        assertThatThrownBy(() -> GreatCircleTravel.distances(many, 1))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("46,340");
    }

    @Test
    void defaultsAre() {
        assertThat(TravelOptions.defaults())
                .isEqualTo(new TravelOptions(1.35, 30_000.0 / 3_600, HourlySpeed.CONSTANT));
    }

    private static void assertEachPair(List<Coordinate> places, double factor) {
        TravelMatrix matrix = GreatCircleTravel.distances(places, factor);
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                double metres = factor * GreatCircle.metres(places.get(from), places.get(to));
                // Half a metre of rounding, and a little for halves.
                assertThat((double) matrix.get(from, to)).isCloseTo(metres, within(0.500_001));
            }
        }
        assertThat(matrix.symmetric()).isTrue();
    }

    private static List<Coordinate> places(int count, long seed, double north, double east) {
        var random = new Random(seed);
        var places = new ArrayList<Coordinate>();
        for (int place = 0; place < count; place++) {
            places.add(
                    new Coordinate(
                            north * (2 * random.nextDouble() - 1),
                            east * (2 * random.nextDouble() - 1)));
        }
        return places;
    }
}
