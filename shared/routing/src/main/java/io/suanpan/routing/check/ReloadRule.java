package io.suanpan.routing.check;

import io.suanpan.routing.problem.Stop;

/** Vehicles load again only where they may. */
final class ReloadRule implements RouteRule {
    @Override
    public void check(DrivenRoute route, Violations into) {
        for (int stop = 0; stop < route.stops().size(); stop++) {
            if (route.stops().get(stop) instanceof Stop.Reload(int depot)
                    && !route.type().reloadDepots().contains(depot)) {
                into.ofStop(
                        ViolationKind.RELOAD_DEPOT,
                        route,
                        stop,
                        "reloads at depot "
                                + route.problem().depots().get(depot).id()
                                + ", which is none of its reload depots.",
                        "Reload at one of them, or add this depot to the vehicle type.");
            }
        }
    }

    static long count(DrivenRoute route) {
        return route.stops().stream().filter(Stop.Reload.class::isInstance).count();
    }
}
