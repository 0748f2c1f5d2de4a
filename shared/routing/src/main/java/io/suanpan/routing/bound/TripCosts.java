package io.suanpan.routing.bound;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What each leg of a trip of one vehicle type costs at least, services included; infinite where
 * windows or skills forbid it. A trip is what a route does between two loads; the fixed cost is
 * shared by as many as a route may have.
 */
final class TripCosts {
    private static final double PERCENT = 100;

    private final RoutingProblem problem;
    private final VehicleType type;
    private final Travel travel;
    private final double fastest;
    private final double fixed;
    private final double[] first;
    private final double[] last;
    private final double[] legs;

    TripCosts(RoutingProblem problem, VehicleType type) {
        this.problem = problem;
        this.type = type;
        travel = problem.travels().get(type.travel());
        fastest =
                travel.speed().constant()
                        ? 1
                        : PERCENT / Collections.max(travel.speed().percents());
        fixed = type.fixedCost() / (double) trips();
        int clients = problem.clients().size();
        first = new double[clients];
        last = new double[clients];
        legs = new double[clients * clients];
        for (int client = 0; client < clients; client++) {
            first[client] = fromDepot(problem.clients().get(client)) + fixed;
            last[client] = toDepot(problem.clients().get(client));
            for (int from = 0; from < clients; from++) {
                legs[client * clients + from] =
                        leg(problem.clients().get(from), problem.clients().get(client));
            }
        }
    }

    private long trips() {
        boolean reloads = !type.reloadDepots().isEmpty() && type.mostReloads() > 0;
        return reloads ? Math.min(type.mostReloads(), problem.clients().size()) + 1L : 1;
    }

    /** Each is a place where a trip may begin or end. */
    private List<Depot> depots(int home) {
        List<Depot> depots = new ArrayList<>();
        depots.add(problem.depots().get(home));
        if (trips() > 1) {
            type.reloadDepots().forEach(depot -> depots.add(problem.depots().get(depot)));
        }
        return depots;
    }

    private double fromDepot(Client client) {
        double least = Double.POSITIVE_INFINITY;
        if (type.skills().containsAll(client.skills())) {
            for (Depot depot : depots(type.start())) {
                double leaves = Math.max(depot.opening().from(), type.shift().from());
                if (leaves + duration(depot.location(), client.location()) <= latest(client)) {
                    least = Math.min(least, cost(depot.location(), client.location(), 0));
                }
            }
        }
        return least;
    }

    private double toDepot(Client client) {
        double least = Double.POSITIVE_INFINITY;
        for (Depot depot : depots(type.end())) {
            double latest = Math.min(depot.opening().to(), type.shift().to());
            double back =
                    earliest(client)
                            + client.serviceDuration()
                            + duration(client.location(), depot.location());
            if (back <= latest) {
                double cost = cost(client.location(), depot.location(), client.serviceDuration());
                least = Math.min(least, cost);
            }
        }
        return least;
    }

    private double leg(Client from, Client to) {
        double arrival =
                earliest(from) + from.serviceDuration() + duration(from.location(), to.location());
        return from == to || arrival > latest(to)
                ? Double.POSITIVE_INFINITY
                : cost(from.location(), to.location(), from.serviceDuration());
    }

    private static int earliest(Client client) {
        return client.windows().stream().mapToInt(TimeWindow::from).min().orElse(0);
    }

    private static int latest(Client client) {
        return client.windows().stream().mapToInt(TimeWindow::to).max().orElse(TimeWindow.LATEST);
    }

    private double duration(int from, int to) {
        return from == to ? 0 : Math.max(0, travel.durations().get(from, to) * fastest - 1e-9);
    }

    private double cost(int from, int to, int service) {
        double distance = from == to ? 0 : travel.distances().get(from, to);
        return type.costPerDistance() * distance
                + type.costPerDuration() * (duration(from, to) + service);
    }

    /** Cost of a trip until it arrives at its first client, the fixed cost included. */
    double[] first() {
        return first;
    }

    /** Cost from the begin at its last client until it is at a depot. */
    double[] last() {
        return last;
    }

    /** Cost from begin to arrival; row: to, column: from. */
    double[] legs() {
        return legs;
    }
}
