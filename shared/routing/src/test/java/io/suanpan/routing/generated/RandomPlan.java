package io.suanpan.routing.generated;

import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Plans made by chance: {@link #wild} keeps no rule, {@link #careful} keeps those of a route. */
public final class RandomPlan {
    /** What a plan in the making may still be without. */
    private static final Set<ViolationKind> UNFINISHED =
            EnumSet.of(
                    ViolationKind.CLIENT_MISSING,
                    ViolationKind.GROUP,
                    ViolationKind.SHIPMENT,
                    ViolationKind.LOCK,
                    ViolationKind.REST_COUNT);

    private final RoutingProblem problem;
    private final SplittableRandom random;

    private RandomPlan(RoutingProblem problem, long seed) {
        this.problem = problem;
        this.random = new SplittableRandom(seed);
    }

    /** Most clients on a few routes in any order, with reloads and breaks here and there. */
    public static Solution wild(RoutingProblem problem, long seed) {
        return new RandomPlan(problem, seed).wild();
    }

    /** Each client goes where it first fits; who fits nowhere is left out. */
    public static Solution careful(RoutingProblem problem, long seed) {
        return new RandomPlan(problem, seed).careful();
    }

    private Solution wild() {
        List<Route> routes = new ArrayList<>();
        for (int client : order()) {
            if (routes.isEmpty() || random.nextInt(4) == 0) {
                routes.add(new Route(random.nextInt(problem.vehicleTypes().size()), List.of()));
            }
            if (random.nextInt(8) > 0) {
                int last = routes.size() - 1;
                routes.set(last, with(routes.get(last), visit(client)));
                if (random.nextInt(4) == 0) {
                    routes.set(last, withExtra(routes.get(last)));
                }
            }
        }
        return new Solution(routes);
    }

    private Route withExtra(Route route) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        if (!type.rests().isEmpty() && random.nextBoolean()) {
            return with(route, new Stop.Pause(0));
        }
        return with(route, new Stop.Reload(random.nextInt(problem.depots().size())));
    }

    private List<Integer> order() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, problem.clients().size()).boxed().toList());
        for (int left = order.size(); left > 1; left--) {
            order.add(order.remove(random.nextInt(left)));
        }
        return order;
    }

    private Stop visit(int client) {
        int windows = problem.clients().get(client).windows().size();
        return new Stop.Visit(client, random.nextInt(windows));
    }

    private static Route with(Route route, Stop stop) {
        List<Stop> stops = new ArrayList<>(route.stops());
        stops.add(stop);
        return new Route(route.vehicleType(), stops);
    }

    private Solution careful() {
        List<Route> routes = new ArrayList<>();
        for (int client : order()) {
            Stop visit = visit(client);
            if (!placed(routes, visit)) {
                Route alone =
                        new Route(random.nextInt(problem.vehicleTypes().size()), List.of(visit));
                if (fits(alone)) {
                    routes.add(alone);
                }
            }
        }
        return new Solution(routes.stream().map(this::rested).toList());
    }

    private boolean placed(List<Route> routes, Stop visit) {
        for (int at = 0; at < routes.size(); at++) {
            Route longer = with(routes.get(at), visit);
            if (fits(longer)) {
                routes.set(at, longer);
                return true;
            }
        }
        return false;
    }

    private Route rested(Route route) {
        if (problem.vehicleTypes().get(route.vehicleType()).rests().isEmpty()) {
            return route;
        }
        for (int at = 0; at <= route.stops().size(); at++) {
            List<Stop> stops = new ArrayList<>(route.stops());
            stops.add(at, new Stop.Pause(0));
            Route rested = new Route(route.vehicleType(), stops);
            if (fits(rested)) {
                return rested;
            }
        }
        return route;
    }

    private boolean fits(Route route) {
        return SolutionChecker.check(problem, new Solution(List.of(route))).violations().stream()
                .map(Violation::kind)
                .allMatch(UNFINISHED::contains);
    }
}
