package io.suanpan.routing.problem;

import java.util.List;

/** One vehicle of the type and its stops in order, without start and end. */
public record Route(int vehicleType, List<Stop> stops) {
    public Route {
        stops = List.copyOf(stops);
    }

    /** Indices of the clients in order. */
    public List<Integer> clients() {
        return stops.stream()
                .filter(Stop.Visit.class::isInstance)
                .map(stop -> ((Stop.Visit) stop).client())
                .toList();
    }
}
