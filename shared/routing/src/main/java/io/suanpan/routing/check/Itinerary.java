package io.suanpan.routing.check;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;

/**
 * A route as positions: 0 is its start, then its stops, last its end. Each has a place, the legs
 * that lead to it and a window in which something of a certain duration begins.
 */
final class Itinerary {
    private final int[] location;
    private final long[] from;
    private final long[] to;
    private final int[] duration;
    private final int[] legDistance;
    private final int[] legDuration;
    private final Clock clock;

    private Itinerary(int positions, Clock clock) {
        this.clock = clock;
        location = new int[positions];
        from = new long[positions];
        to = new long[positions];
        duration = new int[positions];
        legDistance = new int[positions];
        legDuration = new int[positions];
    }

    static Itinerary of(RoutingProblem problem, VehicleType type, List<Stop> stops) {
        Travel travel = problem.travels().get(type.travel());
        Itinerary itinerary = new Itinerary(stops.size() + 2, new Clock(travel.speed()));
        Depot start = problem.depots().get(type.start());
        itinerary.place(0, start.location(), start.opening(), 0);
        itinerary.leaveAfter(0, type.shift().from());
        itinerary.leaveAfter(0, release(problem, stops, 0));
        itinerary.before(0, type.shift().to());
        for (int stop = 0; stop < stops.size(); stop++) {
            itinerary.put(problem, type, stops, stop);
        }
        Depot end = problem.depots().get(type.end());
        int last = itinerary.last();
        itinerary.place(last, end.location(), end.opening(), 0);
        itinerary.before(last, type.shift().to());
        itinerary.travel(travel, stops);
        return itinerary;
    }

    private void put(RoutingProblem problem, VehicleType type, List<Stop> stops, int stop) {
        int position = stop + 1;
        switch (stops.get(stop)) {
            case Stop.Visit(int index, int window) -> {
                Client client = problem.clients().get(index);
                TimeWindow chosen = client.windows().get(window);
                place(position, client.location(), chosen, client.serviceDuration());
            }
            case Stop.Reload(int index) -> {
                Depot depot = problem.depots().get(index);
                place(position, depot.location(), depot.opening(), depot.loadingDuration());
                to[position] -= depot.loadingDuration();
                leaveAfter(position, release(problem, stops, position));
            }
            case Stop.Pause(int index) -> {
                Rest rest = type.rests().get(index);
                place(position, location[position - 1], rest.window(), rest.duration());
            }
        }
    }

    /** When all goods of the trip that begins with this stop are there. */
    private static int release(RoutingProblem problem, List<Stop> stops, int first) {
        int latest = 0;
        for (Stop stop : stops.subList(first, stops.size())) {
            if (stop instanceof Stop.Reload) {
                break;
            }
            if (stop instanceof Stop.Visit(int client, _)) {
                latest = Math.max(latest, problem.clients().get(client).releaseTime());
            }
        }
        return latest;
    }

    private void place(int position, int where, TimeWindow window, int takes) {
        location[position] = where;
        from[position] = window.from();
        to[position] = window.to();
        duration[position] = takes;
    }

    private void leaveAfter(int position, long time) {
        from[position] = Math.max(from[position], time - duration[position]);
    }

    private void before(int position, long time) {
        to[position] = Math.min(to[position], time);
    }

    private void travel(Travel travel, List<Stop> stops) {
        for (int position = 1; position < location.length; position++) {
            if (position < last() && stops.get(position - 1) instanceof Stop.Pause) {
                continue;
            }
            int before = location[position - 1];
            legDistance[position] = travel.distances().get(before, location[position]);
            legDuration[position] = travel.durations().get(before, location[position]);
        }
    }

    /** The position of the end. */
    int last() {
        return location.length - 1;
    }

    int location(int position) {
        return location[position];
    }

    /** The earliest begin. */
    long from(int position) {
        return from[position];
    }

    /** The latest begin. */
    long to(int position) {
        return to[position];
    }

    int duration(int position) {
        return duration[position];
    }

    /** From the position before. */
    int legDistance(int position) {
        return legDistance[position];
    }

    long distance() {
        long sum = 0;
        for (int leg : legDistance) {
            sum += leg;
        }
        return sum;
    }

    /** Arrival at the position of whoever leaves the one before then. */
    long arrival(int position, long departure) {
        return clock.arrival(departure, legDuration[position]);
    }

    /** The latest departure from the position before that is at this one by then. */
    long latestDeparture(int position, long arrival) {
        return clock.latestDeparture(arrival, legDuration[position]);
    }
}
