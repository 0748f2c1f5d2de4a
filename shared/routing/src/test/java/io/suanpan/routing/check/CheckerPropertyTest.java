package io.suanpan.routing.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.generated.RandomPlan;
import io.suanpan.routing.generated.RandomProblem;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random problems and plans against what can be counted or tried out one by one. */
class CheckerPropertyTest {
    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    private static RoutingProblem problem(long seed) {
        return RandomProblem.of(seed, 12);
    }

    private static CheckedSolution wild(long seed) {
        RoutingProblem problem = problem(seed);
        return SolutionChecker.check(problem, RandomPlan.wild(problem, seed));
    }

    private static CheckedSolution careful(long seed) {
        RoutingProblem problem = problem(seed);
        return SolutionChecker.check(problem, RandomPlan.careful(problem, seed));
    }

    /** One drive from a stated departure: when it is back, or −1 if something is too late. */
    private static int drive(RoutingProblem problem, CheckedRoute route, int departure) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        Travel travel = problem.travels().get(type.travel());
        int at = problem.depots().get(type.start()).location();
        int time = departure;
        for (CheckedStop stop : route.stops()) {
            int to = stop.location();
            int leg = stop.stop() instanceof Stop.Pause ? 0 : travel.durations().get(at, to);
            time = begun(problem, route, stop, travel.speed().arrival(time, leg));
            if (time < 0) {
                return -1;
            }
            at = to;
        }
        Depot end = problem.depots().get(type.end());
        int back = travel.speed().arrival(time, travel.durations().get(at, end.location()));
        back = Math.max(back, end.opening().from());
        return back > Math.min(type.shift().to(), end.opening().to()) ? -1 : back;
    }

    /** When the stop is left, or −1 if it is too late for it. */
    private static int begun(
            RoutingProblem problem, CheckedRoute route, CheckedStop stop, int arrival) {
        switch (stop.stop()) {
            case Stop.Visit(int index, int window) -> {
                Client client = problem.clients().get(index);
                int begin = Math.max(arrival, client.windows().get(window).from());
                return begin > client.windows().get(window).to()
                        ? -1
                        : begin + client.serviceDuration();
            }
            case Stop.Reload(int index) -> {
                Depot depot = problem.depots().get(index);
                int begin = Math.max(arrival, depot.opening().from());
                int loaded = begin + depot.loadingDuration();
                int left = Math.max(loaded, release(problem, route, route.stops().indexOf(stop)));
                return left > depot.opening().to() ? -1 : left;
            }
            case Stop.Pause(int index) -> {
                Rest rest = problem.vehicleTypes().get(route.vehicleType()).rests().get(index);
                int begin = Math.max(arrival, rest.window().from());
                return begin > rest.window().to() ? -1 : begin + rest.duration();
            }
        }
    }

    private static int release(RoutingProblem problem, CheckedRoute route, int after) {
        int latest = 0;
        for (int at = after + 1; at < route.stops().size(); at++) {
            switch (route.stops().get(at).stop()) {
                case Stop.Reload _ -> {
                    return latest;
                }
                case Stop.Visit(int client, _) ->
                        latest = Math.max(latest, problem.clients().get(client).releaseTime());
                case Stop.Pause _ -> {}
            }
        }
        return latest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDepartureIsBackEarlierNorAsEarlyAndLeavesLater(long seed) {
        RoutingProblem problem = problem(seed);
        for (CheckedRoute route : careful(seed).routes()) {
            VehicleType type = problem.vehicleTypes().get(route.vehicleType());
            int first = Math.max(type.shift().from(), release(problem, route, -1));
            boolean constant = problem.travels().getFirst().speed().constant();
            assertThat(drive(problem, route, route.departure())).isEqualTo(route.back());
            for (int departure = first; departure <= type.shift().to(); departure += 13) {
                int back = drive(problem, route, departure);
                if (back >= 0) {
                    assertThat(back).isGreaterThanOrEqualTo(route.back());
                    assertThat(back == route.back() && departure > route.departure()).isFalse();
                    assertThat(constant && back - departure < route.duration()).isFalse();
                }
            }
            assertThat(drive(problem, route, route.departure() + 1)).isNotEqualTo(route.back());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRouteIsLateJustWhenNoDepartureIsInTime(long seed) {
        RoutingProblem problem = problem(seed);
        CheckedSolution checked = wild(seed);
        Set<Integer> late = new HashSet<>();
        for (Violation violation : checked.violations()) {
            switch (violation.kind()) {
                case TIME_WINDOW, DEPOT_OPENING, SHIFT, REST_WINDOW -> late.add(violation.route());
                default -> {}
            }
        }
        for (int index = 0; index < checked.routes().size(); index++) {
            CheckedRoute route = checked.routes().get(index);
            VehicleType type = problem.vehicleTypes().get(route.vehicleType());
            int first = Math.max(type.shift().from(), release(problem, route, -1));
            boolean inTime = drive(problem, route, first) >= 0;
            assertThat(late.contains(index)).isEqualTo(!inTime);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slackIsTheLastDelayThatIsInTime(long seed) {
        RoutingProblem problem = problem(seed);
        for (CheckedRoute route : careful(seed).routes()) {
            long longest = problem.vehicleTypes().get(route.vehicleType()).longestDuration();
            for (int stop = 0; stop < route.stops().size(); stop++) {
                int slack = route.stops().get(stop).slack();
                assertThat(inTime(problem, route, stop, slack, longest)).isTrue();
                assertThat(inTime(problem, route, stop, slack + 1, longest)).isFalse();
            }
        }
    }

    /** Whether the rest of the route is in time if this stop begins so much later. */
    private static boolean inTime(
            RoutingProblem problem, CheckedRoute route, int stop, int delay, long longest) {
        CheckedStop from = route.stops().get(stop);
        int left = begun(problem, route, from, from.begin() + delay);
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        Travel travel = problem.travels().get(type.travel());
        int at = from.location();
        for (int next = stop + 1; next < route.stops().size() && left >= 0; next++) {
            CheckedStop then = route.stops().get(next);
            boolean stands = then.stop() instanceof Stop.Pause;
            int leg = stands ? 0 : travel.durations().get(at, then.location());
            left = begun(problem, route, then, travel.speed().arrival(left, leg));
            at = then.location();
        }
        if (left < 0) {
            return false;
        }
        Depot end = problem.depots().get(type.end());
        int back = travel.speed().arrival(left, travel.durations().get(at, end.location()));
        return back <= Math.min(type.shift().to(), end.opening().to())
                && back - route.departure() <= longest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDetourIsTheDifferenceToTheRouteWithoutTheStop(long seed) {
        RoutingProblem problem = problem(seed);
        Solution plan = RandomPlan.wild(problem, seed);
        CheckedSolution checked = SolutionChecker.check(problem, plan);
        for (int index = 0; index < checked.routes().size(); index++) {
            CheckedRoute route = checked.routes().get(index);
            for (int stop = 0; stop < route.stops().size(); stop++) {
                long detour = route.stops().get(stop).detourCost();
                Route without = without(plan.routes().get(index), stop);
                long left = without.clients().isEmpty() ? 0 : cost(problem, without);
                if (!plan.routes().get(index).clients().isEmpty()) {
                    assertThat(detour).isEqualTo(route.cost().total() - left);
                }
            }
        }
    }

    private static Route without(Route route, int stop) {
        List<Stop> stops = new ArrayList<>(route.stops());
        stops.remove(stop);
        return new Route(route.vehicleType(), stops);
    }

    private static long cost(RoutingProblem problem, Route route) {
        return SolutionChecker.check(problem, new Solution(List.of(route)))
                .routes()
                .getFirst()
                .cost()
                .total();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costIsTheSumOfRoutesAndPrizes(long seed) {
        RoutingProblem problem = problem(seed);
        CheckedSolution checked = wild(seed);

        long routes = checked.routes().stream().mapToLong(route -> route.cost().total()).sum();
        long prizes =
                checked.leftOut().stream()
                        .mapToLong(client -> problem.clients().get(client).prize().orElse(0))
                        .sum();
        assertThat(checked.cost().total()).isEqualTo(routes + prizes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRoutesChangesNothing(long seed) {
        RoutingProblem problem = problem(seed);
        Solution plan = RandomPlan.wild(problem, seed);
        CheckedSolution checked = SolutionChecker.check(problem, plan);
        CheckedSolution reversed =
                SolutionChecker.check(problem, new Solution(plan.routes().reversed()));

        assertThat(reversed.routes()).isEqualTo(checked.routes().reversed());
        assertThat(reversed.cost()).isEqualTo(checked.cost());
        assertThat(reversed.leftOut()).isEqualTo(checked.leftOut());
        assertThat(reversed.violations())
                .extracting(Violation::kind)
                .containsExactlyInAnyOrderElementsOf(
                        checked.violations().stream().map(Violation::kind).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClientServedOnceMoreIsTold(long seed) {
        RoutingProblem problem = problem(seed);
        List<Route> routes = new ArrayList<>(RandomPlan.careful(problem, seed).routes());
        Stop.Visit again = new Stop.Visit(routes.getFirst().clients().getFirst(), 0);
        routes.add(new Route(0, List.of(again)));

        assertThat(SolutionChecker.check(problem, new Solution(routes)).violations())
                .extracting(Violation::kind)
                .contains(ViolationKind.CLIENT_TWICE);
    }
}
