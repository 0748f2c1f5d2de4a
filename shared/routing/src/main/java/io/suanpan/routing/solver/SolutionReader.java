package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the routes off the arrays, with the windows and rests that their schedule uses. */
final class SolutionReader {
    private final Tours tours;
    private final Instance instance;

    SolutionReader(Tours tours) {
        this.tours = tours;
        instance = tours.instance;
    }

    /** By vehicle type, then by first client; every route must serve one. */
    static Solution ordered(List<Route> routes) {
        List<Route> sorted = new ArrayList<>(routes);
        sorted.sort(
                Comparator.comparingInt(Route::vehicleType)
                        .thenComparing(route -> route.clients().getFirst()));
        return new Solution(sorted);
    }

    /** The routes as they stand, {@link #ordered(List)}. */
    Solution read() {
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < tours.routes(); i++) {
            routes.add(route(tours.slot(i)));
        }
        return ordered(routes);
    }

    private Route route(int slot) {
        int length = tours.length(slot);
        int[] nodes = new int[length];
        tours.copy(slot, nodes, 0);
        Walk walk = tours.times.walk();
        int vehicle = tours.type[slot];
        boolean feasible = walk.drive(vehicle, nodes, length);
        if (!feasible) {
            throw new IllegalStateException("The search kept a route that cannot be driven.");
        }
        List<Stop> stops = new ArrayList<>();
        int rests = instance.timed ? pauses(walk, 0, 0, stops) : 0;
        for (int i = 0; i < length; i++) {
            stops.add(stop(nodes[i], walk, i + 1));
            rests = instance.timed ? pauses(walk, i + 1, rests, stops) : 0;
        }
        return new Route(vehicle, stops);
    }

    private static int pauses(Walk walk, int position, int taken, List<Stop> stops) {
        int rests = taken;
        for (int k = 0; k < walk.restsAfter(position); k++) {
            stops.add(new Stop.Pause(rests++));
        }
        return rests;
    }

    private Stop stop(int node, Walk walk, int position) {
        if (node >= tours.clients) {
            return new Stop.Reload(tours.reloads().depotOf(node));
        }
        int window = instance.severalWindows ? instance.windowAt(node, walk.begin(position)) : 0;
        return new Stop.Visit(node, window);
    }
}
