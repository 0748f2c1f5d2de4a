package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteSolverTest {
    private static final VehicleType VAN = VehicleType.of("van", 9, Amounts.of(2));

    @Test
    void twoStopsFitTheVanAndTheFarOnesShareIt() {
        // The street 0 1 2 8 9: {8, 9} for 18 and {1, 2} for 4.
        var problem = Line.problem(VAN, Line.clients(4), 0, 1, 2, 8, 9);

        assertThat(Line.cost(problem)).isEqualTo(22);
        assertThat(Line.checked(problem).routes()).hasSize(2);
    }

    @Test
    void fewestVehiclesComeFirstThoughTheWayIsLonger() {
        // East −5 and west 5: one van drives 20, two vans drive 20 too; a dear detour decides.
        VehicleType big = VehicleType.of("van", 9, Amounts.of(9));
        List<Client> clients =
                List.of(
                        Client.of("a", 1, Amounts.of(1)).withWindows(new TimeWindow(5, 5)),
                        Client.of("b", 2, Amounts.of(1)).withWindows(new TimeWindow(40, 90)),
                        Client.of("c", 3, Amounts.of(1)).withWindows(new TimeWindow(100, 200)));
        RoutingProblem problem =
                Line.problem(big, clients, 0, 5, 3, 5)
                        .withObjective(RoutingObjective.VEHICLES_FIRST);

        assertThat(Line.checked(problem).routes()).hasSize(1);
    }

    @Test
    void aPrizeBelowItsDetourIsLeft() {
        List<Client> clients =
                List.of(
                        Client.of("near", 1, Amounts.of(1)),
                        Client.of("far", 2, Amounts.of(1)).withPrize(9),
                        Client.of("worth", 3, Amounts.of(1)).withPrize(5));
        RoutingProblem problem = Line.problem(VAN, clients, 0, 2, 30, 3);

        assertThat(Line.checked(problem).routes().getFirst().clients())
                .containsExactlyInAnyOrder(0, 2);
        assertThat(Line.cost(problem)).isEqualTo(6 + 9);
    }

    @Test
    void aTownPaysForARouteThatNoneOfItsStopsPaysFor() {
        // There and back is 206; four prizes of 60 are worth it, one is not; of 50 they are not.
        VehicleType big = VehicleType.of("van", 9, Amounts.of(4));

        assertThat(Line.cost(Line.problem(big, prized(60), 0, 100, 101, 102, 103))).isEqualTo(206);
        assertThat(Line.cost(Line.problem(big, prized(50), 0, 100, 101, 102, 103))).isEqualTo(200);
    }

    private static List<Client> prized(long prize) {
        return Line.clients(4).stream().map(client -> client.withPrize(prize)).toList();
    }

    @Test
    void oneOfAGroupIsVisitedAndItIsTheNearest() {
        RoutingProblem plain = Line.problem(VAN, Line.clients(3), 0, 7, 3, 9);
        RoutingProblem problem =
                new RoutingProblem(
                        plain.depots(),
                        plain.vehicleTypes(),
                        plain.clients(),
                        List.of(new ClientGroup("door or shop", List.of(0, 1, 2), true)),
                        List.of(),
                        plain.travels(),
                        List.of(),
                        RoutingObjective.COST);

        assertThat(Line.checked(problem).routes().getFirst().clients()).containsExactly(1);
    }

    @Test
    void aShipmentIsLoadedBeforeItIsUnloadedOnTheSameVan() {
        List<Client> clients =
                List.of(
                        Client.of("from", 1, Amounts.NONE),
                        Client.of("to", 2, Amounts.NONE),
                        Client.of("other", 3, Amounts.of(1)));
        RoutingProblem plain = Line.problem(VAN, clients, 0, 9, 2, 5);
        RoutingProblem problem =
                new RoutingProblem(
                        plain.depots(),
                        plain.vehicleTypes(),
                        plain.clients(),
                        List.of(),
                        List.of(new Shipment("goods", 0, 1, Amounts.of(2))),
                        plain.travels(),
                        List.of(),
                        RoutingObjective.COST);

        Solution solution = Line.checked(problem);

        assertThat(solution.routes()).hasSize(1);
        assertThat(solution.routes().getFirst().clients()).endsWith(0, 1);
    }

    @Test
    void aLockedPartStaysTogetherAndFirst() {
        VehicleType big = VehicleType.of("van", 2, Amounts.of(9));
        RoutingProblem plain = Line.problem(big, Line.clients(5), 0, 1, 2, 3, 4, 5);
        RoutingProblem problem =
                new RoutingProblem(
                        plain.depots(),
                        plain.vehicleTypes(),
                        plain.clients(),
                        List.of(),
                        List.of(),
                        plain.travels(),
                        List.of(new LockedPart(0, List.of(4, 0), true)),
                        RoutingObjective.COST);

        Solution solution = Line.checked(problem);

        assertThat(solution.routes())
                .anySatisfy(route -> assertThat(route.clients()).startsWith(4, 0));
    }

    @Test
    void aVanReloadsWhereAnotherOneIsNotToBeHad() {
        VehicleType one =
                VehicleType.builder("van", 1, Amounts.of(2)).reloadDepots(List.of(0)).build();
        RoutingProblem problem = Line.problem(one, Line.clients(4), 0, 1, 2, -1, -2);

        Solution solution = Line.checked(problem);

        assertThat(solution.routes()).hasSize(1);
        assertThat(solution.routes().getFirst().stops())
                .filteredOn(Stop.Reload.class::isInstance)
                .hasSize(1);
        assertThat(Line.cost(problem)).isEqualTo(8);
    }

    @Test
    void aBreakIsTakenInItsWindow() {
        VehicleType resting =
                VehicleType.builder("van", 1, Amounts.of(9))
                        .shift(new TimeWindow(0, 100))
                        .rests(List.of(new Rest(new TimeWindow(5, 10), 7)))
                        .build();
        RoutingProblem problem = Line.problem(resting, Line.clients(3), 0, 4, 8, 12);

        assertThat(Line.checked(problem).routes().getFirst().stops())
                .filteredOn(Stop.Pause.class::isInstance)
                .hasSize(1);
    }

    @Test
    void waitingCostsWhereTheDurationDoesAndTheVanLeavesLater() {
        VehicleType paid =
                VehicleType.builder("van", 1, Amounts.of(9))
                        .costPerDistance(0)
                        .costPerDuration(1)
                        .build();
        List<Client> clients =
                List.of(Client.of("late", 1, Amounts.of(1)).withWindows(new TimeWindow(50, 60)));

        assertThat(Line.cost(Line.problem(paid, clients, 0, 4))).isEqualTo(8);
    }

    @Test
    void aSecondWindowIsUsedWhereTheFirstCannotBe() {
        List<Client> clients =
                List.of(
                        Client.of("first", 1, Amounts.of(1)).withWindows(new TimeWindow(9, 9)),
                        Client.of("second", 2, Amounts.of(1))
                                .withWindows(new TimeWindow(2, 3), new TimeWindow(17, 30)));
        VehicleType one = VehicleType.of("van", 1, Amounts.of(9));
        RoutingProblem problem = Line.problem(one, clients, 0, 9, 8);

        assertThat(Line.checked(problem).routes().getFirst().stops())
                .containsExactly(new Stop.Visit(0, 0), new Stop.Visit(1, 1));
    }

    @Test
    void whoeverNeedsASkillIsServedByAVanThatHasIt() {
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(new Depot("depot", 0, TimeWindow.ALWAYS, 0)),
                        List.of(
                                VehicleType.of("plain", 3, Amounts.of(1)),
                                VehicleType.builder("cold", 3, Amounts.of(1))
                                        .skills(Set.of("cooled"))
                                        .fixedCost(5)
                                        .build()),
                        List.of(
                                Client.of("a", 1, Amounts.of(1)).withSkills(Set.of("cooled")),
                                Client.of("b", 2, Amounts.of(1))),
                        Line.street(0, 3, 4));

        assertThat(Line.checked(problem).routes())
                .anySatisfy(r -> {
                    assertThat(r.vehicleType()).isEqualTo(1);
                    assertThat(r.clients()).containsExactly(0);
                })
                .anySatisfy(r -> {
                    assertThat(r.vehicleType()).isZero();
                    assertThat(r.clients()).containsExactly(1);
                });
    }

    @Test
    void whatFindsNoVanIsLeftOutAndTheRestIsServed() {
        VehicleType one = VehicleType.of("van", 1, Amounts.of(2));
        RoutingProblem problem = Line.problem(one, Line.clients(3), 0, 1, 2, 3);

        assertThat(Line.solve(problem).solution().routes().getFirst().clients()).hasSize(2);
    }

    @Test
    void noClientsNeedNoRoutes() {
        assertThat(Line.solve(Line.problem(VAN, List.of(), 0)).solution().routes()).isEmpty();
    }

    @Test
    void aSingleClientIsServed() {
        assertThat(Line.cost(Line.problem(VAN, Line.clients(1), 0, 6))).isEqualTo(12);
    }

    @Test
    void aReloadEndsBeforeItsDepotCloses() {
        VehicleType one =
                VehicleType.builder("van", 1, Amounts.of(1)).reloadDepots(List.of(1)).build();
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(
                                new Depot("home", 0, TimeWindow.ALWAYS, 0),
                                new Depot("store", 0, new TimeWindow(0, 12), 5)),
                        List.of(one),
                        Line.clients(2),
                        Line.street(0, 4, 5));

        // Back at the store at 8 or 10, loaded at 13 or 15: it closes at 12.
        assertThat(Line.solve(problem).solution().routes().getFirst().stops()).hasSize(1);
    }

    @Test
    void aGivenPlanThatTearsJobsApartIsTakenAsFarAsItIsWhole() {
        VehicleType big = VehicleType.of("van", 3, Amounts.of(9));
        RoutingProblem plain = Line.problem(big, Line.clients(8), 0, 1, 2, 3, 4, 5, 6, 7, 8);
        RoutingProblem problem =
                new RoutingProblem(
                        plain.depots(),
                        plain.vehicleTypes(),
                        plain.clients(),
                        List.of(new ClientGroup("one of two", List.of(0, 1), true)),
                        List.of(
                                new Shipment("backwards", 2, 3, Amounts.of(1)),
                                new Shipment("half", 4, 5, Amounts.of(1))),
                        plain.travels(),
                        List.of(new LockedPart(0, List.of(6, 7), true)),
                        RoutingObjective.COST);
        Solution torn =
                new Solution(
                        List.of(new Route(0, visits(0, 1, 3, 2)), new Route(0, visits(4, 7, 6))));

        SolverResult result =
                new RouteSolver(problem)
                        .solve(
                                SolverOptions.of(SolverLimits.iterations(1), 1).withInitial(torn),
                                SolverProgress.SILENT);

        assertThat(SolutionChecker.check(problem, result.solution()).violations()).isEmpty();
        assertThat(SolutionChecker.check(problem, result.solution()).cost().total())
                .isEqualTo(result.cost());
    }

    private static List<Stop> visits(int... clients) {
        return IntStream.of(clients).<Stop>mapToObj(it -> new Stop.Visit(it, 0)).toList();
    }
}
