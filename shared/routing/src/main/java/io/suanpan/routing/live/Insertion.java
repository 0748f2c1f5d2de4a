package io.suanpan.routing.live;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;

/**
 * A place for a client in a plan.
 *
 * @param client whom, with the windows that were asked for
 * @param index of the client in the problem; the number of clients if it is new
 * @param route index in the plan; the number of routes for one more van
 * @param vehicleType of the route
 * @param position of the first of the stops among those of the route
 * @param stops what is put there: the visit, perhaps a reload; all stops of one more van
 * @param cost by which the plan becomes dearer, prizes aside; below 0 if it becomes cheaper
 * @param begin of service, in the schedule that leaves late
 * @param back when the route is at its end
 */
public record Insertion(
        Client client,
        int index,
        int route,
        int vehicleType,
        int position,
        List<Stop> stops,
        long cost,
        int begin,
        int back) {
    public Insertion {
        stops = List.copyOf(stops);
    }

    /** The same place, with the one window that was asked for. */
    Insertion of(Client asked) {
        return new Insertion(asked, index, route, vehicleType, position, stops, cost, begin, back);
    }

    /** The problem with the client; the same if it has it already. */
    public RoutingProblem into(RoutingProblem problem) {
        if (index < problem.clients().size()) {
            return problem;
        }
        if (index > problem.clients().size()) {
            throw stale("client " + index, problem.clients().size() + " clients");
        }
        List<Client> clients = new ArrayList<>(problem.clients());
        clients.add(client);
        return problem.withClients(clients);
    }

    /** The plan with the client served. */
    public Solution into(Solution solution) {
        List<Route> routes = new ArrayList<>(solution.routes());
        if (route > routes.size()) {
            throw stale("route " + route, routes.size() + " routes");
        }
        if (route == routes.size()) {
            routes.add(new Route(vehicleType, stops));
            return new Solution(routes);
        }
        Route old = routes.get(route);
        if (old.vehicleType() != vehicleType || position > old.stops().size()) {
            throw stale("position " + position + " of route " + route, "another route there");
        }
        List<Stop> all = new ArrayList<>(old.stops());
        all.addAll(position, stops);
        routes.set(route, new Route(vehicleType, all));
        return new Solution(routes);
    }

    private static SuanpanException stale(String wanted, String found) {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "The insertion is for " + wanted + ", the plan has " + found + ".",
                "Ask for a quote on this plan again.");
    }
}
