package io.suanpan.routing.check;

import static io.suanpan.routing.check.LineMap.VAN;
import static io.suanpan.routing.check.LineMap.check;
import static io.suanpan.routing.check.LineMap.client;
import static io.suanpan.routing.check.LineMap.problem;
import static io.suanpan.routing.check.LineMap.route;
import static io.suanpan.routing.check.LineMap.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule is kept by one plan and broken by another that differs in one thing. */
class ViolationTest {
    private static final Client FIRST = client(0);
    private static final Client SECOND = client(1);
    private static final Client THIRD = client(2);

    /** The only thing wrong. */
    private static Violation only(CheckedSolution checked) {
        assertThat(checked.violations()).hasSize(1);
        assertThat(checked.feasible()).isFalse();
        Violation violation = checked.violations().getFirst();
        assertThat(violation.remedy()).isNotBlank();
        return violation;
    }

    private static void broken(ViolationKind kind, String what, CheckedSolution checked) {
        assertThat(only(checked).kind()).isEqualTo(kind);
        assertThat(only(checked).what()).isEqualTo(what);
    }

    private static void kept(CheckedSolution checked) {
        assertThat(checked.violations()).isEmpty();
    }

    private static VehicleType vanTo(int shiftEnd) {
        return VAN.toBuilder().shift(new TimeWindow(0, shiftEnd)).build();
    }

    @Test
    void capacityAtTheStart() {
        Client heavy = Client.of("heavy", 2, Amounts.of(8));
        kept(check(problem(VAN, FIRST, heavy), route(0), route(1)));
        broken(
                ViolationKind.CAPACITY,
                "Route 1 (van) has 11 on board in dimension 0, it holds 10.",
                check(problem(VAN, FIRST, heavy), route(0, 1)));
    }

    @Test
    void capacityUnderWayInTheSecondDimension() {
        VehicleType type = VehicleType.of("van", 1, Amounts.of(10, 4));
        Client first = FIRST.withPickup(Amounts.of(0, 4));
        kept(check(problem(type, first, SECOND), route(0, 1)));
        Client second = SECOND.withPickup(Amounts.of(0, 1));
        CheckedSolution checked = check(problem(type, first, second), route(0, 1));
        broken(
                ViolationKind.CAPACITY,
                "Route 1 (van) has 5 on board in dimension 1, it holds 4.",
                checked);
        assertThat(only(checked).stop()).isEqualTo(1);
    }

    @Test
    void capacityOfEachTrip() {
        VehicleType type = VAN.toBuilder().capacity(Amounts.of(5)).reloadDepots(List.of(0)).build();
        RoutingProblem problem = problem(type, FIRST, SECOND, THIRD);
        Stop reload = new Stop.Reload(0);
        kept(check(problem, new Route(0, List.of(visit(0), reload, visit(1), reload, visit(2)))));
        CheckedSolution checked =
                check(problem, new Route(0, List.of(visit(0), reload, visit(1), visit(2))));
        broken(
                ViolationKind.CAPACITY,
                "Route 1 (van) has 6 on board in dimension 0, it holds 5.",
                checked);
        assertThat(only(checked).stop()).isEqualTo(1);
    }

    @Test
    void capacityWithShipments() {
        RoutingProblem problem =
                LineMap.with(
                        problem(VAN, FIRST, SECOND, THIRD),
                        List.of(),
                        List.of(new Shipment("s", 0, 1, Amounts.of(5))),
                        List.of());
        kept(check(problem, route(2), route(0, 1)));
        broken(
                ViolationKind.CAPACITY,
                "Route 1 (van) has 11 on board in dimension 0, it holds 10.",
                check(problem, route(0, 1, 2)));
    }

    @Test
    void timeWindow() {
        Client hasty = FIRST.withWindows(new TimeWindow(0, 29), new TimeWindow(30, 40));
        RoutingProblem problem = problem(VAN, hasty, SECOND);
        kept(check(problem, new Route(0, List.of(visit(1), new Stop.Visit(0, 1)))));
        CheckedSolution checked = check(problem, route(1, 0));
        broken(
                ViolationKind.TIME_WINDOW,
                "Route 1 (van) begins client c0 at 30, latest is 29.",
                checked);
        assertThat(only(checked).stop()).isEqualTo(1);
    }

    @Test
    void releasedTooLate() {
        Client hasty = FIRST.withWindows(new TimeWindow(0, 29)).withReleaseTime(20);
        broken(
                ViolationKind.TIME_WINDOW,
                "Route 1 (van) begins client c0 at 30, latest is 29.",
                check(problem(VAN, hasty), route(0)));
    }

    @Test
    void depotOpening() {
        Depot depot = new Depot("depot", 0, new TimeWindow(0, 39), 0);
        kept(check(problem(depot, VAN, FIRST), route(0)));
        broken(
                ViolationKind.DEPOT_OPENING,
                "Route 1 (van) is back at 40, depot depot closes at 39.",
                check(problem(depot, VAN, FIRST, SECOND), route(0, 1)));
    }

