package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Some routes of a plan as a problem of their own: their clients, their vehicles and a share of the
 * idle ones, and the clients left out nearby.
 */
final class Part {
    private final RoutingProblem whole;
    private final List<Route> routes;
    private final List<Integer> clients;
    private final int[] spare;

    private Part(RoutingProblem whole, List<Route> routes, List<Integer> clients, int[] spare) {
        this.whole = whole;
        this.routes = routes;
        this.clients = clients;
        this.spare = spare;
    }

    /** What a part has become: its routes, what they and the prizes left in it cost. */
    record Solved(List<Route> routes, long cost, long iterations) {}

    /**
     * Cuts a chain of routes, each next one the nearest by its middle stop, into parts of about so
     * many clients. O(routes²).
     *
     * @param turn which route begins the chain, modulo their number
     */
    static List<Part> cut(Instance instance, Solution solution, int size, int turn) {
        RoutingProblem problem = instance.problem;
        List<Route> chain = chain(problem, solution.routes(), turn);
        List<List<Route>> groups = new ArrayList<>();
        List<Route> group = new ArrayList<>();
        int count = 0;
        for (Route route : chain) {
            group.add(route);
            count += route.clients().size();
            if (count >= size) {
                groups.add(group);
                group = new ArrayList<>();
                count = 0;
            }
        }
        if (!group.isEmpty() && count < size / 2 && !groups.isEmpty()) {
            groups.getLast().addAll(group);
        } else if (!group.isEmpty()) {
            groups.add(group);
        }
        return parts(instance, groups);
    }

    private static List<Part> parts(Instance instance, List<List<Route>> groups) {
        RoutingProblem problem = instance.problem;
        int[] group = new int[problem.clients().size()];
        Arrays.fill(group, -1);
        for (int g = 0; g < groups.size(); g++) {
            for (Route route : groups.get(g)) {
                for (int client : route.clients()) {
                    group[client] = g;
                }
            }
        }
        assignLeftOut(instance, group);
        List<List<Integer>> clients = new ArrayList<>();
        groups.forEach(_ -> clients.add(new ArrayList<>()));
        for (int client = 0; client < group.length; client++) {
            clients.get(Math.max(0, group[client])).add(client);
        }
        int[] idle = idle(instance, groups);
        List<Part> parts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            parts.add(
                    new Part(
                            problem, groups.get(g), clients.get(g), share(idle, g, groups.size())));
        }
        return parts;
    }

    /**
     * All members of a job go where one of them is, else where the nearest client on a route is.
     */
    private static void assignLeftOut(Instance instance, int[] group) {
        for (int job = 0; job < instance.jobs.count; job++) {
            int[] members = instance.jobs.members[job];
            int home = -1;
            for (int member : members) {
                home = Math.max(home, group[member]);
            }
            if (home < 0) {
                home = nearest(instance, members[0], group);
            }
            for (int member : members) {
                group[member] = home;
            }
        }
    }

    private static int nearest(Instance instance, int client, int[] group) {
        int row = instance.place[client] * instance.places;
        int best = Integer.MAX_VALUE;
        int home = 0;
        for (int other = 0; other < group.length; other++) {
            int way = instance.distances[0][row + instance.place[other]];
            if (group[other] >= 0 && other != client && way < best) {
                best = way;
                home = group[other];
            }
        }
        return home;
    }

    /** Where vehicles count first and all are served, no further one may go. */
    private static int[] idle(Instance instance, List<List<Route>> groups) {
        RoutingProblem problem = instance.problem;
        long served =
                groups.stream().flatMap(List::stream).mapToLong(r -> r.clients().size()).sum();
        if (instance.vehiclesFirst && served == instance.clients) {
            return new int[problem.vehicleTypes().size()];
        }
        int[] idle = problem.vehicleTypes().stream().mapToInt(VehicleType::count).toArray();
        groups.forEach(g -> g.forEach(route -> idle[route.vehicleType()]--));
        return idle;
    }

    private static int[] share(int[] idle, int g, int groups) {
        return Arrays.stream(idle).map(n -> n / groups + (g < n % groups ? 1 : 0)).toArray();
    }

    private static List<Route> chain(RoutingProblem problem, List<Route> routes, int turn) {
        List<Route> chain = new ArrayList<>();
        if (routes.isEmpty()) {
            return chain;
        }
        TravelMatrix distances = problem.travels().getFirst().distances();
        int[] middle = routes.stream().mapToInt(route -> middle(problem, route)).toArray();
        List<Integer> left = new ArrayList<>(IntStream.range(0, middle.length).boxed().toList());
        int at = left.remove(turn % left.size());
        chain.add(routes.get(at));
        while (!left.isEmpty()) {
            at = left.remove(nearest(distances, middle, at, left));
            chain.add(routes.get(at));
        }
        return chain;
    }

    /** Which of those left has its middle nearest; of several the first. */
    private static int nearest(TravelMatrix distances, int[] middle, int from, List<Integer> left) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < left.size(); i++) {
            int way = distances.get(middle[from], middle[left.get(i)]);
            if (way < least) {
                least = way;
                nearest = i;
            }
        }
        return nearest;
    }

    /** Where its middle stop is. */
    private static int middle(RoutingProblem problem, Route route) {
        List<Integer> clients = route.clients();
        return problem.clients().get(clients.get(clients.size() / 2)).location();
    }

    Solved solve(SolverLimits limits, double heat, long seed, AtomicBoolean stop) {
        if (clients.isEmpty()) {
            return new Solved(List.of(), 0, 0);
        }
        long started = limits.clock().nanos();
        RoutingProblem own = whole.withVehicleTypes(types()).withObjective(RoutingObjective.COST);
        SolverResult after =
                RouteSolver.whole(
                        Renumbering.of(own, alongRoutes()),
                        SolverOptions.of(limits, seed).withInitial(new Solution(routes)),
                        started,
                        stop,
                        SolverProgress.SILENT,
                        SearchSettings.defaults().forPart(heat));
        return new Solved(after.solution().routes(), after.cost(), after.iterations());
    }

    /** Its clients route by route, so that those who follow each other lie near each other. */
    private int[] alongRoutes() {
        Set<Integer> order = new LinkedHashSet<>();
        routes.forEach(route -> order.addAll(route.clients()));
        order.addAll(clients);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The vehicles that it may use. */
    List<VehicleType> types() {
        int[] count = spare.clone();
        routes.forEach(route -> count[route.vehicleType()]++);
        return IntStream.range(0, count.length)
                .mapToObj(t -> whole.vehicleTypes().get(t).toBuilder().count(count[t]).build())
                .toList();
    }
}
