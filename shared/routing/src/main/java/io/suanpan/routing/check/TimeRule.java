package io.suanpan.routing.check;

import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;

/**
 * Everything begins in its window: departure, visits, reloads, breaks, return. A trip waits for the
 * release of its goods, so that goods that come late show as a late stop.
 */
final class TimeRule implements RouteRule {
    @Override
    public void check(DrivenRoute route, Violations into) {
        Itinerary itinerary = route.itinerary();
        home(route, 0, route.type().start(), "leaves", into);
        for (int stop = 0; stop < route.stops().size(); stop++) {
            long begin = route.schedule().begin(stop + 1);
            if (begin > itinerary.to(stop + 1)) {
                late(route, stop, begin, itinerary.to(stop + 1), into);
            }
        }
        home(route, itinerary.last(), route.type().end(), "is back", into);
    }

    private static void late(DrivenRoute route, int stop, long begin, long to, Violations into) {
        String times = " at " + begin + ", latest is " + to + ".";
        switch (route.stops().get(stop)) {
            case Stop.Visit(int client, _) ->
                    into.ofStop(
                            ViolationKind.TIME_WINDOW,
                            route,
                            stop,
                            "begins client " + route.client(client).id() + times,
                            "Serve it earlier or on another route, or widen its window.");
            case Stop.Reload(int depot) ->
                    into.ofStop(
                            ViolationKind.DEPOT_OPENING,
                            route,
                            stop,
                            "loads at depot " + route.problem().depots().get(depot).id() + times,
                            "Reload earlier, or open the depot longer.");
            case Stop.Pause(int rest) ->
                    into.ofStop(
                            ViolationKind.REST_WINDOW,
                            route,
                            stop,
                            "begins break " + rest + times,
                            "Take the break earlier on the route, or widen its window.");
        }
    }

    /** At the start and at the end both the depot's opening and the shift count. */
    private static void home(
            DrivenRoute route, int position, int depotIndex, String does, Violations into) {
        VehicleType type = route.type();
        Depot depot = route.problem().depots().get(depotIndex);
        long time = route.schedule().begin(position);
        if (time > type.shift().to()) {
            into.ofRoute(
                    ViolationKind.SHIFT,
                    route,
                    does + " at " + time + ", its shift ends at " + type.shift().to() + ".",
                    "Give it fewer stops, or a longer shift.");
        }
        if (time > depot.opening().to()) {
            into.ofRoute(
                    ViolationKind.DEPOT_OPENING,
                    route,
                    does
                            + " at "
                            + time
                            + ", depot "
                            + depot.id()
                            + " closes at "
                            + depot.opening().to()
                            + ".",
                    "Give it fewer stops, or open the depot longer.");
        }
    }
}