    @Test
    void reloadAfterTheDepotHasClosed() {
        Depot near = new Depot("near", 1, new TimeWindow(0, 30), 15);
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(LineMap.DEPOT, near),
                        List.of(VAN.toBuilder().reloadDepots(List.of(1)).build()),
                        List.of(FIRST, SECOND),
                        LineMap.travel(3));
        kept(check(problem, new Route(0, List.of(visit(0), new Stop.Reload(1), visit(1)))));
        broken(
                ViolationKind.DEPOT_OPENING,
                "Route 1 (van) loads at depot near at 30, latest is 15.",
                check(problem, new Route(0, List.of(visit(1), new Stop.Reload(1), visit(0)))));
    }

    @Test
    void shift() {
        kept(check(problem(vanTo(20), FIRST), route(0)));
        broken(
                ViolationKind.SHIFT,
                "Route 1 (van) is back at 20, its shift ends at 19.",
                check(problem(vanTo(19), FIRST), route(0)));
        assertThat(check(problem(vanTo(19), FIRST.withReleaseTime(20)), route(0)).violations())
                .extracting(Violation::what)
                .containsExactly(
                        "Route 1 (van) leaves at 20, its shift ends at 19.",
                        "Route 1 (van) is back at 40, its shift ends at 19.");
    }

    @Test
    void longestDuration() {
        Client long0 = FIRST.withServiceDuration(10);
        kept(check(problem(VAN.toBuilder().longestDuration(30).build(), long0), route(0)));
        broken(
                ViolationKind.LONGEST_DURATION,
                "Route 1 (van) takes 30, the most is 29.",
                check(problem(VAN.toBuilder().longestDuration(29).build(), long0), route(0)));
    }

    @Test
    void longestDistance() {
        kept(check(problem(VAN.toBuilder().longestDistance(20).build(), FIRST), route(0)));
        broken(
                ViolationKind.LONGEST_DISTANCE,
                "Route 1 (van) is as long as 20, the most is 19.",
                check(problem(VAN.toBuilder().longestDistance(19).build(), FIRST), route(0)));
    }

    @Test
    void mostStops() {
        RoutingProblem problem = problem(VAN.toBuilder().mostStops(1).build(), FIRST, SECOND);
        kept(check(problem, route(0), route(1)));
        broken(
                ViolationKind.MOST_STOPS,
                "Route 1 (van) serves 2, the most is 1.",
                check(problem, route(0, 1)));
    }

    @Test
    void reloadDepot() {
        Route route = new Route(0, List.of(visit(0), new Stop.Reload(0), visit(1)));
        broken(
                ViolationKind.RELOAD_DEPOT,
                "Route 1 (van) reloads at depot depot, which is none of its reload depots.",
                check(problem(VAN, FIRST, SECOND), route));
    }

    @Test
    void mostReloads() {
        VehicleType type = VAN.toBuilder().reloadDepots(List.of(0)).mostReloads(0).build();
        Route route = new Route(0, List.of(visit(0), new Stop.Reload(0), visit(1)));
        broken(
                ViolationKind.MOST_RELOADS,
                "Route 1 (van) reloads this often: 1, the most is 0.",
                check(problem(type, FIRST, SECOND), route));
    }

    @Test
    void restCountAndWindow() {
        VehicleType type =
                VAN.toBuilder().rests(List.of(new Rest(new TimeWindow(0, 10), 5))).build();
        RoutingProblem problem = problem(type, FIRST);
        Stop pause = new Stop.Pause(0);
        kept(check(problem, new Route(0, List.of(visit(0), pause))));
        broken(
                ViolationKind.REST_COUNT,
                "Route 1 (van) takes break 0 this often: 0.",
                check(problem, route(0)));
        broken(
                ViolationKind.REST_COUNT,
                "Route 1 (van) takes break 0 this often: 2.",
                check(problem, new Route(0, List.of(pause, pause, visit(0)))));
        broken(
                ViolationKind.REST_WINDOW,
                "Route 1 (van) begins break 0 at 20, latest is 10.",
                check(
                        problem(type, FIRST.withServiceDuration(10)),
                        new Route(0, List.of(visit(0), pause))));
    }

    @Test
    void skills() {
        Client frozen = FIRST.withSkills(Set.of("frozen", "lift"));
        kept(
                check(
                        problem(VAN.toBuilder().skills(Set.of("frozen", "lift")).build(), frozen),
                        route(0)));
        broken(
                ViolationKind.SKILLS,
                "Route 1 (van) serves client c0 without [frozen].",
                check(problem(VAN.toBuilder().skills(Set.of("lift")).build(), frozen), route(0)));
    }

    @Test
    void fleetSize() {
        RoutingProblem problem = problem(VAN, FIRST, SECOND, THIRD);
        kept(check(problem, route(0, 1), route(2)));
        broken(
                ViolationKind.FLEET_SIZE,
                "3 routes use van, of which there are 2.",
                check(problem, route(0), route(1), route(2)));
    }

    @Test
    void clientTwiceOrMissing() {
        RoutingProblem problem = problem(VAN, FIRST, SECOND);
        broken(
                ViolationKind.CLIENT_TWICE,
                "Client c1 is served 2 times.",
                check(problem, route(0, 1), route(1)));
        broken(
                ViolationKind.CLIENT_MISSING,
                "Client c1 is required and on no route.",
                check(problem, route(0)));
        kept(check(problem(VAN, FIRST, SECOND.withPrize(5)), route(0)));
    }

    @Test
    void group() {
        List<ClientGroup> required = List.of(new ClientGroup("g", List.of(0, 1), true));
        List<ClientGroup> optional = List.of(new ClientGroup("g", List.of(0, 1), false));
        RoutingProblem plain = problem(VAN, FIRST, SECOND, THIRD);
        RoutingProblem problem = LineMap.with(plain, required, List.of(), List.of());
        kept(check(problem, route(1, 2)));
        kept(check(LineMap.with(plain, optional, List.of(), List.of()), route(2)));
        broken(
                ViolationKind.GROUP,
                "Of group g these are served: [c0, c1].",
                check(problem, route(0, 1, 2)));
        broken(
                ViolationKind.GROUP,
                "No client of the required group g is served.",
                check(problem, route(2)));
    }

    @Test
    void shipment() {
        RoutingProblem problem =
                LineMap.with(
                        problem(VAN, FIRST.withPrize(1), SECOND.withPrize(1)),
                        List.of(),
                        List.of(new Shipment("s", 0, 1, Amounts.of(1))),
                        List.of());
        kept(check(problem, route(0, 1)));
        kept(check(problem));
        broken(
                ViolationKind.SHIPMENT,
                "Shipment s is served at one end only.",
                check(problem, route(0)));
        String order = "Shipment s is not delivered after its pickup on the same route.";
        broken(ViolationKind.SHIPMENT, order, check(problem, route(0), route(1)));
        broken(ViolationKind.SHIPMENT, order, check(problem, route(1, 0)));
    }

    @Test
    void lock() {
        RoutingProblem plain = problem(VAN, FIRST, SECOND, THIRD);
        RoutingProblem problem =
                LineMap.with(
                        plain,
                        List.of(),
                        List.of(),
                        List.of(new LockedPart(0, List.of(2, 0), false)));
        kept(check(problem, route(1, 2, 0)));
        kept(check(problem, route(2, 0, 1)));
        String what = "Locked part 0 [c2, c0] is not driven as it stands by van.";
        broken(ViolationKind.LOCK, what, check(problem, route(2, 1, 0)));
        broken(ViolationKind.LOCK, what, check(problem, route(0, 2, 1)));
        broken(ViolationKind.LOCK, what, check(problem, route(0, 1), route(2)));
        RoutingProblem first =
                LineMap.with(
                        plain,
                        List.of(),
                        List.of(),
                        List.of(new LockedPart(0, List.of(2, 0), true)));
        kept(check(first, route(2, 0, 1)));
        broken(ViolationKind.LOCK, what, check(first, route(1, 2, 0)));
    }

    @Test
    void lockedToAnotherVehicleType() {
        VehicleType bike = VehicleType.of("bike", 1, Amounts.of(3));
        RoutingProblem problem =
                new RoutingProblem(
                        List.of(LineMap.DEPOT),
                        List.of(VAN, bike),
                        List.of(FIRST),
                        List.of(),
                        List.of(),
                        List.of(LineMap.travel(2)),
                        List.of(new LockedPart(1, List.of(0), true)),
                        io.suanpan.routing.problem.RoutingObjective.COST);
        kept(check(problem, new Route(1, List.of(visit(0)))));
        broken(
                ViolationKind.LOCK,
                "Locked part 0 [c0] is not driven as it stands by bike.",
                check(problem, route(0)));
    }

    @Test
    void unknownIndices() {
        RoutingProblem problem = problem(VAN, FIRST);
        broken(ViolationKind.UNKNOWN, "Route 1 names client 1 of 1.", check(problem, route(1)));
        broken(
                ViolationKind.UNKNOWN,
                "Route 1 names window 3 of 1.",
                check(problem, new Route(0, List.of(new Stop.Visit(0, 3)))));
        broken(
                ViolationKind.UNKNOWN,
                "Route 1 names depot -1 of 1.",
                check(problem, new Route(0, List.of(new Stop.Reload(-1)))));
        broken(
                ViolationKind.UNKNOWN,
                "Route 1 names break 0 of 0.",
                check(problem, new Route(0, List.of(new Stop.Pause(0)))));
        broken(
                ViolationKind.UNKNOWN,
                "Route 1 names vehicle type 9 of 1.",
                check(problem, new Route(9, List.of())));
    }
}
