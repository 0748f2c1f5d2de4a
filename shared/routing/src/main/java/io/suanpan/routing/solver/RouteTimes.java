package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;

/**
 * Beside each node: when its vehicle can leave it at the earliest, and when it must begin there at
 * the latest for all that follows to stay in time. A stop fits between two nodes if it can be
 * reached after the first and left for the second in time, which costs O(1) (Savelsbergh 1992).
 * Where durations count, {@link RouteSegments} are kept too.
 */
final class RouteTimes {
    private final Tours tours;
    private final Instance instance;
    private final Walk walk;
    private int[] sequence = new int[64];

    final int[] depart;
    final int[] latest;

    private final RouteSegments segments;

    /** Release of the trip that begins at this start or reload. */
    final int[] tripRelease;

    /** Types whose routes are judged stop by stop. */
    final boolean[] byWalk;

    /**
     * Whether a refresh found a route out of time, which only happens to removals off the metric.
     */
    private boolean broken;

    RouteTimes(Tours tours) {
        this.tours = tours;
        instance = tours.instance;
        walk = new Walk(tours);
        int kept = instance.timed ? tours.nodes : 0;
        depart = new int[kept];
        latest = new int[kept];
        tripRelease = new int[instance.releases ? tours.nodes : 0];
        segments = new RouteSegments(tours, tripRelease);
        byWalk = new boolean[instance.fleet.types];
        for (int t = 0; t < byWalk.length; t++) {
            boolean uneven =
                    instance.severalWindows
                            || !instance.speeds[instance.fleet.travel[t]].constant();
            // What a trip carries in O(1) does not know of shipments that ride through a reload.
            boolean riding =
                    !instance.problem.shipments().isEmpty()
                            && tours.reloads().depotsOf(t).length > 0;
            byWalk[t] =
                    riding
                            || !instance.problem.vehicleTypes().get(t).rests().isEmpty()
                            || (instance.fleet.durationCountsFor[t] && uneven);
        }
    }

    Walk walk() {
        return walk;
    }

    boolean takeBroken() {
        boolean was = broken;
        broken = false;
        return was;
    }

    /** Anew for the whole route; returns its duration, 0 where that does not count. */
    int refresh(int slot) {
        if (!instance.timed) {
            return 0;
        }
        int vehicle = tours.type[slot];
        if (byWalk[vehicle]) {
            return refreshByWalk(slot, vehicle);
        }
        if (instance.releases) {
            refreshReleases(slot);
        }
        forward(slot, vehicle);
        backward(slot, vehicle);
        if (!instance.fleet.durationCountsFor[vehicle]) {
            return 0;
        }
        int duration = segments.refresh(slot);
        broken |= duration > instance.fleet.longestDuration[vehicle];
        return duration;
    }

    /**
     * After a client came to its place: on from it and back from it, as far as times change.
     * Returns the route's duration, 0 where that does not count.
     */
    int inserted(int slot, int client) {
        if (!instance.timed) {
            return 0;
        }
        int vehicle = tours.type[slot];
        forwardFrom(vehicle, client, tours.end(slot));
        backwardFrom(vehicle, client, tours.start(slot));
        return instance.fleet.durationCountsFor[vehicle] ? segments.inserted(slot, client) : 0;
    }

    private void forwardFrom(int vehicle, int client, int last) {
        int travel = instance.fleet.travel[vehicle];
        HourlySpeed speed = instance.speeds[travel];
        int before = tours.prev[client];
        int node = client;
        while (true) {
            int way = tours.timeToNext[before];
            int time = departure(vehicle, node, last, speed.arrival(depart[before], way));
            if (depart[node] == time && node != client) {
                return;
            }
            depart[node] = time;
            if (node == last) {
                return;
            }
            before = node;
            node = tours.next[node];
        }
    }

    private void backwardFrom(int vehicle, int client, int first) {
        int travel = instance.fleet.travel[vehicle];
        HourlySpeed speed = instance.speeds[travel];
        int after = tours.next[client];
        int node = client;
        while (true) {
            int way = tours.timeToNext[node];
            int leave = speed.latestDeparture(latest[after], way);
            int time = latestBegin(vehicle, node, first, leave);
            if (latest[node] == time && node != client) {
                return;
            }
            latest[node] = time;
            if (node == first) {
                return;
            }
            after = node;
            node = tours.prev[node];
        }
    }

    private int refreshByWalk(int slot, int vehicle) {
        int length = tours.length(slot);
        if (length > sequence.length) {
            sequence = new int[2 * length];
        }
        tours.copy(slot, sequence, 0);
        if (!walk.drive(vehicle, sequence, length)) {
            broken |= length > 0;
            return 0;
        }
        return walk.duration();
    }

    private void refreshReleases(int slot) {
        int trip = tours.start(slot);
        int last = tours.end(slot);
        int most = 0;
        for (int node = tours.next[trip]; node != last; node = tours.next[node]) {
            if (tours.isClient(node)) {
                most = Math.max(most, instance.release[node]);
            } else {
                tripRelease[trip] = most;
                trip = node;
                most = 0;
            }
        }
        tripRelease[trip] = most;
    }

