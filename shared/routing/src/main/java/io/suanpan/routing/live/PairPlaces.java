package io.suanpan.routing.live;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of a pickup and its delivery in a plan where they are least late, and among those where
 * they cost least: every two positions of every route, and one more van of each type. O(stops³) of
 * each route.
 */
final class PairPlaces {
    private final RoutingProblem problem;
    private final Solution plan;
    private final Loads loads;
    private final Shipment shipment;
    private final int pickupDue;
    private final int deliveryDue;
    private long leastLate = Long.MAX_VALUE;
    private long leastCost = Long.MAX_VALUE;
    private Optional<Placed> best = Optional.empty();

    /**
     * A plan with both.
     *
     * @param pickupBegin of service
     */
    record Placed(Solution plan, int pickupBegin, int deliveryBegin) {}

    /**
     * @param problem in which both may be as late as need be
     * @param pickupDue after which the pickup is late
     */
    PairPlaces(
            RoutingProblem problem,
            Solution plan,
            Shipment shipment,
            int pickupDue,
            int deliveryDue) {
        this.problem = problem;
        this.plan = plan;
        this.loads = new Loads(problem);
        this.shipment = shipment;
        this.pickupDue = pickupDue;
        this.deliveryDue = deliveryDue;
    }

    /** Empty where no van has room for them. */
    Optional<Placed> best() {
        int[] used = new int[problem.vehicleTypes().size()];
        for (int route = 0; route < plan.routes().size(); route++) {
            used[plan.routes().get(route).vehicleType()]++;
            attempt(plan.routes().get(route), route);
        }
        for (int type = 0; type < used.length; type++) {
            if (used[type] < problem.vehicleTypes().get(type).count()) {
                attempt(spare(type), plan.routes().size());
            }
        }
        return best;
    }

    /** A van at home with its breaks. */
    private Route spare(int type) {
        List<Stop> rests = new ArrayList<>();
        for (int rest = 0; rest < problem.vehicleTypes().get(type).rests().size(); rest++) {
            rests.add(new Stop.Pause(rest));
        }
        return new Route(type, rests);
    }

    private void attempt(Route route, int index) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        if (!suits(type, shipment.pickup())
                || !suits(type, shipment.delivery())
                || route.clients().size() + 2 > type.mostStops()) {
            return;
        }
        Base base = new Base(problem, route, loads);
        boolean spare = index == plan.routes().size();
        if (!base.feasible && !spare) {
            return;
        }
        for (int first = 0; first <= route.stops().size(); first++) {
            for (int second = first; second <= route.stops().size(); second++) {
                if (!base.closed[first + 1] && !base.closed[second + 1]) {
                    attempt(route, index, first, second, spare ? 0 : base.cost);
                }
            }
        }
    }

    private void attempt(Route route, int index, int first, int second, long costNow) {
        List<Stop> stops = new ArrayList<>(route.stops());
        stops.add(second, new Stop.Visit(shipment.delivery(), 0));
        stops.add(first, new Stop.Visit(shipment.pickup(), 0));
        Route with = new Route(route.vehicleType(), stops);
        Base base = new Base(problem, with, loads);
        if (!base.feasible) {
            return;
        }
        int pickup = base.scratch.beginAfterLateDeparture(first + 1);
        int delivery = base.scratch.beginAfterLateDeparture(second + 2);
        long late =
                Math.max(0L, (long) pickup - pickupDue)
                        + Math.max(0L, (long) delivery - deliveryDue);
        long cost = base.cost - costNow;
        if (late < leastLate || (late == leastLate && cost < leastCost)) {
            leastLate = late;
            leastCost = cost;
            List<Route> routes = new ArrayList<>(plan.routes());
            routes.subList(index, Math.min(index + 1, routes.size())).clear();
            routes.add(index, with);
            best = Optional.of(new Placed(new Solution(routes), pickup, delivery));
        }
    }

    private boolean suits(VehicleType type, int client) {
        Client asked = problem.clients().get(client);
        return type.skills().containsAll(asked.skills());
    }
}
