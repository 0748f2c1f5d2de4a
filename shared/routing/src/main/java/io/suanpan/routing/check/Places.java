package io.suanpan.routing.check;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import java.util.ArrayList;
import java.util.List;

/** Where each client is served: on which route, as which client of it. */
final class Places {
    /** One visit: the route's index, and how many clients of that route come before. */
    record Place(int route, int order) {}

    private final Solution solution;
    private final List<List<Place>> byClient = new ArrayList<>();

    Places(RoutingProblem problem, Solution solution) {
        this.solution = solution;
        for (int client = 0; client < problem.clients().size(); client++) {
            byClient.add(new ArrayList<>(1));
        }
        for (int route = 0; route < solution.routes().size(); route++) {
            List<Integer> clients = solution.routes().get(route).clients();
            for (int order = 0; order < clients.size(); order++) {
                byClient.get(clients.get(order)).add(new Place(route, order));
            }
        }
    }

    List<Route> routes() {
        return solution.routes();
    }

    List<Place> of(int client) {
        return byClient.get(client);
    }

    boolean served(int client) {
        return !of(client).isEmpty();
    }
}
