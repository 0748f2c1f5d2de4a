package io.suanpan.routing.service.model;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;

/**
 * In which window each stop of a given route begins: the first one that is not over when the
 * vehicle comes, having left as early as it may; the last one where all are over. No other choice
 * is earlier at any stop. O(stops + windows).
 */
final class WindowChoice {
    /** In place of the index of a window that is to be chosen. */
    static final int OPEN = -1;

    private final RoutingProblem problem;

    WindowChoice(RoutingProblem problem) {
        this.problem = problem;
    }

    Route chosen(Route route) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        Travel travel = problem.travels().get(type.travel());
        Depot start = problem.depots().get(type.start());
        int place = start.location();
        int time = Math.max(type.shift().from(), start.opening().from());
        time = Math.max(time, release(route.stops(), 0));
        List<Stop> stops = new ArrayList<>(route.stops().size());
        for (Stop stop : route.stops()) {
            int to = place(stop, place);
            time = travel.speed().arrival(time, travel.durations().get(place, to));
            place = to;
            switch (stop) {
                case Stop.Visit(int index, int given) -> {
                    Client client = problem.clients().get(index);
                    int window = given == OPEN ? window(client.windows(), time) : given;
                    stops.add(new Stop.Visit(index, window));
                    int begin = Math.max(time, client.windows().get(window).from());
                    time = begin + client.serviceDuration();
                }
                case Stop.Reload(int index) -> {
                    stops.add(stop);
                    Depot depot = problem.depots().get(index);
                    time = Math.max(time, depot.opening().from()) + depot.loadingDuration();
                    time = Math.max(time, release(route.stops(), stops.size()));
                }
                case Stop.Pause(int index) -> {
                    stops.add(stop);
                    Rest rest = type.rests().get(index);
                    time = Math.max(time, rest.window().from()) + rest.duration();
                }
            }
        }
        return new Route(route.vehicleType(), stops);
    }

    private int place(Stop stop, int before) {
        return switch (stop) {
            case Stop.Visit(int client, _) -> problem.clients().get(client).location();
            case Stop.Reload(int depot) -> problem.depots().get(depot).location();
            case Stop.Pause _ -> before;
        };
    }

    /** When all that is brought until the next reload is ready. */
    private int release(List<Stop> stops, int from) {
        int latest = 0;
        for (Stop stop : stops.subList(from, stops.size())) {
            if (stop instanceof Stop.Reload) {
                break;
            }
            if (stop instanceof Stop.Visit(int client, _)) {
                latest = Math.max(latest, problem.clients().get(client).releaseTime());
            }
        }
        return latest;
    }

    private static int window(List<TimeWindow> windows, int time) {
        for (int at = 0; at < windows.size(); at++) {
            if (time <= windows.get(at).to()) {
                return at;
            }
        }
        return windows.size() - 1;
    }
}
