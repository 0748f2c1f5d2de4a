package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;

/** Vehicle types as arrays. */
final class Fleet {
    final int types;
    final int[] count;
    final int[] travel;
    final int[] startPlace;
    final int[] endPlace;
    final int[] leaveFrom;
    final int[] leaveTo;
    final int[] backFrom;
    final int[] backTo;
    final long[] fixedCost;
    final long[] perDistance;
    final long[] perDuration;
    final long[] perOvertime;
    final int[] usualDuration;
    final int[] longestDuration;
    final long[] longestDistance;
    final int[] mostStops;
    final int[] capacity;

    /**
     * By type and client: what serving it costs beyond the way; {@link Instance#REQUIRED} if it may
     * not.
     */
    final long[][] visitCost;

    /** Types that differ in capacity and costs alone carry the same number. */
    final int[] family;

    final boolean severalOfFamily;
    final boolean[] durationCountsFor;
    final boolean durationCounts;

    /** Whether a longer duration can cost more, and a shorter one less. */
    final boolean durationCosts;

    Fleet(RoutingProblem problem) {
        List<VehicleType> list = problem.vehicleTypes();
        List<Depot> depots = problem.depots();
        int dimensions = problem.dimensions();
        types = list.size();
        count = list.stream().mapToInt(VehicleType::count).toArray();
        travel = list.stream().mapToInt(VehicleType::travel).toArray();
        startPlace = list.stream().mapToInt(v -> depots.get(v.start()).location()).toArray();
        endPlace = list.stream().mapToInt(v -> depots.get(v.end()).location()).toArray();
        leaveFrom = new int[types];
        leaveTo = new int[types];
        backFrom = new int[types];
        backTo = new int[types];
        capacity = new int[types * dimensions];
        for (int t = 0; t < types; t++) {
            VehicleType type = list.get(t);
            TimeWindow start = depots.get(type.start()).opening();
            TimeWindow end = depots.get(type.end()).opening();
            leaveFrom[t] = Math.max(start.from(), type.shift().from());
            leaveTo[t] = Math.min(start.to(), type.shift().to());
            backFrom[t] = Math.max(end.from(), type.shift().from());
            backTo[t] = Math.min(end.to(), type.shift().to());
            for (int k = 0; k < dimensions; k++) {
                capacity[t * dimensions + k] = type.capacity().get(k);
            }
        }
        fixedCost = list.stream().mapToLong(VehicleType::fixedCost).toArray();
        perDistance = list.stream().mapToLong(VehicleType::costPerDistance).toArray();
        perDuration = list.stream().mapToLong(VehicleType::costPerDuration).toArray();
        perOvertime = list.stream().mapToLong(VehicleType::costPerOvertime).toArray();
        usualDuration = list.stream().mapToInt(VehicleType::usualDuration).toArray();
        longestDuration = list.stream().mapToInt(VehicleType::longestDuration).toArray();
        longestDistance = list.stream().mapToLong(VehicleType::longestDistance).toArray();
        mostStops = list.stream().mapToInt(VehicleType::mostStops).toArray();
        visitCost = new long[types][];
        family = new int[types];
        durationCountsFor = new boolean[types];
        boolean several = false;
        boolean counts = false;
        boolean costs = false;
        for (int t = 0; t < types; t++) {
            VehicleType type = list.get(t);
            visitCost[t] = problem.clients().stream().mapToLong(c -> visitCost(type, c)).toArray();
            keepLocked(problem, t, visitCost[t]);
            family[t] = familyOf(list, t);
            several |= family[t] != t;
            durationCountsFor[t] =
                    type.costPerDuration() != 0
                            || type.costPerOvertime() != 0
                            || type.longestDuration() != VehicleType.UNLIMITED;
            counts |= durationCountsFor[t];
            costs |= type.costPerDuration() != 0 || type.costPerOvertime() != 0;
        }
        severalOfFamily = several;
        durationCounts = counts;
        durationCosts = costs;
    }

    private static void keepLocked(RoutingProblem problem, int t, long[] costs) {
        for (LockedPart lock : problem.locks()) {
            if (lock.vehicleType() != t) {
                lock.clients().forEach(client -> costs[client] = Instance.REQUIRED);
            }
        }
    }

    /** When the vehicle is home after this arrival; {@link Instance#NEVER} if that is too late. */
    int home(int vehicle, int arrival) {
        int back = Math.max(arrival, backFrom[vehicle]);
        return back <= backTo[vehicle] ? back : Instance.NEVER;
    }

    private static int familyOf(List<VehicleType> list, int t) {
        VehicleType like = plain(list.get(t));
        for (int other = 0; other < t; other++) {
            if (plain(list.get(other)).equals(like)) {
                return other;
            }
        }
        return t;
    }

    private static VehicleType plain(VehicleType type) {
        return type.toBuilder()
                .id("")
                .count(0)
                .capacity(Amounts.NONE)
                .fixedCost(0)
                .costPerDistance(0)
                .build();
    }

    private static long visitCost(VehicleType type, Client client) {
        if (!type.skills().containsAll(client.skills())) {
            return Instance.REQUIRED;
        }
        boolean familiar =
                type.familiarAreas().isEmpty()
                        || client.area().isEmpty()
                        || type.familiarAreas().contains(client.area().get());
        return familiar ? 0 : type.unfamiliarCost();
    }
}
