package io.suanpan.routing.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.routing.travel.Coordinate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TerritoriesTest {
    /** Three quarters lie in one town, the rest all over. */
    private static final List<Demand> UNEVEN = uneven(2_000, 4);

    @Test
    void townsApartAreTerritories() {
        List<Demand> demands = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            demands.add(demand(40 + at % 3, 29 + 0.001 * at));
        }

        List<Integer> parts = Territories.of(demands, 3, 0.05, 7).territoryOf();

        for (int at = 3; at < 30; at++) {
            assertThat(parts.get(at)).isEqualTo(parts.get(at % 3));
        }
        assertThat(parts.subList(0, 3)).doesNotHaveDuplicates();
    }

    @Test
    void demandIsEvenWithinTheTolerance() {
        Territories balanced = Territories.of(UNEVEN, 8, 0.05, 1);

        assertThat(balanced.imbalance()).isLessThanOrEqualTo(1.05 + 1e-9);
        assertThat(balanced.territories()).extracting(Territory::places).doesNotContain(0);
        double amount = UNEVEN.stream().mapToDouble(Demand::amount).sum();
        assertThat(balanced.territories().stream().mapToDouble(Territory::amount).sum())
                .isCloseTo(amount, within(1e-6));
    }

    @Test
    void evenDemandIsDividedIntoCompactParts() {
        List<Demand> even = new ArrayList<>();
        Random random = new Random(5);
        for (int at = 0; at < 1_000; at++) {
            even.add(demand(41 + 0.2 * random.nextDouble(), 29 + 0.25 * random.nextDouble()));
        }

        double one = metres(Territories.of(even, 1, 0.05, 1));
        double nine = metres(Territories.of(even, 9, 0.05, 1));

        // Nine squares of a third of the side would make a third of the way; chance takes a little.
        assertThat(nine / one).isBetween(0.31, 0.36);
    }

    @Test
    void unevenDemandStaysTogetherAsFarAsItIsDense() {
        double one = metres(Territories.of(UNEVEN, 1, 0.05, 1));
        double eight = metres(Territories.of(UNEVEN, 8, 0.05, 1));

        // Two parts have to share the ring around the town.
        assertThat(eight).isLessThan(0.9 * one);
    }

    @Test
    void theSameSeedMakesTheSameParts() {
        assertThat(Territories.of(UNEVEN, 5, 0.1, 3)).isEqualTo(Territories.of(UNEVEN, 5, 0.1, 3));
    }

    @Test
    void aGreatDemandStandsAlone() {
        List<Demand> demands = new ArrayList<>(UNEVEN.subList(0, 50));
        demands.add(new Demand(new Coordinate(41, 29), 1e6));

        Territories parts = Territories.of(demands, 2, 0.05, 1);

        assertThat(parts.imbalance()).isBetween(1.9, 2.0);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatThrownBy(() -> Territories.of(UNEVEN.subList(0, 2), 3, 0.05, 1))
                .hasMessageContaining("2 demands")
                .hasMessageContaining("3 territories");
        assertThatThrownBy(() -> new Demand(new Coordinate(0, 0), 0)).hasMessageContaining("0.0");
    }

    private static double metres(Territories parts) {
        return parts.territories().stream()
                .mapToDouble(part -> part.amount() * part.metresToCentre())
                .sum();
    }

    private static List<Demand> uneven(int count, long seed) {
        Random random = new Random(seed);
        List<Demand> demands = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double spread = at % 4 == 0 ? 0.5 : 0.05;
            demands.add(
                    new Demand(
                            new Coordinate(
                                    41 + spread * (random.nextDouble() - 0.5),
                                    29 + spread * (random.nextDouble() - 0.5)),
                            0.5 + random.nextDouble()));
        }
        return demands;
    }

    private static Demand demand(double latitude, double longitude) {
        return new Demand(new Coordinate(latitude, longitude), 1);
    }
}
