package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PruningTest {
    /** There and back over 3, −5 and 4 is 24; without −5 it is 8, of which 4 is a detour of 2. */
    private static final int[] STREET = {0, 3, -5, 4};

    private static final VehicleType VAN = VehicleType.of("van", 1, Amounts.of(9));

    @Test
    void whoeverCostsMoreThanThePrizeIsLeftOutAndNobodyElse() {
        Tours tours = tours(Line.problem(VAN, clients(1, 9, 3), STREET));

        prune(tours);

        assertThat(left(tours)).containsExactly(1);
        assertThat(tours.total()).isEqualTo(8 + 9);
    }

    @Test
    void aRouteOfWhichNobodyIsWorthItIsGone() {
        Tours tours = tours(Line.problem(VAN, clients(1, 1, 1), STREET));

        prune(tours);

        assertThat(tours.routes()).isZero();
        assertThat(tours.total()).isEqualTo(3);
    }

    @Test
    void whatMustBeServedStays() {
        List<Client> clients = Line.clients(3);
        Tours tours = tours(Line.problem(VAN, clients, STREET));

        prune(tours);

        assertThat(tours.total()).isEqualTo(24);
    }

    @Test
    void paidTimeCountsAsWellAsDistance() {
        VehicleType paid = VehicleType.builder("van", 1, Amounts.of(9)).costPerDuration(2).build();
        Tours tours = tours(Line.problem(paid, clients(99, 19, 99), STREET));

        prune(tours);

        assertThat(left(tours)).containsExactly(1);
    }

    @Test
    void undoneAfterwardsAllIsAsBefore() {
        Tours tours = tours(Line.problem(VAN, clients(1, 1, 1), STREET));
        long before = tours.total();

        prune(tours);
        tours.undo();

        assertThat(tours.total()).isEqualTo(before);
        assertThat(tours.routes()).isOne();
    }

    private static List<Client> clients(long... prizes) {
        List<Client> plain = Line.clients(prizes.length);
        return List.of(
                plain.get(0).withPrize(prizes[0]),
                plain.get(1).withPrize(prizes[1]),
                plain.get(2).withPrize(prizes[2]));
    }

    /** The three clients in order on one route. */
    private static Tours tours(RoutingProblem problem) {
        Instance instance = new Instance(problem);
        var search =
                new Search(instance, new Neighbours(instance, 9), SearchSettings.defaults(), 1);
        List<Stop> visits =
                List.of(new Stop.Visit(0, 0), new Stop.Visit(1, 0), new Stop.Visit(2, 0));
        search.startFrom(new Solution(List.of(new Route(0, visits))));
        return search.tours();
    }

    private static void prune(Tours tours) {
        tours.begin();
        tours.touch(tours.slot(0));
        var ruin =
                new Ruin(tours, new Neighbours(tours.instance, 9), 10, 10, new SplittableRandom(1));
        new Pruning(tours, ruin).changedRoutes();
    }

    private static List<Integer> left(Tours tours) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < tours.absent.size(); i++) {
            left.add(tours.absent.get(i));
        }
        return left;
    }
}
