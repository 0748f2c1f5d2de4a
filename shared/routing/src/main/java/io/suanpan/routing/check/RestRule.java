package io.suanpan.routing.check;

import io.suanpan.routing.problem.Stop;

/** Each break is taken once on each route. */
final class RestRule implements RouteRule {
    @Override
    public void check(DrivenRoute route, Violations into) {
        for (int rest = 0; rest < route.type().rests().size(); rest++) {
            Stop pause = new Stop.Pause(rest);
            long times = route.stops().stream().filter(pause::equals).count();
            if (times != 1) {
                into.ofRoute(
                        ViolationKind.REST_COUNT,
                        route,
                        "takes break " + rest + " this often: " + times + ".",
                        "Take each break of the vehicle type exactly once.");
            }
        }
    }
}
