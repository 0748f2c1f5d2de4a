package io.suanpan.routing.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.solver.RouteSolver;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircleTravel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepotStudyTest {
    private static final Coordinate WEST = new Coordinate(41, 28.9);
    private static final Coordinate EAST = new Coordinate(41, 29.9);
    private static final DepotCosts COSTS = new DepotCosts(200, 25, 1.3, 2, 100);

    /** The approximation against plans of the solver: stops, stops a van, depot aside or amid. */
    @ParameterizedTest
    @CsvSource({"80, 20, 0.15, 1", "120, 25, 0, 0.3"})
    void isNearTheWayOfARealPlan(int stops, int perVan, double aside, double town) {
        Coordinate depot = new Coordinate(41 + aside, 29);
        List<Coordinate> year = around(41, 29, 2_000, 1, town);
        double planned = planned(depot, year.subList(0, stops), perVan);

        double reckoned = RouteLength.of(year, depot, stops, perVan).metres();

        // A single day strays by some per cent, and the plan is not the best one.
        assertThat(reckoned / planned).isBetween(0.85, 1.15);
    }

    @Test
    void aDepotWhereOrdersAreFarSavesMost() {
        List<Coordinate> orders = new ArrayList<>(around(41, 28.9, 300, 2));
        orders.addAll(around(41, 29.9, 300, 3));

        List<DepotOption> options =
                DepotStudy.compare(
                        orders, List.of(WEST), List.of(new Coordinate(41.5, 29.4), EAST), COSTS);

        assertThat(options.getFirst().added()).isEmpty();
        assertThat(options.get(1).added()).hasValue(EAST);
        assertThat(options.get(1).savedPerDay()).isPositive();
        assertThat(options.get(1).ordersOfAdded()).isBetween(95.0, 105.0);
        assertThat(options.get(2).savedPerDay()).isLessThan(options.get(1).savedPerDay());
    }

    @Test
    void aDepotBesideTheOldOneOnlyCosts() {
        List<DepotOption> options =
                DepotStudy.compare(around(41, 28.9, 300, 2), List.of(WEST), List.of(WEST), COSTS);

        assertThat(options.get(1).savedPerDay()).isBetween(-100.001, -99.999);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatThrownBy(() -> DepotStudy.compare(List.of(), List.of(WEST), List.of(), COSTS))
                .hasMessageContaining("0 orders");
        assertThatThrownBy(() -> new DepotCosts(0, 1, 1, 1, 1)).hasMessageContaining("0.0 orders");
        assertThatThrownBy(() -> RouteLength.of(List.of(WEST), WEST, 1, 0))
                .hasMessageContaining("van 0.0");
    }

    private static long planned(Coordinate depot, List<Coordinate> stops, int perVan) {
        List<Coordinate> places = new ArrayList<>(List.of(depot));
        places.addAll(stops);
        List<Client> clients = new ArrayList<>();
        for (int stop = 1; stop <= stops.size(); stop++) {
            clients.add(Client.of("s" + stop, stop, Amounts.of(1)));
        }
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(new Depot("depot", 0, TimeWindow.ALWAYS, 0)),
                        List.of(VehicleType.of("van", stops.size(), Amounts.of(perVan))),
                        clients,
                        Travel.of(GreatCircleTravel.distances(places, 1)));
        SolverOptions options = SolverOptions.of(SolverLimits.iterations(6_000), 1);
        return new RouteSolver(problem).solve(options, SolverProgress.SILENT).cost();
    }

    private static List<Coordinate> around(
            double latitude, double longitude, int count, long seed) {
        return around(latitude, longitude, count, seed, 1);
    }

    /** Of three places two lie within a part of the area, the town. */
    private static List<Coordinate> around(
            double latitude, double longitude, int count, long seed, double town) {
        Random random = new Random(seed);
        List<Coordinate> places = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double spread = at % 3 == 0 ? 1 : town;
            places.add(
                    new Coordinate(
                            latitude + 0.1 * spread * (2 * random.nextDouble() - 1),
                            longitude + 0.13 * spread * (2 * random.nextDouble() - 1)));
        }
        return places;
    }
}
