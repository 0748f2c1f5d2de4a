package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same problem with its clients in an order in which neighbours lie near each other in memory.
 * The search then reads a few cache lines of a matrix row where it would read one for each
 * neighbour.
 */
final class Renumbering {
    private final ChosenClients order;
    private final RoutingProblem inner;

    private Renumbering(ChosenClients order, RoutingProblem inner) {
        this.order = order;
        this.inner = inner;
    }

    /** Each next client is the nearest of those left. O(clients²) to make. */
    static Renumbering of(RoutingProblem problem) {
        return of(problem, chain(problem));
    }

    /**
     * Some clients, or all, in the order given, as along the routes of a plan.
     *
     * @param clients their indices; the array is taken as it is
     */
    static Renumbering of(RoutingProblem problem, int[] clients) {
        var order = new ChosenClients(problem, clients);
        return new Renumbering(order, compact(order.problem()));
    }

    /** The problem to solve. */
    RoutingProblem inner() {
        return inner;
    }

    /** A solution of the inner problem in the indices of the given one. */
    Solution outward(Solution solution) {
        return order.outward(solution);
    }

    /** A solution of the given problem in the indices of the inner one. */
    Solution inward(Solution solution) {
        return order.inward(solution);
    }

    /** A row of the matrices for each client in turn, then for each depot, and no other. */
    private static RoutingProblem compact(RoutingProblem problem) {
        List<Integer> places = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        for (Client old : problem.clients()) {
            clients.add(old.withLocation(places.size()));
            places.add(old.location());
        }
        List<Depot> depots = new ArrayList<>();
        for (Depot old : problem.depots()) {
            depots.add(new Depot(old.id(), places.size(), old.opening(), old.loadingDuration()));
            places.add(old.location());
        }
        return problem.withClients(clients)
                .withDepots(depots)
                .withTravels(travels(problem.travels(), places));
    }

    private static List<Travel> travels(List<Travel> old, List<Integer> places) {
        Map<TravelMatrix, TravelMatrix> made = new IdentityHashMap<>();
        return old.stream()
                .map(travel ->
                        new Travel(
                                made.computeIfAbsent(travel.distances(), m -> m.of(places)),
                                made.computeIfAbsent(travel.durations(), m -> m.of(places)),
                                travel.speed()))
                .toList();
    }

    private static int[] chain(RoutingProblem problem) {
        List<Client> clients = problem.clients();
        TravelMatrix distances = problem.travels().getFirst().distances();
        int[] left = new int[clients.size()];
        int[] location = new int[clients.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = i;
            location[i] = clients.get(i).location();
        }
        int[] order = new int[left.length];
        int from = problem.depots().getFirst().location();
        for (int done = 0; done < order.length; done++) {
            int nearest = done;
            for (int i = done + 1; i < left.length; i++) {
                int way = distances.get(from, location[left[i]]);
                int best = distances.get(from, location[left[nearest]]);
                if (way < best || (way == best && left[i] < left[nearest])) {
                    nearest = i;
                }
            }
            order[done] = left[nearest];
            left[nearest] = left[done];
            from = location[order[done]];
        }
        return order;
    }
}
