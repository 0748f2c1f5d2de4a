package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A {@link RoutingProblem} as primitive arrays, read-only and shared by all threads. Amounts are
 * row-major, client × dimension.
 */
final class Instance {
    /** Prize of what must be served. */
    static final long REQUIRED = Long.MAX_VALUE / 4;

    final RoutingProblem problem;
    final int clients;
    final int dimensions;

    final int[] place;
    final int[] early;
    final int[] late;
    final int[] service;
    final int[] release;

    /** From, to, from, to … of a client with several windows; empty if it has one. */
    final int[][] windows;

    final int[] delivery;
    final int[] pickup;

    /** What a shipment adds at its pickup and, negative, at its delivery. */
    final int[] shipped;

    final Jobs jobs;
    final Fleet fleet;

    /** By travel, row-major over locations. */
    final int[][] distances;

    final int[][] durations;

    /** The same, seen from the other end: equal to the above when symmetric. */
    final int[][] distancesBack;

    final HourlySpeed[] speeds;
    final int places;

    /** Whether anything limits when; without it no schedule is kept. */
    final boolean timed;

    /** Whether the duration of a route costs or is limited. */
    final boolean durationCounts;

    /** One dimension and deliveries only: the load of a trip is one sum. */
    final boolean plainLoads;

    /** Clients right before which nothing may come, because a lock ties them to what is there. */
    final boolean[] glued;

    final boolean locked;
    final boolean vehiclesFirst;
    final boolean severalWindows;
    final boolean releases;
    final boolean hourly;

    Instance(RoutingProblem problem) {
        this.problem = problem;
        List<Client> list = problem.clients();
        clients = list.size();
        dimensions = problem.dimensions();
        place = list.stream().mapToInt(Client::location).toArray();
        early = list.stream().mapToInt(c -> c.windows().getFirst().from()).toArray();
        late = list.stream().mapToInt(c -> c.windows().getLast().to()).toArray();
        service = list.stream().mapToInt(Client::serviceDuration).toArray();
        release = list.stream().mapToInt(Client::releaseTime).toArray();
        windows = new int[clients][];
        delivery = new int[clients * dimensions];
        pickup = new int[clients * dimensions];
        shipped = new int[clients * dimensions];
        for (int c = 0; c < clients; c++) {
            windows[c] = ends(list.get(c).windows());
            for (int k = 0; k < dimensions; k++) {
                delivery[c * dimensions + k] = list.get(c).delivery().get(k);
                pickup[c * dimensions + k] = list.get(c).pickup().get(k);
            }
        }
        for (Shipment shipment : problem.shipments()) {
            for (int k = 0; k < dimensions; k++) {
                shipped[shipment.pickup() * dimensions + k] += shipment.amounts().get(k);
                shipped[shipment.delivery() * dimensions + k] -= shipment.amounts().get(k);
            }
        }
        jobs = new Jobs(problem);
        List<Travel> travels = problem.travels();
        places = travels.getFirst().distances().size();
        distances = travels.stream().map(t -> t.distances().rowMajor()).toArray(int[][]::new);
        durations = travels.stream().map(t -> t.durations().rowMajor()).toArray(int[][]::new);
        distancesBack =
                travels.stream()
                        .map(t ->
                                t.distances().symmetric()
                                        ? t.distances().rowMajor()
                                        : transposed(t.distances().rowMajor(), places))
                        .toArray(int[][]::new);
        speeds = travels.stream().map(Travel::speed).toArray(HourlySpeed[]::new);
        fleet = new Fleet(problem);
        plainLoads =
                dimensions == 1
                        && Arrays.stream(pickup).allMatch(p -> p == 0)
                        && Arrays.stream(shipped).allMatch(p -> p == 0);
        severalWindows = Arrays.stream(windows).anyMatch(w -> w.length > 0);
        releases = Arrays.stream(release).anyMatch(r -> r > 0);
        hourly = Arrays.stream(speeds).anyMatch(s -> !s.constant());
        glued = glued(problem);
        vehiclesFirst = problem.objective() == RoutingObjective.VEHICLES_FIRST;
        locked = !problem.locks().isEmpty();
        durationCounts = fleet.durationCounts;
        timed = durationCounts || releases || limitsTime(problem);
    }

    private static boolean[] glued(RoutingProblem problem) {
        boolean[] glued = new boolean[problem.clients().size()];
        for (LockedPart lock : problem.locks()) {
            for (int i = lock.first() ? 0 : 1; i < lock.clients().size(); i++) {
                glued[lock.clients().get(i)] = true;
            }
        }
        return glued;
    }

    private static boolean limitsTime(RoutingProblem problem) {
        return problem.clients().stream().anyMatch(c -> limits(c.windows().getFirst()))
                || problem.clients().stream().anyMatch(c -> c.windows().size() > 1)
                || problem.depots().stream().map(Depot::opening).anyMatch(Instance::limits)
                || problem.vehicleTypes().stream()
                        .anyMatch(v -> limits(v.shift()) || !v.rests().isEmpty());
    }

    private static boolean limits(TimeWindow window) {
        return window.from() > 0 || window.to() < TimeWindow.LATEST;
    }

    private static int[] ends(List<TimeWindow> windows) {
        int[] ends = new int[windows.size() > 1 ? 2 * windows.size() : 0];
        for (int w = 0; 2 * w < ends.length; w++) {
            ends[2 * w] = windows.get(w).from();
            ends[2 * w + 1] = windows.get(w).to();
        }
        return ends;
    }

