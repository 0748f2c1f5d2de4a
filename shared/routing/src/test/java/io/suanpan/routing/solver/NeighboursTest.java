package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final VehicleType VAN = VehicleType.of("van", 9, Amounts.of(9));

    @Test
    void withoutWindowsTheNearestComeFirstAndTiesGoToTheLowerIndex() {
        // From 5: client 1 is 2 away, clients 2 and 3 are 3 away.
        var instance = new Instance(Line.problem(VAN, Line.clients(4), 0, 5, 7, 8, 2));

        assertThat(new Neighbours(instance, 9).of(0)).containsExactly(1, 2, 3);
        assertThat(new Neighbours(instance, 9).waysOf(0)).containsExactly(2, 3, 3);
    }

    @Test
    void whoCannotBeServedInOneTourIsFarther() {
        // Both are open from 50 to 52, 10 apart: whoever is first, the other waits 8 minutes.
        TimeWindow same = new TimeWindow(50, 52);
        List<Client> clients =
                List.of(client(1, same), client(2, same), client(3, new TimeWindow(20, 80)));
        var instance = new Instance(Line.problem(VAN, clients, 0, 10, 20, 27));

        // 10 + 8 late against 17 in time.
        assertThat(new Neighbours(instance, 9).of(0)).containsExactly(2, 1);
    }

    @Test
    void waitingCountsAFifth() {
        // 4 away but closed for 90 more minutes: 4 + 0.2 × 86 − 0 is farther than 20.
        List<Client> clients =
                List.of(
                        client(1, new TimeWindow(0, 10)),
                        client(2, new TimeWindow(100, 110)),
                        client(3, new TimeWindow(0, 110)));
        var instance = new Instance(Line.problem(VAN, clients, 0, 10, 14, 30));

        assertThat(new Neighbours(instance, 9).of(0)).containsExactly(2, 1);
    }

    @Test
    void whereVansReloadDistanceAloneCounts() {
        VehicleType twice =
                VehicleType.builder("van", 1, Amounts.of(2)).reloadDepots(List.of(0)).build();
        TimeWindow same = new TimeWindow(50, 52);
        List<Client> clients =
                List.of(client(1, same), client(2, same), client(3, new TimeWindow(20, 80)));
        var instance = new Instance(Line.problem(twice, clients, 0, 10, 20, 27));

        assertThat(new Neighbours(instance, 9).of(0)).containsExactly(1, 2);
    }

    @Test
    void theScaleOfDistancesChangesNothing() {
        List<Client> clients =
                List.of(
                        client(1, new TimeWindow(50, 52)),
                        client(2, new TimeWindow(50, 52)),
                        client(3, new TimeWindow(20, 80)));
        var plain = Line.problem(VAN, clients, 0, 10, 20, 27);
        var metres = plain.withTravels(List.of(Line.scaled(plain.travels().getFirst(), 1000)));

        assertThat(new Neighbours(new Instance(metres), 9).of(0))
                .isEqualTo(new Neighbours(new Instance(plain), 9).of(0));
    }

    @Test
    void ofManyTheNearestAreTheSameAsOfAllSorted() {
        // Places of a line in no order, more than are held at a time.
        int[] places = new int[101];
        for (int i = 0; i < places.length; i++) {
            places[i] = i * 37 % 101;
        }
        var instance = new Instance(Line.problem(VAN, Line.clients(100), places));

        int[] near = new Neighbours(instance, 3).of(49);

        int own = places[50];
        assertThat(near)
                .isEqualTo(
                        IntStream.range(0, 100)
                                .filter(other -> other != 49)
                                .boxed()
                                .sorted(
                                        Comparator.comparing(
                                                other -> Math.abs(places[other + 1] - own)))
                                .limit(3)
                                .mapToInt(Integer::intValue)
                                .toArray());
    }

    private static Client client(int place, TimeWindow window) {
        return Client.of("c" + place, place, Amounts.of(1)).withWindows(window);
    }
}
