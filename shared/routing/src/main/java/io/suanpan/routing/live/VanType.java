package io.suanpan.routing.live;

import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Vehicle types for the rest of a day: of vans under way, and of those still at home. */
final class VanType {
    private final RoutingProblem problem;
    private final int now;

    VanType(RoutingProblem problem, int now) {
        this.problem = problem;
        this.now = now;
    }

    /** What only the goods of this van ask for. */
    static String skill(RestOfRoute rest) {
        return "is the van of route " + rest.van().route();
    }

    static List<Integer> allRests(VehicleType type) {
        return IntStream.range(0, type.rests().size()).boxed().toList();
    }

    /** Breaks not yet taken, by index in the type. */
    static List<Integer> restsLeft(VehicleType type, RestOfRoute rest) {
        List<Integer> left = new ArrayList<>();
        for (int index = 0; index < type.rests().size(); index++) {
            if (!rest.rested(index)) {
                left.add(index);
            }
        }
        return left;
    }

    /**
     * One van from where it is, with what is left of its limits. It is never stranded: its shift
     * and its longest duration and distance reach to its way home. Its fixed cost is spent.
     *
     * @param start index of the depot that stands for its place
     */
    VehicleType underWay(RestOfRoute rest, int start) {
        VehicleType type = problem.vehicleTypes().get(rest.vehicleType());
        Travel travel = problem.travels().get(type.travel());
        int home = problem.depots().get(type.end()).location();
        int wayHome = travel.durations().get(rest.van().location(), home);
        int back = travel.speed().arrival(Math.max(now, rest.van().freeAt()), wayHome);
        int elapsed = Math.max(0, now - rest.van().departure());
        Set<String> skills = new HashSet<>(type.skills());
        skills.add(skill(rest));
        List<Rest> rests =
                restsLeft(type, rest).stream()
                        .map(type.rests()::get)
                        .map(this::stillPossible)
                        .toList();
        long lengthHome = travel.distances().get(rest.van().location(), home);
        return type.toBuilder()
                .id(type.id() + ", route " + (rest.van().route() + 1))
                .count(1)
                .start(start)
                .shift(new TimeWindow(now, Math.max(type.shift().to(), back)))
                .fixedCost(0)
                .usualDuration(less(type.usualDuration(), elapsed, 0))
                .longestDuration(less(type.longestDuration(), elapsed, back - now))
                .longestDistance(
                        Math.max(lengthHome, type.longestDistance() - driven(travel, type, rest)))
                .mostStops(less(type.mostStops(), rest.doneVisits() - 1, 1))
                .mostReloads(less(type.mostReloads(), rest.doneReloads(), 0))
                .skills(skills)
                .rests(rests)
                .build();
    }

    /** One van that leaves when it is ready. */
    VehicleType ready(RestOfRoute rest) {
        VehicleType type = problem.vehicleTypes().get(rest.vehicleType());
        int from = Math.max(type.shift().from(), Math.max(now, rest.van().freeAt()));
        return type.toBuilder()
                .id(type.id() + ", route " + (rest.van().route() + 1))
                .count(from > type.shift().to() ? 0 : 1)
                .shift(new TimeWindow(from, Math.max(from, type.shift().to())))
                .rests(type.rests().stream().map(this::stillPossible).toList())
                .build();
    }

    /** Those of a type that have not left yet; none of them leaves before now. */
    VehicleType atHome(VehicleType type, int left) {
        int to = type.shift().to();
        if (to < now) {
            return type.toBuilder().count(0).build();
        }
        return type.toBuilder()
                .count(Math.max(0, type.count() - left))
                .shift(new TimeWindow(Math.max(type.shift().from(), now), to))
                .rests(type.rests().stream().map(this::stillPossible).toList())
                .build();
    }

    private Rest stillPossible(Rest rest) {
        TimeWindow window = rest.window();
        return window.to() >= now
                ? rest
                : new Rest(new TimeWindow(window.from(), TimeWindow.LATEST), rest.duration());
    }

    private static int less(int limit, int used, int least) {
        return limit == VehicleType.UNLIMITED ? limit : Math.max(least, limit - used);
    }

    private long driven(Travel travel, VehicleType type, RestOfRoute rest) {
        int at = problem.depots().get(type.start()).location();
        long distance = 0;
        for (Stop stop : rest.done()) {
            int next =
                    switch (stop) {
                        case Stop.Visit(int client, _) -> problem.clients().get(client).location();
                        case Stop.Reload(int depot) -> problem.depots().get(depot).location();
                        case Stop.Pause _ -> at;
                    };
            distance += at == next ? 0 : travel.distances().get(at, next);
            at = next;
        }
        return distance
                + (at == rest.van().location()
                        ? 0
                        : travel.distances().get(at, rest.van().location()));
    }

    /** The place of a van that leaves it now and at no other time. */
    Depot place(RestOfRoute rest) {
        return new Depot(
                "where route " + (rest.van().route() + 1) + " is",
                rest.van().location(),
                new TimeWindow(now, now),
                0);
    }
}