    private static int[] transposed(int[] values, int size) {
        int[] turned = new int[values.length];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                turned[column * size + row] = values[row * size + column];
            }
        }
        return turned;
    }

    /** When service at the client begins after this arrival; {@link Integer#MAX_VALUE} if never. */
    int begin(int client, int arrival) {
        int[] own = windows[client];
        for (int w = 0; w < own.length; w += 2) {
            if (arrival <= own[w + 1]) {
                return Math.max(arrival, own[w]);
            }
        }
        return own.length == 0 && arrival <= late[client]
                ? Math.max(arrival, early[client])
                : Integer.MAX_VALUE;
    }

    /** The latest begin in a window that is not after the bound; -1 if there is none. */
    int latestBegin(int client, int bound) {
        int[] own = windows[client];
        for (int w = own.length - 2; w >= 0; w -= 2) {
            if (own[w] <= bound) {
                return Math.min(bound, own[w + 1]);
            }
        }
        return own.length == 0 && early[client] <= bound ? Math.min(bound, late[client]) : -1;
    }

    /** Which window holds this begin. */
    int windowAt(int client, int begin) {
        int[] own = windows[client];
        for (int w = 0; w < own.length; w += 2) {
            if (own[w] <= begin && begin <= own[w + 1]) {
                return w / 2;
            }
        }
        return 0;
    }

    /** What is inserted and removed as a whole: a client, one of a group, a pair, a locked part. */
    static final class Jobs {
        enum Kind {
            SINGLE,
            GROUP,
            PAIR,
            CHAIN
        }

        final int count;
        final Kind[] kind;

        /** Alternatives of a group, pickup and delivery of a pair, else the clients in order. */
        final int[][] members;

        final long[] prize;

        /** Job of each client. */
        final int[] of;

        /** Type and place on the route that a lock asks for; -1 and false without. */
        final int[] lockedType;

        final boolean[] first;

        final boolean anyOptional;

        Jobs(RoutingProblem problem) {
            int clients = problem.clients().size();
            var taken = new BitSet(clients);
            int bound =
                    clients
                            + problem.groups().size()
                            + problem.shipments().size()
                            + problem.locks().size();
            kind = new Kind[bound];
            members = new int[bound][];
            prize = new long[bound];
            lockedType = new int[bound];
            first = new boolean[bound];
            of = new int[clients];
            int count = 0;
            for (LockedPart lock : problem.locks()) {
                lockedType[count] = lock.vehicleType();
                first[count] = lock.first();
                add(count++, Kind.CHAIN, lock.clients(), REQUIRED, taken);
            }
            for (ClientGroup group : problem.groups()) {
                if (group.clients().stream().noneMatch(taken::get)) {
                    lockedType[count] = -1;
                    long price = group.required() ? REQUIRED : prizes(problem, group.clients());
                    add(count++, Kind.GROUP, group.clients(), price, taken);
                }
            }
            for (Shipment shipment : problem.shipments()) {
                List<Integer> ends = List.of(shipment.pickup(), shipment.delivery());
                if (ends.stream().noneMatch(taken::get)) {
                    lockedType[count] = -1;
                    add(count++, Kind.PAIR, ends, pairPrize(problem, ends), taken);
                }
            }
            for (int c = taken.nextClearBit(0); c < clients; c = taken.nextClearBit(c)) {
                lockedType[count] = -1;
                long price = problem.clients().get(c).prize().orElse(REQUIRED);
                add(count++, Kind.SINGLE, List.of(c), price, taken);
            }
            this.count = count;
            boolean optional = false;
            for (int job = 0; job < count; job++) {
                optional |= prize[job] != REQUIRED;
            }
            anyOptional = optional;
        }

        private void add(int job, Kind what, List<Integer> who, long price, BitSet taken) {
            kind[job] = what;
            members[job] = who.stream().mapToInt(Integer::intValue).toArray();
            prize[job] = price;
            for (int client : members[job]) {
                taken.set(client);
                of[client] = job;
            }
        }

        private static long prizes(RoutingProblem problem, List<Integer> clients) {
            return clients.stream()
                    .mapToLong(c -> problem.clients().get(c).prize().orElse(0))
                    .sum();
        }

        private static long pairPrize(RoutingProblem problem, List<Integer> ends) {
            return ends.stream().anyMatch(c -> problem.clients().get(c).required())
                    ? REQUIRED
                    : prizes(problem, ends);
        }

        boolean required(int job) {
            return prize[job] == REQUIRED;
        }
    }

    /** Vehicle types as arrays. */
    static final class Fleet {
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
         * By type and client: what serving it costs beyond the way; {@link #REQUIRED} if it may
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
                visitCost[t] =
                        problem.clients().stream().mapToLong(c -> visitCost(type, c)).toArray();
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
                    lock.clients().forEach(client -> costs[client] = REQUIRED);
                }
            }
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
            return new VehicleType(
                    "",
                    0,
                    Amounts.NONE,
                    type.travel(),
                    type.start(),
                    type.end(),
                    type.shift(),
                    0,
                    0,
                    type.costPerDuration(),
                    type.costPerOvertime(),
                    type.usualDuration(),
                    type.longestDuration(),
                    type.longestDistance(),
                    type.mostStops(),
                    type.skills(),
                    type.reloadDepots(),
                    type.mostReloads(),
                    type.rests(),
                    type.familiarAreas(),
                    type.unfamiliarCost());
        }

        private static long visitCost(VehicleType type, Client client) {
            if (!type.skills().containsAll(client.skills())) {
                return REQUIRED;
            }
            boolean familiar =
                    type.familiarAreas().isEmpty()
                            || client.area().isEmpty()
                            || type.familiarAreas().contains(client.area().get());
            return familiar ? 0 : type.unfamiliarCost();
        }
    }
}
