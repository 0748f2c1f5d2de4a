package io.suanpan.routing.live;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;

/** Puts a client everywhere and asks the checker each time. */
final class PlainInsertion {
    static final long NONE = Long.MAX_VALUE;

    private final RoutingProblem problem;
    private final Solution plan;
    private final Stop visit;
    private final long now;
    private long cheapest = NONE;

    private PlainInsertion(RoutingProblem problem, Solution plan, int index, long now) {
        this.problem = problem;
        this.plan = plan;
        this.visit = new Stop.Visit(index, 0);
        this.now = now;
    }

    static long cheapest(RoutingProblem problem, Solution plan, Client client) {
        List<Client> clients = new ArrayList<>(problem.clients());
        clients.add(client);
        RoutingProblem with =
                RoutingProblem.of(
                        problem.depots(),
                        problem.vehicleTypes(),
                        clients,
                        problem.travels().getFirst());
        CheckedSolution now = SolutionChecker.check(problem, plan);
        var search = new PlainInsertion(with, plan, problem.clients().size(), now.cost().total());
        search.routes();
        search.vans();
        return search.cheapest;
    }

    private void routes() {
        for (int route = 0; route < plan.routes().size(); route++) {
            Route old = plan.routes().get(route);
            for (int position = 0; position <= old.stops().size(); position++) {
                attempt(route, old, position, List.of(visit));
                for (int depot : problem.vehicleTypes().get(old.vehicleType()).reloadDepots()) {
                    attempt(route, old, position, List.of(new Stop.Reload(depot), visit));
                    attempt(route, old, position, List.of(visit, new Stop.Reload(depot)));
                }
            }
        }
    }

    private void vans() {
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            Route empty = new Route(type, List.of());
            int next = plan.routes().size();
            if (problem.vehicleTypes().get(type).rests().isEmpty()) {
                attempt(next, empty, 0, List.of(visit));
            } else {
                attempt(next, empty, 0, List.of(new Stop.Pause(0), visit));
                attempt(next, empty, 0, List.of(visit, new Stop.Pause(0)));
            }
        }
    }

    private void attempt(int index, Route old, int position, List<Stop> stops) {
        List<Stop> all = new ArrayList<>(old.stops());
        all.addAll(position, stops);
        Route route = new Route(old.vehicleType(), all);
        List<Route> routes = new ArrayList<>(plan.routes());
        if (index == routes.size()) {
            routes.add(route);
        } else {
            routes.set(index, route);
        }
        CheckedSolution checked = SolutionChecker.check(problem, new Solution(routes));
        if (checked.feasible()) {
            cheapest = Math.min(cheapest, checked.cost().total() - now);
        }
    }
}
