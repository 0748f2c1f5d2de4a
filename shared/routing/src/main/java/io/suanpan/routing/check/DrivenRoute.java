package io.suanpan.routing.check;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;

/** A route of the plan with its vehicle, its legs and its times. */
record DrivenRoute(
        RoutingProblem problem,
        int index,
        Route route,
        VehicleType type,
        Itinerary itinerary,
        Schedule schedule) {
    static DrivenRoute of(RoutingProblem problem, int index, Route route) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        Itinerary itinerary = Itinerary.of(problem, type, route.stops());
        return new DrivenRoute(problem, index, route, type, itinerary, Schedule.of(itinerary));
    }

    /** How messages name it; people count from 1. A route of no plan is named by its vehicle. */
    String name() {
        return index < 0 ? type.id() : "Route " + (index + 1) + " (" + type.id() + ")";
    }

    List<Stop> stops() {
        return route.stops();
    }

    Client client(int index) {
        return problem.clients().get(index);
    }

    /** The same vehicle without one of its stops. */
    DrivenRoute without(int stop) {
        List<Stop> others = new ArrayList<>(stops());
        others.remove(stop);
        return of(problem, index, new Route(route.vehicleType(), others));
    }

    /** How much farther the route is for this stop. */
    long detour(int stop) {
        if (stops().get(stop) instanceof Stop.Pause) {
            return 0;
        }
        int position = stop + 1;
        int next = position + 1;
        while (next < itinerary.last() && stops().get(next - 1) instanceof Stop.Pause) {
            next++;
        }
        long direct =
                problem.travels()
                        .get(type.travel())
                        .distances()
                        .get(itinerary.location(position - 1), itinerary.location(next));
        return (long) itinerary.legDistance(position) + itinerary.legDistance(next) - direct;
    }
}
