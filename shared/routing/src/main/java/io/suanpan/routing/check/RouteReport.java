package io.suanpan.routing.check;

import java.util.ArrayList;
import java.util.List;

/** Turns a driven route into what callers see. */
final class RouteReport {
    private RouteReport() {}

    static CheckedRoute of(DrivenRoute route, Cargo cargo) {
        Schedule schedule = route.schedule();
        CostParts cost = RouteCost.of(route);
        return new CheckedRoute(
                route.route().vehicleType(),
                whole(schedule.begin(0)),
                whole(schedule.back()),
                route.itinerary().distance(),
                whole(schedule.duration()),
                cost,
                stops(route, new LoadPlan(route, cargo), cost.total()));
    }

    private static List<CheckedStop> stops(DrivenRoute route, LoadPlan load, long cost) {
        Schedule schedule = route.schedule();
        long[] slacks = schedule.slacks(route.type().longestDuration());
        List<CheckedStop> stops = new ArrayList<>();
        for (int stop = 0; stop < route.stops().size(); stop++) {
            int position = stop + 1;
            stops.add(
                    new CheckedStop(
                            route.stops().get(stop),
                            route.itinerary().location(position),
                            whole(schedule.arrival(position)),
                            whole(schedule.begin(position)),
                            whole(schedule.departure(position)),
                            whole(schedule.begin(position) - schedule.arrival(position)),
                            whole(slacks[position]),
                            load.after(position),
                            route.itinerary().legDistance(position),
                            RouteCost.saving(route, stop, cost)));
        }
        return stops;
    }

    private static int whole(long time) {
        return Math.clamp(time, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
