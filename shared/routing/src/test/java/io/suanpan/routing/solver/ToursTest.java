package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of routes whose time costs, after one client more, is what a look at all says. */
class ToursTest {
    private static final int CLIENTS = 40;
    private static final int DAY = 2_000;

    private static RoutingProblem problem(SplittableRandom random) {
        List<Client> clients = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            int from = random.nextInt(DAY / 2);
            clients.add(
                    Client.of("c" + i, i, Amounts.of(1))
                            .withServiceDuration(random.nextInt(9))
                            .withWindows(new TimeWindow(from, from + DAY / 3)));
        }
        int[] at = IntStream.rangeClosed(0, CLIENTS).map(_ -> random.nextInt(60)).toArray();
        VehicleType van =
                VehicleType.of("van", 9, Amounts.of(7)).toBuilder()
                        .shift(new TimeWindow(0, DAY))
                        .costPerDuration(3)
                        .reloadDepots(List.of(0))
                        .build();
        return Line.problem(van, clients, at);
    }

    /** All that a search asks of a route: its cost, and what each place would make of it. */
    private static List<Long> known(Tours tours, int slot) {
        List<Long> known = new ArrayList<>(List.of(tours.cost[slot], tours.distance[slot]));
        int last = tours.end(slot);
        for (int node = tours.start(slot); node != last; node = tours.next[node]) {
            int after = tours.next[node];
            known.add((long) tours.times.depart[node]);
            known.add((long) tours.times.latest[after]);
            known.add((long) tours.loads.load[tours.loads.trip[node]]);
            for (int client = 0; client < CLIENTS; client++) {
                known.add((long) tours.times.durationWith(0, node, client, after));
                known.add((long) tours.times.leastGrowth(0, slot, node, client, after));
            }
        }
        return known;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aClientMoreIsKnownAsIfTheWholeRouteWereLookedAt(long seed) {
        var random = new SplittableRandom(seed);
        var instance = new Instance(problem(random));
        var settings = SearchSettings.defaults();
        var neighbours = new Neighbours(instance, settings.nearest());
        var search = new Search(instance, neighbours, settings, seed);
        search.construct();
        Tours tours = search.tours();
        for (int client = 0; client < CLIENTS; client++) {
            int slot = tours.route[client];
            int before = tours.prev[client];
            tours.unlink(client);
            tours.refresh(slot);
            List<Long> without = known(tours, slot);
            tours.insertAfter(before, client);

            tours.inserted(slot, client);

            List<Long> with = known(tours, slot);
            tours.refresh(slot);
            assertThat(with).isEqualTo(known(tours, slot)).isNotEqualTo(without);
        }
    }

    @Test
    void anEmptyRouteKnowsItsFirstClient() {
        var instance = new Instance(problem(new SplittableRandom(9)));
        var tours = new Tours(instance);
        int slot = tours.open(0);
        tours.insertAfter(tours.start(slot), 3);

        tours.inserted(slot, 3);

        List<Long> known = known(tours, slot);
        tours.refresh(slot);
        assertThat(known).isEqualTo(known(tours, slot));
        assertThat(Arrays.stream(tours.cost).sum()).isPositive();
    }
}
