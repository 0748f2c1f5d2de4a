package io.suanpan.routing.live;

import io.suanpan.routing.check.RouteCost;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A route of the plan as it stands, with all that makes one more client quick to try. */
final class Base {
    final VehicleType type;
    final Node[] nodes;
    final Line scratch;
    final Room room;
    final boolean feasible;
    final long cost;
    final long distance;
    final long work;
    final int[] exits;
    final int[] latest;
    final int[] place;
    final boolean[] closed;
    final int visits;
    final int reloads;
    final int unfamiliarStops;

    Base(RoutingProblem problem, Route route, Loads loads) {
        type = problem.vehicleTypes().get(route.vehicleType());
        nodes = nodes(problem, type, route.stops(), loads);
        scratch = new Line(problem, type, loads);
        scratch.fill(nodes, nodes.length - 1, List.of());
        room = new Room(nodes, loads.array(type.capacity()));
        List<Integer> clients = route.clients();
        visits = clients.size();
        reloads = (int) route.stops().stream().filter(Stop.Reload.class::isInstance).count();
        unfamiliarStops =
                (int)
                        clients.stream()
                                .filter(client ->
                                        RouteCost.unfamiliar(type, problem.clients().get(client)))
                                .count();
        long price = scratch.cost(unfamiliarStops);
        feasible = price != Line.IMPOSSIBLE && scratch.fits();
        cost = feasible ? price : 0;
        distance = scratch.distance();
        work = scratch.work();
        exits = scratch.exits();
        latest = scratch.latestBegins();
        place = new int[nodes.length];
        for (int at = 0; at < nodes.length; at++) {
            place[at] = scratch.place(at);
        }
        closed = closed(problem, route);
    }

    /** The first node from here on with a place of its own. */
    int next(int position) {
        int at = position;
        while (nodes[at].kind() == Node.Kind.PAUSE) {
            at++;
        }
        return at;
    }

    /**
     * Whether the visit could be in time right before the node with all that follows: necessary,
     * and wrong only where releases, breaks or the longest duration bind. O(1).
     */
    boolean inTime(Node visit, int position) {
        int before = position - 1;
        int arrival = scratch.arrival(exits[before], place[before], visit.location());
        int begin = Math.max(arrival, visit.from());
        if (begin > visit.to()) {
            return false;
        }
        return nodes[position].kind() == Node.Kind.PAUSE
                || scratch.arrival(begin + visit.takes(), visit.location(), place[position])
                        <= latest[position];
    }

    private static Node[] nodes(
            RoutingProblem problem, VehicleType type, List<Stop> stops, Loads loads) {
        List<Depot> depots = problem.depots();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.start(depots.get(type.start()), type.shift(), loads));
        for (Stop stop : stops) {
            nodes.add(
                    switch (stop) {
                        case Stop.Visit(int index, int window) -> {
                            Client client = problem.clients().get(index);
                            yield Node.visit(
                                    client,
                                    client.windows().get(window),
                                    loads,
                                    loads.swing(index));
                        }
                        case Stop.Reload(int depot) -> Node.reload(depots.get(depot), loads);
                        case Stop.Pause(int rest) -> Node.pause(type.rests().get(rest), loads);
                    });
        }
        nodes.add(Node.end(depots.get(type.end()), type.shift(), loads));
        return nodes.toArray(Node[]::new);
    }

    /** Positions between clients that stay together, or before those that come first. */
    private static boolean[] closed(RoutingProblem problem, Route route) {
        boolean[] closed = new boolean[route.stops().size() + 2];
        Map<Integer, Integer> nodeOf = new HashMap<>();
        for (int stop = 0; stop < route.stops().size(); stop++) {
            if (route.stops().get(stop) instanceof Stop.Visit(int client, _)) {
                nodeOf.put(client, stop + 1);
            }
        }
        for (LockedPart lock : problem.locks()) {
            int last = -1;
            int first = lock.first() ? 0 : Integer.MAX_VALUE;
            for (int client : lock.clients()) {
                int node = nodeOf.getOrDefault(client, -1);
                last = Math.max(last, node);
                first = node < 0 ? first : Math.min(first, node);
            }
            for (int position = first + 1; position <= last; position++) {
                closed[position] = true;
            }
        }
        return closed;
    }
}
