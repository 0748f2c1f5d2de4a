package io.suanpan.routing.live;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.problem.VehicleTypeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A problem with one kind of limit wider by some amount; wider never forbids what was allowed. */
final class Relaxation {
    /** More than any limit needs, and safe to add. */
    static final int MOST = TimeWindow.LATEST;

    private Relaxation() {}

    static RoutingProblem of(Obstacle obstacle, RoutingProblem problem, int client, int by) {
        return switch (obstacle) {
            case CAPACITY -> types(problem, type -> type.capacity(more(problem, type, by)));
            case WINDOW_END -> client(problem, client, who -> windows(who, 0, by));
            case WINDOW_BEGIN -> client(problem, client, who -> windows(who, by, 0));
            case SKILLS -> client(problem, client, who -> who.withSkills(Set.of()));
            case SHIFT -> longerDay(problem, by);
            case RELEASE ->
                    client(
                            problem,
                            client,
                            who -> who.withReleaseTime(Math.max(0, who.releaseTime() - by)));
            case MOST_STOPS ->
                    types(problem, type -> type.mostStops(plus(type.build().mostStops(), by)));
            case LONGEST_DISTANCE ->
                    types(
                            problem,
                            type -> type.longestDistance(plus(type.build().longestDistance(), by)));
            case SEVERAL -> all(problem, client, by);
            case COST, VANS, GROUP, SHIPMENT -> problem;
        };
    }

    private static RoutingProblem all(RoutingProblem problem, int client, int by) {
        RoutingProblem wide = problem;
        for (Obstacle obstacle : Obstacle.values()) {
            wide = obstacle == Obstacle.SEVERAL ? wide : of(obstacle, wide, client, by);
        }
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            wide = oneMoreVan(wide, type);
        }
        return wide;
    }

    static RoutingProblem oneMoreVan(RoutingProblem problem, int type) {
        List<VehicleType> types = new ArrayList<>(problem.vehicleTypes());
        VehicleType one = types.get(type);
        types.set(type, one.toBuilder().count(plus(one.count(), 1)).build());
        return problem.withVehicleTypes(types);
    }

    private static RoutingProblem longerDay(RoutingProblem problem, int by) {
        RoutingProblem longer =
                types(
                        problem,
                        type ->
                                type.shift(later(type.build().shift(), by))
                                        .longestDuration(plus(type.build().longestDuration(), by)));
        List<Depot> depots =
                problem.depots().stream()
                        .map(depot ->
                                new Depot(
                                        depot.id(),
                                        depot.location(),
                                        later(depot.opening(), by),
                                        depot.loadingDuration()))
                        .toList();
        return longer.withDepots(depots);
    }

    private static TimeWindow later(TimeWindow window, int by) {
        return new TimeWindow(window.from(), Math.min(TimeWindow.LATEST, plus(window.to(), by)));
    }

    private static Client windows(Client client, int earlier, int later) {
        return client.withWindows(
                client.windows().stream()
                        .map(window ->
                                later(
                                        new TimeWindow(
                                                Math.max(0, window.from() - earlier), window.to()),
                                        later))
                        .toArray(TimeWindow[]::new));
    }

    private static Amounts more(RoutingProblem problem, VehicleTypeBuilder type, int by) {
        int[] capacity = new int[problem.dimensions()];
        for (int dimension = 0; dimension < capacity.length; dimension++) {
            capacity[dimension] = plus(type.build().capacity().get(dimension), by);
        }
        return Amounts.of(capacity);
    }

    private static int plus(int value, int by) {
        return (int) Math.min(Integer.MAX_VALUE, (long) value + by);
    }

    private static long plus(long value, int by) {
        return value > Long.MAX_VALUE - by ? Long.MAX_VALUE : value + by;
    }

    private static RoutingProblem types(
            RoutingProblem problem, UnaryOperator<VehicleTypeBuilder> change) {
        List<VehicleType> types =
                problem.vehicleTypes().stream()
                        .map(type -> change.apply(type.toBuilder()).build())
                        .toList();
        return problem.withVehicleTypes(types);
    }

    private static RoutingProblem client(
            RoutingProblem problem, int index, UnaryOperator<Client> change) {
        List<Client> clients = new ArrayList<>(problem.clients());
        clients.set(index, change.apply(clients.get(index)));
        return problem.withClients(clients);
    }
}
