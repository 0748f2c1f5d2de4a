package io.suanpan.routing.live;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who is still to be served, who was told which window, and whose goods are on which van. */
final class Pending {
    private final RoutingProblem problem;
    private final Set<Integer> cancelled;
    private final Set<Integer> gone;
    private final Set<Integer> done = new HashSet<>();
    private final Map<Integer, RestOfRoute> vanOf = new HashMap<>();
    private final Map<Integer, Stop.Visit> planned = new HashMap<>();
    private final Map<Integer, Amounts> shipped = new HashMap<>();

    Pending(RoutingProblem problem, Solution plan, List<RestOfRoute> vans, DayNow now) {
        this.problem = problem;
        cancelled = now.cancelled();
        gone = new HashSet<>(cancelled);
        now.promised()
                .forEach((client, window) -> planned.put(client, new Stop.Visit(client, window)));
        for (Route route : plan.routes()) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    planned.put(visit.client(), visit);
                }
            }
        }
        for (RestOfRoute van : vans) {
            done.addAll(RestOfRoute.clients(van.done()));
        }
        gone.addAll(done);
        for (RestOfRoute van : vans) {
            aboard(van);
        }
        groups();
    }

    private void aboard(RestOfRoute van) {
        for (int client : van.aboard()) {
            if (!gone.contains(client) && !problem.clients().get(client).delivery().isZero()) {
                vanOf.put(client, van);
            }
        }
        List<Integer> own = RestOfRoute.clients(van.done());
        for (Shipment shipment : problem.shipments()) {
            if (own.contains(shipment.pickup()) && !gone.contains(shipment.delivery())) {
                vanOf.put(shipment.delivery(), van);
                shipped.merge(shipment.delivery(), shipment.amounts(), Pending::plus);
            } else if (gone.contains(shipment.delivery()) && !done.contains(shipment.pickup())) {
                gone.add(shipment.pickup());
            } else if (gone.contains(shipment.pickup()) && !done.contains(shipment.pickup())) {
                gone.add(shipment.delivery());
            }
        }
    }

    /** Once a member is served or on its way, the others are not needed any more. */
    private void groups() {
        for (ClientGroup group : problem.groups()) {
            for (int member : group.clients()) {
                boolean served = gone.contains(member) && planned.containsKey(member);
                if (served || vanOf.containsKey(member)) {
                    group.clients().stream().filter(other -> other != member).forEach(gone::add);
                }
            }
        }
    }

    boolean waits(int client) {
        return !gone.contains(client);
    }

    /** The van that has the goods on board, if one has. */
    Optional<RestOfRoute> van(int client) {
        return Optional.ofNullable(vanOf.get(client));
    }

    /** What is on board for the client: its delivery and shipments already picked up. */
    Amounts onBoard(int client) {
        Amounts own = problem.clients().get(client).delivery();
        return plus(own, shipped.getOrDefault(client, Amounts.NONE));
    }

    /** Windows that were told to those who wait, by client. */
    Map<Integer, Integer> told() {
        Map<Integer, Integer> told = new TreeMap<>();
        planned.forEach((client, visit) -> {
            if (!gone.contains(client)) {
                told.put(client, visit.window());
            }
        });
        return told;
    }

    /** The visit of the plan, whose window the customer was told. */
    Optional<Stop.Visit> planned(int client) {
        return Optional.ofNullable(planned.get(client));
    }

    Optional<TimeWindow> promise(int client) {
        return planned(client)
                .map(visit -> problem.clients().get(client).windows().get(visit.window()));
    }

    /** Goods on board that stay there until the van unloads at home. */
    Amounts stuck(RestOfRoute van) {
        Amounts sum = Amounts.NONE;
        for (int client : RestOfRoute.clients(van.trip())) {
            sum = plus(sum, problem.clients().get(client).pickup());
        }
        for (int client : van.aboard()) {
            boolean unwanted = gone.contains(client);
            sum = unwanted ? plus(sum, problem.clients().get(client).delivery()) : sum;
        }
        List<Integer> own = RestOfRoute.clients(van.done());
        for (Shipment shipment : problem.shipments()) {
            int delivery = shipment.delivery();
            boolean unwanted = cancelled.contains(delivery) && !done.contains(delivery);
            sum = unwanted && own.contains(shipment.pickup()) ? plus(sum, shipment.amounts()) : sum;
        }
        return sum;
    }

    private static Amounts plus(Amounts one, Amounts other) {
        int[] sum = new int[Math.max(one.dimensions(), other.dimensions())];
        for (int dimension = 0; dimension < sum.length; dimension++) {
            sum[dimension] = one.get(dimension) + other.get(dimension);
        }
        return Amounts.of(sum);
    }
}
