package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.VehicleType;
import org.junit.jupiter.api.Test;

class ConstructionTest {
    /**
     * Two vans of three; six clients, of whom 1 to 4 stand close together and 5 and 6 far away. Who
     * knows the two nearest only never sees the van that still has room.
     */
    private static final RoutingProblem PROBLEM =
            Line.problem(
                    VehicleType.of("van", 2, Amounts.of(3)),
                    Line.clients(6),
                    0,
                    10,
                    11,
                    12,
                    13,
                    90,
                    91);

    @Test
    void whatFindsNoPlaceNearItsNeighboursGoesWhereThereIsOne() {
        assertThat(search(false).missing()).isZero();
        assertThat(search(true).missing()).isZero();
    }

    @Test
    void farOnesComeFirst() {
        Search search = search(true);

        // 91 opens a route and 90 joins it; 13 knows only 12, opens the other, and 12 and 11 fill
        // it; 10 finds it full and lies on the way of the first.
        assertThat(search.bestCost()).isEqualTo(2 * 91 + 2 * 13);
    }

    private static Search search(boolean farFirst) {
        var instance = new Instance(PROBLEM);
        var search =
                new Search(instance, new Neighbours(instance, 1), SearchSettings.defaults(), 1);
        search.constructLarge(farFirst);
        return search;
    }
}
