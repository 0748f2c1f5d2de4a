package io.suanpan.routing.plans;

import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each route a van of its kind by name, as in {@code VAN-1-02}. */
final class VanNames {
    private VanNames() {}

    /** The routes that serve anything, in the order of the solution. */
    static List<PlannedRoute> named(DayProblem day, Solution solution) {
        List<PlannedRoute> routes = new ArrayList<>();
        for (Route route : solution.routes()) {
            if (!route.clients().isEmpty()) {
                FleetVan van = day.fleet().vans().get(route.vehicleType());
                routes.add(
                        new PlannedRoute(free(van, routes), van.id(), planned(day, route.stops())));
            }
        }
        return routes;
    }

    /** The first name of the kind that no route has. */
    static String free(FleetVan van, List<PlannedRoute> routes) {
        Set<String> taken = new HashSet<>(routes.stream().map(PlannedRoute::van).toList());
        int number = 1;
        while (taken.contains(name(van, number))) {
            number++;
        }
        return name(van, number);
    }

    private static String name(FleetVan van, int number) {
        return "%s-%02d".formatted(van.id(), number);
    }

    static List<PlannedStop> planned(DayProblem day, List<Stop> stops) {
        return stops.stream()
                .map(stop ->
                        switch (stop) {
                            case Stop.Visit visit ->
                                    PlannedStop.delivery(
                                            day.deliveries().get(visit.client()).deliveryId());
                            case Stop.Pause pause -> PlannedStop.pause(pause.rest());
                            case Stop.Reload _ ->
                                    throw new IllegalStateException(
                                            "Vans of a fleet have no depots to reload at.");
                        })
                .toList();
    }
}
