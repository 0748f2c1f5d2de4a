package io.suanpan.routing.plans;

import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The tours that a shop drives without a plan: each depot serves what lies nearest to it, its stops
 * are taken in turn like the hand of a clock goes, cut into as many pieces as vans are needed at
 * {@link #STOPS_PER_VAN} each, and each van drives window by window, always to the nearest stop
 * that is left. Breaks are put where they do least harm.
 */
public final class ClockHandTours {
    /** What the sample shop gives a van in a day. */
    public static final int STOPS_PER_VAN = 28;

    private final DayProblem day;
    private final TravelMatrix distances;

    public ClockHandTours(DayProblem day) {
        this.day = day;
        this.distances = day.problem().travels().getFirst().distances();
    }

    /** What no van is there for, as its depot has none, is left out. */
    public Solution solution() {
        List<Route> routes = new ArrayList<>();
        for (int depot = 0; depot < day.problem().depots().size(); depot++) {
            drive(depot, routes);
        }
        return new Solution(routes);
    }

    private void drive(int depot, List<Route> routes) {
        List<Integer> clients = clientsOf(depot);
        List<Integer> vans = vansOf(depot);
        int wanted = (clients.size() + STOPS_PER_VAN - 1) / STOPS_PER_VAN;
        int driving = Math.min(wanted, vans.size());
        BreakPlacing breaks = new BreakPlacing(day.problem());
        for (int van = 0; van < driving; van++) {
            int from = (int) ((long) clients.size() * van / driving);
            int to = (int) ((long) clients.size() * (van + 1) / driving);
            routes.add(breaks.place(vans.get(van), tour(depot, clients.subList(from, to))));
        }
    }

    private List<Integer> clientsOf(int depot) {
        FleetDepot centre = day.fleet().depots().get(depot);
        List<Integer> clients = new ArrayList<>();
        for (int client = 0; client < day.deliveries().size(); client++) {
            if (nearest(client) == depot) {
                clients.add(client);
            }
        }
        clients.sort(
                Comparator.comparingDouble((Integer it) -> angle(it, centre))
                        .thenComparing(it -> it));
        return clients;
    }

    /** The first of equally near depots. */
    private int nearest(int client) {
        int location = day.problem().clients().get(client).location();
        int nearest = 0;
        for (int depot = 1; depot < day.problem().depots().size(); depot++) {
            if (distances.get(depot, location) < distances.get(nearest, location)) {
                nearest = depot;
            }
        }
        return nearest;
    }

    private double angle(int client, FleetDepot centre) {
        return StrictMath.atan2(
                day.deliveries().get(client).latitude() - centre.latitude(),
                day.deliveries().get(client).longitude() - centre.longitude());
    }

    /** Indices of the vehicle types of the depot, each as often as there are vans. */
    private List<Integer> vansOf(int depot) {
        List<Integer> vans = new ArrayList<>();
        List<VehicleType> types = day.problem().vehicleTypes();
        for (int type = 0; type < types.size(); type++) {
            for (int van = 0; van < types.get(type).count(); van++) {
                if (types.get(type).start() == depot) {
                    vans.add(type);
                }
            }
        }
        return vans;
    }

    private List<Stop.Visit> tour(int depot, List<Integer> clients) {
        List<Integer> left = new ArrayList<>(clients);
        List<Stop.Visit> visits = new ArrayList<>();
        int here = depot;
        while (!left.isEmpty()) {
            int from = here;
            Integer next =
                    left.stream()
                            .min(
                                    Comparator.comparingInt(this::windowEnd)
                                            .thenComparing(it -> distances.get(from, location(it)))
                                            .thenComparing(it -> it))
                            .orElseThrow();
            left.remove(next);
            visits.add(new Stop.Visit(next, 0));
            here = location(next);
        }
        return visits;
    }

    private int location(int client) {
        return day.problem().clients().get(client).location();
    }

    private int windowEnd(int client) {
        Client stop = day.problem().clients().get(client);
        return stop.windows().getFirst().to();
    }
}
