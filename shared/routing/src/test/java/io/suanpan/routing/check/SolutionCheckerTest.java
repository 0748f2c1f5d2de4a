package io.suanpan.routing.check;

import static io.suanpan.routing.check.LineMap.DEPOT;
import static io.suanpan.routing.check.LineMap.VAN;
import static io.suanpan.routing.check.LineMap.check;
import static io.suanpan.routing.check.LineMap.client;
import static io.suanpan.routing.check.LineMap.problem;
import static io.suanpan.routing.check.LineMap.route;
import static io.suanpan.routing.check.LineMap.visit;
import static io.suanpan.routing.problem.VehicleType.UNLIMITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SolutionCheckerTest {
    @Test
    void aRouteOutAndBackHasItsTimesLoadsAndDetours() {
        RoutingProblem problem =
                problem(
                        VAN,
                        client(0).withServiceDuration(5),
                        client(1).withWindows(new TimeWindow(100, 120)).withServiceDuration(5),
                        client(2));

        CheckedSolution checked = check(problem, route(0, 1, 2));

        assertThat(checked.feasible()).isTrue();
        assertThat(checked.cost().total()).isEqualTo(60);
        CheckedRoute route = checked.routes().getFirst();
        // Client 1 opens at 100: begin 0 at 85, so leave at 75; client 2 at 115, home at 145.
        assertThat(route.departure()).isEqualTo(75);
        assertThat(route.back()).isEqualTo(145);
        assertThat(route.duration()).isEqualTo(70);
        assertThat(route.stops())
                .containsExactly(
                        new CheckedStop(visit(0), 1, 85, 85, 90, 0, 20, Amounts.of(6), 10, 0),
                        new CheckedStop(visit(1), 2, 100, 100, 105, 0, 20, Amounts.of(3), 10, 0),
                        new CheckedStop(
                                visit(2),
                                3,
                                115,
                                115,
                                115,
                                0,
                                TimeWindow.LATEST - 145,
                                Amounts.of(0),
                                10,
                                20));
    }

    @Test
    void whoeverComesEarlyWaitsWhereLeavingLaterWouldBeTooLate() {
        RoutingProblem problem =
                problem(
                        VAN,
                        client(0).withWindows(new TimeWindow(0, 20)),
                        client(1).withWindows(new TimeWindow(50, 60)));

        CheckedRoute route = check(problem, route(0, 1)).routes().getFirst();

        assertThat(route.departure()).isEqualTo(10);
        assertThat(route.stops().getLast().arrival()).isEqualTo(30);
        assertThat(route.stops().getLast().waiting()).isEqualTo(20);
        assertThat(route.duration()).isEqualTo(60);
        assertThat(route.stops().getFirst().slack()).isZero();
        assertThat(route.stops().getLast().slack()).isEqualTo(10);
    }

    @Test
    void theChosenWindowCounts() {
        RoutingProblem problem =
                problem(
                        VAN,
                        client(0).withWindows(new TimeWindow(0, 20), new TimeWindow(500, 510)));

        Route later = new Route(0, List.of(new Stop.Visit(0, 1)));

        assertThat(check(problem, later).routes().getFirst().departure()).isEqualTo(490);
        assertThat(check(problem, route(0)).routes().getFirst().departure()).isZero();
    }

    @Test
    void costsAreFixedDistanceDurationOvertimeUnfamiliarAndPrizes() {
        VehicleType type =
                VAN.toBuilder()
                        .fixedCost(1_000)
                        .costPerDistance(2)
                        .costPerDuration(3)
                        .usualDuration(30)
                        .costPerOvertime(7)
                        .familiarAreas(Set.of("north"))
                        .unfamiliarCost(11)
                        .build();
        RoutingProblem problem =
                problem(
                        type,
                        client(0).withServiceDuration(4).withArea("north"),
                        client(1).withArea("south"),
                        client(2).withPrize(500));

        CheckedSolution checked = check(problem, route(0, 1));

        assertThat(checked.cost()).isEqualTo(new CostParts(1_000, 80, 132, 98, 11, 500));
        assertThat(checked.cost().total()).isEqualTo(1_821);
        assertThat(checked.leftOut()).containsExactly(2);
        // Without the farther one: 20 · 2 + 24 · 3, no overtime, nothing unfamiliar.
        assertThat(checked.routes().getFirst().stops().get(1).detourCost())
                .isEqualTo(80 + 132 + 98 + 11 - 40 - 72);
    }

    @Test
    void theDetourOfTheOnlyClientIsTheWholeRoute() {
        VehicleType type = VAN.toBuilder().fixedCost(100).build();

        CheckedSolution checked = check(problem(type, client(0)), route(0));

        assertThat(checked.routes().getFirst().stops().getFirst().detourCost()).isEqualTo(120);
    }

    @Test
    void detoursAreTheSameWhetherTimeCostsOrNot() {
        VehicleType away =
                VAN.toBuilder()
                        .familiarAreas(Set.of("north"))
                        .unfamiliarCost(11)
                        .rests(List.of(new Rest(TimeWindow.ALWAYS, 0)))
                        .build();
        VehicleType overtime = away.toBuilder().costPerOvertime(1).build();
        Route route = new Route(0, List.of(visit(1), new Stop.Pause(0), visit(0), visit(2)));
        for (VehicleType type : List.of(away, overtime)) {
            RoutingProblem problem =
                    problem(type, client(0), client(1).withArea("south"), client(2));

            assertThat(check(problem, route).routes().getFirst().stops())
                    .extracting(CheckedStop::detourCost)
                    .containsExactly(31L, 0L, 20L, 40L);
        }
    }

    @Test
    void aReloadBringsPickupsHomeAndLoadsTheNextTrip() {
        VehicleType type = VAN.toBuilder().reloadDepots(List.of(0)).build();
        Depot depot = new Depot("depot", 0, TimeWindow.ALWAYS, 15);
        RoutingProblem problem =
                problem(
                        depot,
                        type,
                        client(0).withPickup(Amounts.of(7)),
                        client(1).withReleaseTime(200),
                        client(2));
        Route route = new Route(0, List.of(visit(0), new Stop.Reload(0), visit(1), visit(2)));

        CheckedRoute checked = check(problem, route).routes().getFirst();

        assertThat(checked.stops())
                .extracting(stop -> stop.load().get(0))
                .containsExactly(7, 6, 3, 0);
        // The second trip's goods come at 200: loading ends then, the first trip leaves as late.
        assertThat(checked.departure()).isEqualTo(165);
        assertThat(checked.stops().get(1).begin()).isEqualTo(185);
        assertThat(checked.stops().get(1).departure()).isEqualTo(200);
        assertThat(checked.back()).isEqualTo(260);
    }

    @Test
    void theFirstTripWaitsForItsGoods() {
        RoutingProblem problem = problem(VAN, client(0), client(1).withReleaseTime(70));

        assertThat(check(problem, route(0, 1)).routes().getFirst().departure()).isEqualTo(70);
    }

    @Test
    void aBreakIsTakenWhereTheVehicleStands() {
        VehicleType type =
                VAN.toBuilder().rests(List.of(new Rest(new TimeWindow(40, 60), 30))).build();
        Route route = new Route(0, List.of(visit(0), new Stop.Pause(0), visit(1)));

        CheckedRoute checked =
                check(problem(type, client(0), client(1)), route).routes().getFirst();

        assertThat(checked.distance()).isEqualTo(40);
        assertThat(checked.departure()).isEqualTo(30);
        assertThat(checked.stops().get(1).location()).isEqualTo(1);
        assertThat(checked.stops().get(1).begin()).isEqualTo(40);
        assertThat(checked.stops().get(2).arrival()).isEqualTo(80);
        assertThat(checked.back()).isEqualTo(100);
    }

    @Test
    void theLongestDurationLimitsTheSlack() {
        VehicleType type = VAN.toBuilder().longestDuration(50).build();

        CheckedRoute route = check(problem(type, client(0)), route(0)).routes().getFirst();

        assertThat(route.stops().getFirst().slack()).isEqualTo(30);
    }

    @Test
    void aVehicleWaitsAtItsEndUntilTheDepotOpens() {
        Depot yard = new Depot("yard", 0, new TimeWindow(500, 600), 0);
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(DEPOT, yard),
                        List.of(VAN.toBuilder().end(1).build()),
                        List.of(client(0).withWindows(new TimeWindow(0, 30))),
                        LineMap.travel(2));

        CheckedRoute route = check(problem, route(0)).routes().getFirst();

        assertThat(route.back()).isEqualTo(500);
        assertThat(route.departure()).isEqualTo(20);
    }

    @Test
    void trafficByTheHourStretchesTheLegs() {
        // Half as fast before 01:00: 1,800 s of road take the whole hour from midnight on.
        List<Integer> percents = new java.util.ArrayList<>(Collections.nCopies(24, 100));
        percents.set(0, 50);
        TravelMatrix road = TravelMatrix.of(2, new int[] {0, 1_800, 1_800, 0});
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(DEPOT),
                        List.of(VAN),
                        List.of(client(0).withWindows(new TimeWindow(3_000, 9_000))),
                        new Travel(road, road, HourlySpeed.of(percents)));

        CheckedRoute route = check(problem, route(0)).routes().getFirst();

        assertThat(route.departure()).isZero();
        assertThat(route.stops().getFirst().arrival()).isEqualTo(3_600);
        assertThat(route.back()).isEqualTo(5_400);
    }

    @Test
    void aShipmentRidesFromItsPickupToItsDelivery() {
        RoutingProblem problem =
                LineMap.with(
                        problem(VAN, client(0), client(1), client(2)),
                        List.of(),
                        List.of(new Shipment("s", 0, 2, Amounts.of(4))),
                        List.of());

        CheckedSolution checked = check(problem, route(0, 1, 2));

        assertThat(checked.feasible()).isTrue();
        assertThat(checked.routes().getFirst().stops())
                .extracting(stop -> stop.load().get(0))
                .containsExactly(10, 7, 0);
    }

    @Test
    void anotherOfTheGroupServesInTheirStead() {
        RoutingProblem problem =
                LineMap.with(
                        problem(VAN, client(0).withPrize(50), client(1).withPrize(70)),
                        List.of(new ClientGroup("either", List.of(0, 1), true)),
                        List.of(),
                        List.of());

        CheckedSolution checked = check(problem, route(0));

        assertThat(checked.feasible()).isTrue();
        assertThat(checked.leftOut()).isEmpty();
        assertThat(checked.cost().prizes()).isZero();
    }

    @Test
    void anEmptyPlanOfNoClientsIsFine() {
        CheckedSolution checked = SolutionChecker.check(problem(VAN), new Solution(List.of()));

        assertThat(checked.feasible()).isTrue();
        assertThat(checked.cost()).isEqualTo(CostParts.NONE);
    }

    @Test
    void hugeTimesAndLoadsDoNotOverflow() {
        int far = TravelMatrix.LONGEST;
        int clients = 60;
        int[] values = new int[61 * 61];
        java.util.Arrays.fill(values, far);
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(DEPOT),
                        List.of(VehicleType.of("van", 1, Amounts.of(UNLIMITED))),
                        LineMap.clients(clients).stream()
                                .map(client ->
                                        client.withPickup(Amounts.of(UNLIMITED))
                                                .withServiceDuration(far))
                                .toList(),
                        Travel.of(TravelMatrix.of(61, values)));
        int[] all = java.util.stream.IntStream.range(0, clients).toArray();

        CheckedSolution checked = check(problem, route(all));

        assertThat(checked.cost().distance()).isEqualTo(61L * far);
        assertThat(checked.routes().getFirst().back()).isEqualTo(Integer.MAX_VALUE);
        assertThat(checked.violations())
                .extracting(Violation::kind)
                .contains(ViolationKind.CAPACITY, ViolationKind.TIME_WINDOW, ViolationKind.SHIFT);
    }

    @Test
    void aCostBeyondCountingIsSaid() {
        VehicleType type = VAN.toBuilder().costPerDistance(Long.MAX_VALUE / 2).build();

        assertThatThrownBy(() -> check(problem(type, client(0)), route(0)))
                .isInstanceOf(SuanpanException.class)
                .hasMessage(
                        "Route 1 (van) costs more than can be counted. Give costs in larger units.");
    }
}
