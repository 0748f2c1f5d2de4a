package io.suanpan.routing.check;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;

/** Whether a solution names only what the problem has; nothing else can be asked of it before. */
final class KnownIndices {
    private final RoutingProblem problem;
    private final Violations into;

    KnownIndices(RoutingProblem problem, Violations into) {
        this.problem = problem;
        this.into = into;
    }

    void check(Solution solution) {
        for (int index = 0; index < solution.routes().size(); index++) {
            Route route = solution.routes().get(index);
            int types = problem.vehicleTypes().size();
            if (known(route.vehicleType(), types, "vehicle type", index, Violation.ALL)) {
                for (int stop = 0; stop < route.stops().size(); stop++) {
                    check(route, index, stop);
                }
            }
        }
    }

    private void check(Route route, int index, int stop) {
        switch (route.stops().get(stop)) {
            case Stop.Visit(int client, int window) -> {
                if (known(client, problem.clients().size(), "client", index, stop)) {
                    int windows = problem.clients().get(client).windows().size();
                    known(window, windows, "window", index, stop);
                }
            }
            case Stop.Reload(int depot) ->
                    known(depot, problem.depots().size(), "depot", index, stop);
            case Stop.Pause(int rest) -> {
                int rests = problem.vehicleTypes().get(route.vehicleType()).rests().size();
                known(rest, rests, "break", index, stop);
            }
        }
    }

    private boolean known(int value, int count, String what, int route, int stop) {
        boolean known = value >= 0 && value < count;
        if (!known) {
            into.add(
                    ViolationKind.UNKNOWN,
                    route,
                    stop,
                    "Route " + (route + 1) + " names " + what + " " + value + " of " + count + ".",
                    "Name one that the problem has; they count from 0.");
        }
        return known;
    }
}
