package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same problem with its clients in an order in which neighbours lie near each other in memory:
 * each next one is the nearest of those left. The search then reads a few cache lines of a matrix
 * row where it would read one for each neighbour. O(clients²) to make.
 */
final class Renumbering {
    private final RoutingProblem inner;

    /** Index in the given problem of each client. */
    private final int[] outer;

    private final int[] innerOf;

    private Renumbering(RoutingProblem inner, int[] outer) {
        this.inner = inner;
        this.outer = outer;
        innerOf = new int[outer.length];
        for (int i = 0; i < outer.length; i++) {
            innerOf[outer[i]] = i;
        }
    }

    static Renumbering of(RoutingProblem problem) {
        int[] order = chain(problem);
        int[] innerOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            innerOf[order[i]] = i;
        }
        List<Integer> places = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        for (int client : order) {
            Client old = problem.clients().get(client);
            clients.add(at(old, places.size()));
            places.add(old.location());
        }
        List<Depot> depots = new ArrayList<>();
        for (Depot old : problem.depots()) {
            depots.add(new Depot(old.id(), places.size(), old.opening(), old.loadingDuration()));
            places.add(old.location());
        }
        return new Renumbering(
                new RoutingProblem(
                        depots,
                        problem.vehicleTypes(),
                        clients,
                        problem.groups().stream()
                                .map(g ->
                                        new ClientGroup(
                                                g.id(), mapped(g.clients(), innerOf), g.required()))
                                .toList(),
                        problem.shipments().stream()
                                .map(s ->
                                        new Shipment(
                                                s.id(),
                                                innerOf[s.pickup()],
                                                innerOf[s.delivery()],
                                                s.amounts()))
                                .toList(),
                        travels(problem.travels(), places),
                        problem.locks().stream()
                                .map(l ->
                                        new LockedPart(
                                                l.vehicleType(),
                                                mapped(l.clients(), innerOf),
                                                l.first()))
                                .toList(),
                        problem.objective()),
                order);
    }

    /** The problem to solve. */
    RoutingProblem inner() {
        return inner;
    }

    /** A solution of the inner problem in the indices of the given one. */
    Solution outward(Solution solution) {
        return renumbered(solution, outer);
    }

    /** A solution of the given problem in the indices of the inner one. */
    Solution inward(Solution solution) {
        return renumbered(solution, innerOf);
    }

    private static Solution renumbered(Solution solution, int[] map) {
        return new Solution(
                solution.routes().stream()
                        .map(route ->
                                new Route(
                                        route.vehicleType(),
                                        route.stops().stream()
                                                .map(stop -> renumbered(stop, map))
                                                .toList()))
                        .toList());
    }

    private static Stop renumbered(Stop stop, int[] map) {
        return stop instanceof Stop.Visit(int client, int window)
                ? new Stop.Visit(map[client], window)
                : stop;
    }

    private static List<Integer> mapped(List<Integer> clients, int[] map) {
        return clients.stream().map(c -> map[c]).toList();
    }

    private static Client at(Client client, int location) {
        return new Client(
                client.id(),
                location,
                client.windows(),
                client.serviceDuration(),
                client.releaseTime(),
                client.delivery(),
                client.pickup(),
                client.skills(),
                client.prize(),
                client.area());
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
