package io.suanpan.routing.solver;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Rest;
import java.util.Arrays;
import java.util.List;

/**
 * Drives one route stop by stop and obeys every rule of the model: for all that cannot be judged in
 * O(1). Rests are put where they let the vehicle be home first: earliest departures by stop and
 * rests taken, a dynamic programme of O(stops × rests). Then the route starts as late as it can.
 */
final class Walk {
    private final Tours tours;
    private final Instance instance;

    private int[] places = new int[64];
    private int[] earliest = new int[64];
    private boolean[] rested = new boolean[64];
    private int[] restsAfter = new int[64];
    private int[] begins = new int[64];
    private final int[] load;

    private int duration;
    private int restCount;
    private long distance;
    private long visits;

    Walk(Tours tours) {
        this.tours = tours;
        instance = tours.instance;
        load = new int[instance.dimensions];
    }

    int duration() {
        return duration;
    }

    long cost(int vehicle) {
        return tours.routeCost(vehicle, distance, duration, visits);
    }

    /** How many rests come right after this position, 0 the start, 1 the first node. */
    int restsAfter(int position) {
        return restsAfter[position];
    }

    /** When service begins at the position if the vehicle starts as late as it can. */
    int begin(int position) {
        return begins[position];
    }

    /**
     * @param nodes clients and reloads in order
     * @return whether the vehicle can drive it
     */
    boolean drive(int vehicle, int[] nodes, int length) {
        return measures(vehicle, nodes, length)
                && carries(vehicle, nodes, length)
                && (!instance.timed || arrives(vehicle, nodes, length));
    }

    private boolean measures(int vehicle, int[] nodes, int length) {
        if (length + 2 > places.length) {
            grow(2 * (length + 2));
        }
        int[] distances = instance.distances[instance.fleet.travel[vehicle]];
        long[] visitCost = instance.fleet.visitCost[vehicle];
        places[0] = instance.fleet.startPlace[vehicle];
        places[length + 1] = instance.fleet.endPlace[vehicle];
        visits = 0;
        int stops = 0;
        int reloads = 0;
        for (int i = 0; i < length; i++) {
            int node = nodes[i];
            places[i + 1] = tours.place[node];
            if (node < tours.clients) {
                if (visitCost[node] == Instance.REQUIRED) {
                    return false;
                }
                visits += visitCost[node];
                stops++;
            } else if (tours.reloads().allows(vehicle, node)) {
                reloads++;
            } else {
                return false;
            }
        }
        distance = 0;
        for (int i = 0; i <= length; i++) {
            distance += distances[places[i] * instance.places + places[i + 1]];
        }
        return stops <= instance.fleet.mostStops[vehicle]
                && distance <= instance.fleet.longestDistance[vehicle]
                && (reloads == 0
                        || reloads <= instance.problem.vehicleTypes().get(vehicle).mostReloads());
    }

    private void grow(int length) {
        places = new int[length];
        restsAfter = new int[length];
        begins = new int[length];
    }

    private boolean carries(int vehicle, int[] nodes, int length) {
        for (int k = 0; k < instance.dimensions; k++) {
            if (!carries(vehicle, nodes, length, k)) {
                return false;
            }
        }
        return true;
    }

    /** In one dimension, trip by trip; shipments ride through reloads. */
    private boolean carries(int vehicle, int[] nodes, int length, int k) {
        int width = instance.dimensions;
        int capacity = instance.fleet.capacity[vehicle * width + k];
        long riding = 0;
        int from = 0;
        while (from <= length) {
            int to = from;
            long on = riding;
            while (to < length && nodes[to] < tours.clients) {
                on += instance.delivery[nodes[to++] * width + k];
            }
            if (on > capacity) {
                return false;
            }
            for (int i = from; i < to; i++) {
                int at = nodes[i] * width + k;
                on += instance.pickup[at] + instance.shipped[at] - instance.delivery[at];
                riding += instance.shipped[at];
                if (on > capacity) {
                    return false;
                }
            }
            from = to + 1;
        }
        return true;
    }