    private void forward(int slot, int vehicle) {
        int travel = instance.fleet.travel[vehicle];
        HourlySpeed speed = instance.speeds[travel];
        boolean constant = speed.constant();
        int node = tours.start(slot);
        int last = tours.end(slot);
        int time = instance.fleet.leaveFrom[vehicle];
        if (instance.releases) {
            time = Math.max(time, tripRelease[node]);
        }
        depart[node] = time;
        broken |= time > instance.fleet.leaveTo[vehicle] && tours.size[slot] > 0;
        while (node != last) {
            int way = tours.timeToNext[node];
            node = tours.next[node];
            int arrival = constant ? time + way : speed.arrival(time, way);
            time = departure(vehicle, node, last, arrival);
            depart[node] = time;
            if (time == Instance.NEVER) {
                broken |= tours.size[slot] > 0;
                return;
            }
        }
    }

    private int departure(int vehicle, int node, int last, int arrival) {
        if (node < tours.clients) {
            return instance.served(node, arrival);
        }
        return node == last
                ? instance.fleet.home(vehicle, arrival)
                : Instance.loaded(
                        tours.reloads().depot(node),
                        arrival,
                        instance.releases ? tripRelease[node] : 0);
    }

    private void backward(int slot, int vehicle) {
        int travel = instance.fleet.travel[vehicle];
        HourlySpeed speed = instance.speeds[travel];
        boolean constant = speed.constant();
        int first = tours.start(slot);
        int node = tours.end(slot);
        int time = instance.fleet.backTo[vehicle];
        latest[node] = time;
        while (node != first) {
            node = tours.prev[node];
            int way = tours.timeToNext[node];
            int leave = constant ? time - way : speed.latestDeparture(time, way);
            time = latestBegin(vehicle, node, first, leave);
            latest[node] = time;
        }
    }

    private int latestBegin(int vehicle, int node, int first, int leave) {
        if (node < tours.clients) {
            return instance.latestBegin(node, leave - instance.service[node]);
        }
        return node == first
                ? Math.min(leave, instance.fleet.leaveTo[vehicle])
                : Instance.latestLoad(tours.reloads().depot(node), leave);
    }

    /**
     * Whether the client may fit between the nodes: false only where it could not if no way took
     * any time, which no matrix is read for.
     */
    boolean mayCome(int vehicle, int before, int client, int after) {
        return !instance.timed
                || byWalk[vehicle]
                || (depart[before] <= instance.late[client]
                        && instance.early[client] <= latest[after]);
    }

    /** Whether the client, reached over these ways, fits between the nodes; one window each. */
    boolean fits(int vehicle, int before, int client, int after) {
        int travel = instance.fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        int there = instance.durationsBack[travel][row + tours.place[before]];
        int on = instance.durations[travel][row + tours.place[after]];
        if (instance.hourly || instance.severalWindows) {
            return fitsUneven(instance.speeds[travel], before, client, after, there, on);
        }
        int begin = Math.max(depart[before] + there, instance.early[client]);
        return begin <= instance.late[client]
                && begin + instance.service[client] + on <= latest[after];
    }

    private boolean fitsUneven(
            HourlySpeed speed, int before, int client, int after, int there, int on) {
        int begin = instance.begin(client, speed.arrival(depart[before], there));
        return begin != Instance.NEVER
                && speed.arrival(begin + instance.service[client], on) <= latest[after];
    }

    /**
     * Whether a reload and the client, in this order or the other, may fit between the nodes in
     * time: false only where no release that is not known yet could change it.
     */
    boolean mayFit(int vehicle, int before, int client, int after, int depot, boolean reloadFirst) {
        if (!instance.timed || byWalk[vehicle] || instance.hourly || instance.severalWindows) {
            return true;
        }
        int[] durations = instance.durations[instance.fleet.travel[vehicle]];
        Depot at = instance.problem.depots().get(depot);
        int own = tours.place[client];
        int first = reloadFirst ? at.location() : own;
        int second = reloadFirst ? own : at.location();
        int time = depart[before] + durations[tours.place[before] * instance.places + first];
        time = reloadFirst ? Instance.loaded(at, time, 0) : instance.served(client, time);
        if (time == Instance.NEVER) {
            return false;
        }
        time += durations[first * instance.places + second];
        time = reloadFirst ? instance.served(client, time) : Instance.loaded(at, time, 0);
        return time != Instance.NEVER
                && time + durations[second * instance.places + tours.place[after]] <= latest[after];
    }

    /**
     * The least that the client between the nodes adds to the route's duration, whether it fits or
     * not; 0 where stop by stop would have to be driven to know.
     */
    int leastGrowth(int vehicle, int slot, int before, int client, int after) {
        return byWalk[vehicle] ? 0 : segments.leastGrowth(vehicle, slot, before, client, after);
    }

    /** The route's duration with the client between the nodes, which must fit. */
    int durationWith(int vehicle, int before, int client, int after) {
        return segments.durationWith(vehicle, before, client, after);
    }
}
