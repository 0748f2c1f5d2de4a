package io.suanpan.routing.live;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A first answer for the rest of a day: every route goes on as planned with those whom it still
 * reaches in time; the others go where they are cheapest in time; and who was told a window that
 * nobody can keep is served as soon as can be after it.
 */
final class CarryOn {
    private RoutingProblem problem;
    private Solution plan;

    CarryOn(RoutingProblem problem, Solution asPlanned) {
        this.problem = problem;
        Loads loads = new Loads(problem);
        plan =
                new Solution(
                        asPlanned.routes().stream()
                                .map(route -> withoutTheLate(route, loads))
                                .filter(route -> !route.clients().isEmpty())
                                .toList());
    }

    RoutingProblem problem() {
        return problem;
    }

    Solution plan() {
        return plan;
    }

    /** Serves the client in time if that is possible. */
    boolean place(int client) {
        Optional<Insertion> found = Quotes.of(problem, plan).cheapest(client);
        found.ifPresent(insertion -> plan = insertion.into(plan));
        return found.isPresent();
    }

    /**
     * Serves the client as little after its window as can be, and widens the window to that. O(log
     * time) quotes.
     */
    boolean placeLate(int client) {
        int most = TimeWindow.LATEST - problem.clients().get(client).windows().getFirst().to();
        if (!placeable(client, most)) {
            return false;
        }
        int less = 0;
        int enough = most;
        while (enough - less > 1) {
            int middle = less + (enough - less) / 2;
            if (placeable(client, middle)) {
                enough = middle;
            } else {
                less = middle;
            }
        }
        problem = widened(problem, client, enough);
        return place(client);
    }

    /**
     * Serves pickup and delivery of a shipment as little late as can be, and widens the windows
     * that were promised to that; false where no van has room for it.
     *
     * @param pickupPromised whether somebody was told the window of the pickup
     */
    boolean placePair(Shipment shipment, boolean pickupPromised, boolean deliveryPromised) {
        int pickupDue = due(shipment.pickup());
        int deliveryDue = due(shipment.delivery());
        RoutingProblem open = problem;
        open = pickupPromised ? widened(open, shipment.pickup(), rest(pickupDue)) : open;
        open = deliveryPromised ? widened(open, shipment.delivery(), rest(deliveryDue)) : open;
        Optional<PairPlaces.Placed> found =
                new PairPlaces(open, plan, shipment, pickupDue, deliveryDue).best();
        found.ifPresent(placed -> {
            plan = placed.plan();
            problem = late(shipment.pickup(), placed.pickupBegin());
            problem = late(shipment.delivery(), placed.deliveryBegin());
        });
        return found.isPresent();
    }

    private int due(int client) {
        return problem.clients().get(client).windows().getFirst().to();
    }

    private static int rest(int due) {
        return TimeWindow.LATEST - due;
    }

    private RoutingProblem late(int client, int begin) {
        return begin > due(client) ? widened(problem, client, begin - due(client)) : problem;
    }

    private boolean placeable(int client, int late) {
        return Quotes.of(widened(problem, client, late), plan).cheapest(client).isPresent();
    }

    private static RoutingProblem widened(RoutingProblem problem, int index, int late) {
        List<Client> clients = new ArrayList<>(problem.clients());
        Client client = clients.get(index);
        TimeWindow window = client.windows().getFirst();
        clients.set(index, client.withWindows(new TimeWindow(window.from(), window.to() + late)));
        return problem.withClients(clients);
    }

    private Route withoutTheLate(Route route, Loads loads) {
        if (new Base(problem, route, loads).feasible) {
            return route;
        }
        Set<Integer> kept = new HashSet<>();
        for (int client : route.clients()) {
            kept.add(client);
            if (!new Base(problem, only(route, kept), loads).feasible) {
                kept.remove(client);
            }
        }
        for (Shipment shipment : problem.shipments()) {
            if (kept.contains(shipment.pickup()) != kept.contains(shipment.delivery())) {
                kept.remove(shipment.pickup());
                kept.remove(shipment.delivery());
            }
        }
        return only(route, kept);
    }

    /** The same stops with these clients alone, and no reload after which nobody comes. */
    private static Route only(Route route, Set<Integer> kept) {
        List<Stop> stops = new ArrayList<>();
        boolean served = false;
        for (Stop stop : route.stops().reversed()) {
            boolean stays =
                    switch (stop) {
                        case Stop.Visit(int client, _) -> kept.contains(client);
                        case Stop.Reload _ -> served;
                        case Stop.Pause _ -> true;
                    };
            if (stays) {
                stops.addFirst(stop);
                served = stop instanceof Stop.Visit || (served && stop instanceof Stop.Pause);
            }
        }
        return new Route(route.vehicleType(), stops);
    }
}
