package io.suanpan.routing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.Fleets;
import io.suanpan.routing.problem.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClockHandToursTest {
    @Test
    void eachDepotServesWhatIsNearestWindowByWindow() {
        DayProblem day =
                new DayProblem(
                        Fleets.fleet(),
                        Fleets.DAY,
                        List.of(
                                Fleets.delivery("evening", 0.01, Fleets.DAY, 16, 20),
                                Fleets.delivery("farther", 0.04),
                                Fleets.delivery("nearer", 0.02),
                                Fleets.delivery("east", 0.08)));

        List<Route> routes = new ClockHandTours(day).solution().routes();

        assertThat(routes).extracting(Route::vehicleType).containsExactly(0, 1);
        assertThat(routes).extracting(Route::clients).containsExactly(List.of(2, 1, 0), List.of(3));
    }

    /** 30 stops are two vans of 15. */
    @Test
    void manyStopsAreCutIntoEqualPieces() {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            deliveries.add(Fleets.delivery("d" + i, 0.001 * i));
        }

        List<Route> routes =
                new ClockHandTours(new DayProblem(Fleets.fleet(), Fleets.DAY, deliveries))
                        .solution()
                        .routes();

        assertThat(routes).extracting(it -> it.clients().size()).containsExactly(15, 15);
    }
}