    private boolean arrives(int vehicle, int[] nodes, int length) {
        List<Rest> rests = instance.problem.vehicleTypes().get(vehicle).rests();
        restCount = rests.size();
        int width = restCount + 1;
        int cells = width * (length + 2);
        if (cells > earliest.length) {
            earliest = new int[2 * cells];
            rested = new boolean[2 * cells];
        }
        Arrays.fill(earliest, 0, cells, Instance.NEVER);
        Arrays.fill(rested, 0, cells, false);
        int leave =
                Math.max(
                        instance.fleet.leaveFrom[vehicle],
                        instance.releases ? tripRelease(nodes, 0, length) : 0);
        if (leave > instance.fleet.leaveTo[vehicle]) {
            return false;
        }
        earliest[0] = leave;
        rest(rests, 0, width);
        for (int i = 1; i <= length + 1; i++) {
            for (int r = 0; r < width; r++) {
                int time = earliest[(i - 1) * width + r];
                if (time != Instance.NEVER) {
                    int arrival = arrival(vehicle, i, time);
                    earliest[i * width + r] = departure(vehicle, nodes, length, i, arrival);
                }
            }
            if (i <= length) {
                rest(rests, i, width);
            }
        }
        int home = earliest[(length + 1) * width + restCount];
        if (home == Instance.NEVER) {
            return false;
        }
        backtrack(length, width);
        duration = home - latestStart(vehicle, nodes, length, rests, home);
        return duration <= instance.fleet.longestDuration[vehicle];
    }

    private int arrival(int vehicle, int position, int time) {
        int travel = instance.fleet.travel[vehicle];
        int way =
                instance.durations[travel][
                        places[position - 1] * instance.places + places[position]];
        return instance.speeds[travel].arrival(time, way);
    }

    private int departure(int vehicle, int[] nodes, int length, int position, int arrival) {
        if (position > length) {
            return instance.fleet.home(vehicle, arrival);
        }
        int node = nodes[position - 1];
        return node < tours.clients
                ? instance.served(node, arrival)
                : Instance.loaded(
                        tours.reloads().depot(node),
                        arrival,
                        instance.releases ? tripRelease(nodes, position, length) : 0);
    }

    /** The latest release among the clients from here to the next reload. */
    private int tripRelease(int[] nodes, int from, int length) {
        int most = 0;
        for (int i = from; i < length && nodes[i] < tours.clients; i++) {
            most = Math.max(most, instance.release[nodes[i]]);
        }
        return most;
    }

    private void rest(List<Rest> rests, int position, int width) {
        for (int r = 1; r < width; r++) {
            int before = earliest[position * width + r - 1];
            if (before == Instance.NEVER) {
                continue;
            }
            Rest rest = rests.get(r - 1);
            int begin = Math.max(before, rest.window().from());
            int after = begin + rest.duration();
            if (begin <= rest.window().to() && after < earliest[position * width + r]) {
                earliest[position * width + r] = after;
                rested[position * width + r] = true;
            }
        }
    }

    private void backtrack(int length, int width) {
        int r = restCount;
        for (int i = length + 1; i >= 0; i--) {
            restsAfter[i] = 0;
            while (rested[i * width + r]) {
                restsAfter[i]++;
                r--;
            }
        }
    }

    private int latestStart(int vehicle, int[] nodes, int length, List<Rest> rests, int home) {
        int travel = instance.fleet.travel[vehicle];
        HourlySpeed speed = instance.speeds[travel];
        int[] durations = instance.durations[travel];
        int time = home;
        int r = restCount;
        begins[length + 1] = home;
        for (int i = length; i >= 0; i--) {
            time =
                    speed.latestDeparture(
                            time, durations[places[i] * instance.places + places[i + 1]]);
            for (int k = 0; k < restsAfter[i]; k++) {
                Rest rest = rests.get(--r);
                time = Math.min(time - rest.duration(), rest.window().to());
            }
            time = latestBegin(vehicle, nodes, i, time);
            begins[i] = time;
        }
        return time;
    }

    private int latestBegin(int vehicle, int[] nodes, int position, int leave) {
        if (position == 0) {
            return Math.min(leave, instance.fleet.leaveTo[vehicle]);
        }
        int node = nodes[position - 1];
        return node < tours.clients
                ? instance.latestBegin(node, leave - instance.service[node])
                : Instance.latestLoad(tours.reloads().depot(node), leave);
    }
}
