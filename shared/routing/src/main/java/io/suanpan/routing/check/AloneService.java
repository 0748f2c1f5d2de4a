package io.suanpan.routing.check;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a client could be served by a vehicle that does nothing else; with its shipment, both
 * ends. O(clients · vehicle types · windows), mostly O(clients).
 */
final class AloneService {
    private static final int ALONE = -1;

    private final RoutingProblem problem;
    private final Cargo cargo;
    private final List<RouteRule> rules;

    AloneService(RoutingProblem problem) {
        this.problem = problem;
        this.cargo = new Cargo(problem);
        this.rules =
                List.of(new SkillRule(), new CapacityRule(cargo), new TimeRule(), new LimitRule());
    }

    SortedMap<Integer, Conflict> unservable() {
        SortedMap<Integer, Conflict> all = new TreeMap<>();
        for (int client = 0; client < problem.clients().size(); client++) {
            int index = client;
            byAny(client).ifPresent(why -> all.put(index, why));
        }
        return all;
    }

    /** Why no vehicle can; empty if one can. */
    private Optional<Conflict> byAny(int client) {
        Optional<Violation> nearest = Optional.empty();
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            if (problem.vehicleTypes().get(type).count() > 0) {
                Optional<Violation> hindrance = hindrance(client, type);
                if (hindrance.isEmpty()) {
                    return Optional.empty();
                }
                nearest = farther(nearest, hindrance);
            }
        }
        String nobody = "No vehicle can serve client " + id(client) + ", even alone";
        return Optional.of(
                nearest.map(why -> new Conflict(nobody + ": " + why.what(), remedy(why)))
                        .orElse(new Conflict(nobody + ".", "Give at least one vehicle.")));
    }

    /** What keeps a vehicle of the type from serving the client; empty if nothing does. */
    Optional<Violation> hindrance(int client, int type) {
        Optional<Violation> nearest = Optional.empty();
        for (List<Stop> stops : ways(client)) {
            Optional<Violation> hindrance = hindrance(new Route(type, stops));
            if (hindrance.isEmpty()) {
                return hindrance;
            }
            nearest = farther(hindrance, nearest);
        }
        return nearest;
    }

    private Optional<Violation> hindrance(Route route) {
        DrivenRoute driven = DrivenRoute.of(problem, ALONE, route);
        Violations violations = new Violations();
        for (RouteRule rule : rules) {
            rule.check(driven, violations);
        }
        return violations.list().stream().findFirst();
    }

    /** The one that came through more rules; of equals the first. */
    private static Optional<Violation> farther(Optional<Violation> one, Optional<Violation> other) {
        return one.isPresent() && (other.isEmpty() || rank(one.get()) >= rank(other.get()))
                ? one
                : other;
    }

    private static String remedy(Violation violation) {
        return switch (violation.kind()) {
            case SKILLS -> "Give a vehicle that has them, or leave the client out at a prize.";
            case CAPACITY -> "Divide the order, or give a vehicle that holds it.";
            default -> "Widen the window, the shift, the opening or the limit that is too narrow.";
        };
    }

    private static int rank(Violation violation) {
        return switch (violation.kind()) {
            case SKILLS -> 0;
            case CAPACITY -> 1;
            default -> 2;
        };
    }

    /** Each choice of windows of the client and of the other end of its shipment. */
    private List<List<Stop>> ways(int client) {
        List<Integer> clients =
                cargo.shipmentsOf(client).stream()
                        .findFirst()
                        .map(AloneService::ends)
                        .orElse(List.of(client));
        List<List<Stop>> ways = List.of(List.of());
        for (int next : clients) {
            ways = extended(ways, next);
        }
        return ways;
    }

    private static List<Integer> ends(Shipment shipment) {
        return List.of(shipment.pickup(), shipment.delivery());
    }

    private List<List<Stop>> extended(List<List<Stop>> ways, int index) {
        Client client = problem.clients().get(index);
        List<List<Stop>> longer = new ArrayList<>();
        for (List<Stop> way : ways) {
            for (int window = 0; window < client.windows().size(); window++) {
                List<Stop> stops = new ArrayList<>(way);
                stops.add(new Stop.Visit(index, window));
                longer.add(stops);
            }
        }
        return longer;
    }

    private String id(int client) {
        return problem.clients().get(client).id();
    }
}
