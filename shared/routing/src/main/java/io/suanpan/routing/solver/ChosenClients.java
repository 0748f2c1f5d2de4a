package io.suanpan.routing.solver;

import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.Arrays;
import java.util.List;

/**
 * Some clients of a problem, or all, in an order of their own: the problem that they are, and the
 * way there and back for solutions. Of a group, a shipment and a locked part all members are chosen
 * or none.
 */
final class ChosenClients {
    private final RoutingProblem whole;

    /** Index in the whole problem of each. */
    private final int[] outer;

    /** Index among the chosen of each client of the whole; -1 where it is not chosen. */
    private final int[] inner;

    /**
     * @param chosen indices in the whole problem; the array is taken as it is
     */
    ChosenClients(RoutingProblem whole, int[] chosen) {
        this.whole = whole;
        outer = chosen;
        inner = new int[whole.clients().size()];
        Arrays.fill(inner, -1);
        for (int i = 0; i < outer.length; i++) {
            inner[outer[i]] = i;
        }
    }

    /** The chosen with the depots, vehicles, travels and the objective of the whole. */
    RoutingProblem problem() {
        return new RoutingProblem(
                whole.depots(),
                whole.vehicleTypes(),
                Arrays.stream(outer).mapToObj(whole.clients()::get).toList(),
                whole.groups().stream()
                        .filter(g -> chosen(g.clients().getFirst()))
                        .map(g -> new ClientGroup(g.id(), inner(g.clients()), g.required()))
                        .toList(),
                whole.shipments().stream()
                        .filter(s -> chosen(s.pickup()))
                        .map(s ->
                                new Shipment(
                                        s.id(),
                                        inner[s.pickup()],
                                        inner[s.delivery()],
                                        s.amounts()))
                        .toList(),
                whole.travels(),
                whole.locks().stream()
                        .filter(l -> chosen(l.clients().getFirst()))
                        .map(l -> new LockedPart(l.vehicleType(), inner(l.clients()), l.first()))
                        .toList(),
                whole.objective());
    }

    private boolean chosen(int client) {
        return inner[client] >= 0;
    }

    private List<Integer> inner(List<Integer> clients) {
        return clients.stream().map(client -> inner[client]).toList();
    }

    /** A solution of {@link #problem()} in the indices of the whole. */
    Solution outward(Solution solution) {
        return renumbered(solution, outer);
    }

    /** A solution of the whole that serves the chosen alone, in their indices. */
    Solution inward(Solution solution) {
        return renumbered(solution, inner);
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
}
