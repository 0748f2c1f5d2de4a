package io.suanpan.routing.live;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;

/**
 * A route that is under way, cut at the time now.
 *
 * @param trip the stops that are done since the goods on board were loaded
 * @param aboard clients whose goods are on board: those until the next reload, and those carried
 */
record RestOfRoute(
        VanNow van,
        int vehicleType,
        List<Stop> done,
        List<Stop> trip,
        List<Stop> left,
        List<Integer> aboard) {

    static RestOfRoute of(Solution plan, VanNow van) {
        if (van.route() >= plan.routes().size()) {
            throw wrong(van, "the plan has " + plan.routes().size() + " routes");
        }
        Route route = plan.routes().get(van.route());
        if (van.done() > route.stops().size()) {
            throw wrong(van, "the route has " + route.stops().size() + " stops");
        }
        List<Stop> done = route.stops().subList(0, van.done());
        List<Stop> left = route.stops().subList(van.done(), route.stops().size());
        List<Integer> aboard = new ArrayList<>(van.atHome() ? List.of() : clients(firstTrip(left)));
        van.carried().stream()
                .sorted()
                .filter(client -> !aboard.contains(client))
                .forEach(aboard::add);
        return new RestOfRoute(van, route.vehicleType(), done, lastTrip(done), left, aboard);
    }

    private static SuanpanException wrong(VanNow van, String fact) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "A van is on route "
                        + van.route()
                        + " with "
                        + van.done()
                        + " stops done; "
                        + fact
                        + ".",
                "Name a route of the plan, counted from 0, and no more stops than it has.");
    }

    private static List<Stop> lastTrip(List<Stop> stops) {
        int from = 0;
        for (int at = 0; at < stops.size(); at++) {
            from = stops.get(at) instanceof Stop.Reload ? at + 1 : from;
        }
        return stops.subList(from, stops.size());
    }

    private static List<Stop> firstTrip(List<Stop> stops) {
        List<Stop> trip = new ArrayList<>();
        for (Stop stop : stops) {
            if (stop instanceof Stop.Reload) {
                break;
            }
            trip.add(stop);
        }
        return trip;
    }

    static List<Integer> clients(List<Stop> stops) {
        return new Route(0, stops).clients();
    }

    int doneVisits() {
        return clients(done).size();
    }

    int doneReloads() {
        return (int) done.stream().filter(Stop.Reload.class::isInstance).count();
    }

    boolean rested(int rest) {
        return done.contains(new Stop.Pause(rest));
    }
}
