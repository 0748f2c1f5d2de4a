package io.suanpan.routing.check;

import io.suanpan.routing.problem.VehicleType;

/** The longest duration and distance of a route and the most stops and reloads on it. */
final class LimitRule implements RouteRule {
    @Override
    public void check(DrivenRoute route, Violations into) {
        VehicleType type = route.type();
        limit(
                route,
                ViolationKind.LONGEST_DURATION,
                "takes",
                route.schedule().duration(),
                type.longestDuration(),
                into);
        limit(
                route,
                ViolationKind.LONGEST_DISTANCE,
                "is as long as",
                route.itinerary().distance(),
                type.longestDistance(),
                into);
        limit(
                route,
                ViolationKind.MOST_STOPS,
                "serves",
                route.route().clients().size(),
                type.mostStops(),
                into);
        limit(
                route,
                ViolationKind.MOST_RELOADS,
                "reloads this often:",
                ReloadRule.count(route),
                type.mostReloads(),
                into);
    }

    private static void limit(
            DrivenRoute route,
            ViolationKind kind,
            String verb,
            long value,
            long most,
            Violations into) {
        if (value > most) {
            into.ofRoute(
                    kind,
                    route,
                    verb + " " + value + ", the most is " + most + ".",
                    "Move stops to another route, or raise the limit of "
                            + route.type().id()
                            + ".");
        }
    }
}
