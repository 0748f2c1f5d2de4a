package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link RoutingProblem} as primitive arrays, read-only and shared by all threads. Amounts are
 * row-major, client × dimension.
 */
final class Instance {
    /** The time of what cannot be. */
    static final int NEVER = Integer.MAX_VALUE;

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

    final int[][] durationsBack;

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

    /** Whether any vehicle may load again on its way. */
    final boolean reloads;

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
        Map<TravelMatrix, int[]> back = new IdentityHashMap<>();
        distancesBack =
                travels.stream()
                        .map(t -> back.computeIfAbsent(t.distances(), Instance::back))
                        .toArray(int[][]::new);
        durationsBack =
                travels.stream()
                        .map(t -> back.computeIfAbsent(t.durations(), Instance::back))
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
        reloads =
                problem.vehicleTypes().stream()
                        .anyMatch(type -> ReloadNodes.depots(type).length > 0);
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
        return problem.clients().stream()
                        .anyMatch(c -> c.windows().size() > 1 || limits(c.windows().getFirst()))
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

    private static int[] back(TravelMatrix matrix) {
        return matrix.symmetric()
                ? matrix.rowMajor()
                : transposed(matrix.rowMajor(), matrix.size());
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

    /** When service at the client begins after this arrival; {@link #NEVER} if it cannot. */
    int begin(int client, int arrival) {
        if (severalWindows && windows[client].length > 0) {
            return beginInAny(windows[client], arrival);
        }
        return arrival <= late[client] ? Math.max(arrival, early[client]) : NEVER;
    }

    private static int beginInAny(int[] own, int arrival) {
        for (int w = 0; w < own.length; w += 2) {
            if (arrival <= own[w + 1]) {
                return Math.max(arrival, own[w]);
            }
        }
        return NEVER;
    }

    /**
     * When the vehicle leaves the client after this arrival; {@link #NEVER} if it comes too late.
     */
    int served(int client, int arrival) {
        int begin = begin(client, arrival);
        return begin == NEVER ? NEVER : begin + service[client];
    }

    /** When the vehicle leaves the depot with goods of this release, loaded while it is open. */
    static int loaded(Depot depot, int arrival, int release) {
        int loading = depot.loadingDuration();
        int begin = Math.max(Math.max(arrival, depot.opening().from()), release - loading);
        return begin <= depot.opening().to() - loading ? begin + loading : NEVER;
    }

    /** The latest begin of loading there for leaving by then. */
    static int latestLoad(Depot depot, int leave) {
        return Math.min(leave, depot.opening().to()) - depot.loadingDuration();
    }

    /** The latest begin in a window that is not after the bound; -1 if there is none. */
    int latestBegin(int client, int bound) {
        if (severalWindows && windows[client].length > 0) {
            return latestBeginInAny(windows[client], bound);
        }
        return early[client] <= bound ? Math.min(bound, late[client]) : -1;
    }

    private static int latestBeginInAny(int[] own, int bound) {
        for (int w = own.length - 2; w >= 0; w -= 2) {
            if (own[w] <= bound) {
                return Math.min(bound, own[w + 1]);
            }
        }
        return -1;
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
}
