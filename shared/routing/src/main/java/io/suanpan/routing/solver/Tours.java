package io.suanpan.routing.solver;

import java.util.Arrays;

/**
 * The routes of one thread, changed in place: linked lists over nodes, with what makes a change
 * cheap to judge kept beside each node.
 *
 * <p>Nodes are the clients, then a start and an end for each slot, then reloads. A slot holds a
 * route or is free. Every change since {@link #begin()} can be taken back by {@link #undo()}.
 */
final class Tours {
    static final int NONE = -1;

    final Instance instance;
    final int clients;
    final int slots;
    final int nodes;

    final int[] prev;
    final int[] next;

    /** Slot of each node, {@link #NONE} where it is on no route. */
    final int[] route;

    final int[] place;

    /** Distance to the next node, under the route's travel. */
    final int[] toNext;

    /** The same in time; empty where nothing is timed. */
    final int[] timeToNext;

    final RouteLoads loads;
    final RouteTimes times;

    /** By slot. */
    final int[] type;

    final int[] size;
    final long[] distance;
    final long[] extra;
    final long[] cost;

    /** Used vehicles by type. */
    final int[] used;

    /** Slots, those with a route first. */
    private final int[] order;

    private final int[] at;
    private int active;

    /** Jobs on no route, and their prizes. */
    final IntSet absent;

    long prizesLeft;
    int requiredAbsent;
    private long routesCost;

    private final ChangeLog changes;
    private final ReloadNodes reloads;

    Tours(Instance instance) {
        this.instance = instance;
        clients = instance.clients;
        slots = slots(instance);
        reloads = new ReloadNodes(instance, clients + 2 * slots);
        nodes = clients + 2 * slots + reloads.capacity();
        prev = filled(nodes, NONE);
        next = filled(nodes, NONE);
        route = filled(nodes, NONE);
        place = Arrays.copyOf(instance.place, nodes);
        reloads.place(place);
        toNext = new int[nodes];
        timeToNext = new int[instance.timed ? nodes : 0];
        type = new int[slots];
        size = new int[slots];
        distance = new long[slots];
        extra = new long[slots];
        cost = new long[slots];
        used = new int[instance.fleet.types];
        order = new int[slots];
        at = new int[slots];
        Arrays.setAll(order, r -> r);
        Arrays.setAll(at, r -> r);
        absent = new IntSet(instance.jobs.count);
        loads = new RouteLoads(this);
        times = new RouteTimes(this);
        changes = new ChangeLog(this);
        for (int job = 0; job < instance.jobs.count; job++) {
            leaveOut(job);
        }
        begin();
    }

    /** One more than can be in use, so that there is always one to try. */
    private static int slots(Instance instance) {
        long vehicles = 0;
        for (int count : instance.fleet.count) {
            vehicles += count;
        }
        return (int) Math.min(vehicles, instance.jobs.count) + 1;
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    int start(int slot) {
        return clients + slot;
    }

    int end(int slot) {
        return clients + slots + slot;
    }

    boolean isClient(int node) {
        return node < clients;
    }

    boolean isReload(int node) {
        return node >= clients + 2 * slots;
    }

    ReloadNodes reloads() {
        return reloads;
    }

    int routes() {
        return active;
    }

    /** The i-th route's slot, 0 ≤ i < {@link #routes()}. */
    int slot(int i) {
        return order[i];
    }

    boolean isActive(int slot) {
        return at[slot] < active;
    }

    /** What all routes and all prizes left cost. */
    long total() {
        return routesCost + prizesLeft;
    }

    /** Jobs on no route that need not be on one. */
    int spared() {
        return absent.size() - requiredAbsent;
    }

    void leaveOut(int job) {
        changes.toggled(job);
        absent.add(job);
        if (instance.jobs.required(job)) {
            requiredAbsent++;
        } else {
            prizesLeft += instance.jobs.prize[job];
        }
    }

    void takeIn(int job) {
        changes.toggled(job);
        absent.remove(job);
        if (instance.jobs.required(job)) {
            requiredAbsent--;
        } else {
            prizesLeft -= instance.jobs.prize[job];
        }
    }

    /** From here on changes are remembered. */
    void begin() {
        changes.begin();
    }

    void undo() {
        changes.undo();
    }

    ChangeLog changes() {
        return changes;
    }

    /** Must come before any change of a route. */
    void touch(int slot) {
        changes.touch(slot);
    }

    /** A new empty route of the type. */
    int open(int vehicleType) {
        int slot = order[active];
        touch(slot);
        activate(slot, vehicleType);
        refresh(slot);
        return slot;
    }

    void activate(int slot, int vehicleType) {
        swap(at[slot], active++);
        type[slot] = vehicleType;
        used[vehicleType]++;
        int first = start(slot);
        int last = end(slot);
        place[first] = instance.fleet.startPlace[vehicleType];
        place[last] = instance.fleet.endPlace[vehicleType];
        route[first] = slot;
        route[last] = slot;
        link(first, last);
        size[slot] = 0;
        cost[slot] = 0;
    }

    /** Takes the route, which must be empty, off the road. */
    void close(int slot) {
        touch(slot);
        deactivate(slot);
    }

    void deactivate(int slot) {
        swap(at[slot], --active);
        used[type[slot]]--;
        routesCost -= cost[slot];
        cost[slot] = 0;
        size[slot] = 0;
        route[start(slot)] = NONE;
        route[end(slot)] = NONE;
    }

    private void swap(int i, int j) {
        int left = order[i];
        int right = order[j];
        order[i] = right;
        order[j] = left;
        at[right] = i;
        at[left] = j;
    }

    void link(int before, int after) {
        next[before] = after;
        prev[after] = before;
    }

    /** Puts a node after another; {@link #refresh(int)} of its route must follow. */
    void insertAfter(int before, int node) {
        int after = next[before];
        link(before, node);
        link(node, after);
        int slot = route[before];
        route[node] = slot;
        if (node < clients) {
            size[slot]++;
        }
    }

    /** Takes a node off its route; {@link #refresh(int)} of the route must follow. */
    void unlink(int node) {
        int slot = route[node];
        link(prev[node], next[node]);
        route[node] = NONE;
        if (node < clients) {
            size[slot]--;
        }
    }

    void changeType(int slot, int vehicleType) {
        touch(slot);
        used[type[slot]]--;
        used[vehicleType]++;
        type[slot] = vehicleType;
        place[start(slot)] = instance.fleet.startPlace[vehicleType];
        place[end(slot)] = instance.fleet.endPlace[vehicleType];
    }

    /** Computes all that is kept of a route anew: O(stops). */
    void refresh(int slot) {
        int vehicle = type[slot];
        int[] distances = instance.distances[instance.fleet.travel[vehicle]];
        int[] durations = instance.durations[instance.fleet.travel[vehicle]];
        int places = instance.places;
        long[] visitCost = instance.fleet.visitCost[vehicle];
        long length = 0;
        long visits = 0;
        int last = end(slot);
        for (int node = start(slot); node != last; node = next[node]) {
            int at = place[node] * places + place[next[node]];
            toNext[node] = distances[at];
            length += distances[at];
            if (instance.timed) {
                timeToNext[node] = durations[at];
            }
            if (node < clients) {
                visits += visitCost[node];
            }
        }
        distance[slot] = length;
        extra[slot] = visits;
        loads.refresh(slot);
        int duration = times.refresh(slot);
        setCost(slot, routeCost(vehicle, length, duration, visits));
    }

    /**
     * After a client came to its place: O(1) where nothing but sums is kept, else O(stops), once
     * along the route where that suffices.
     */
    void inserted(int slot, int client) {
        int vehicle = type[slot];
        if (!instance.plainLoads || instance.releases || times.byWalk[vehicle]) {
            refresh(slot);
            return;
        }
        int[] distances = instance.distances[instance.fleet.travel[vehicle]];
        int before = prev[client];
        int own = place[client];
        int there = distances[place[before] * instance.places + own];
        int on = distances[own * instance.places + place[next[client]]];
        long length = distance[slot] + there + on - toNext[before];
        long visits = extra[slot] + instance.fleet.visitCost[vehicle][client];
        toNext[before] = there;
        toNext[client] = on;
        if (instance.timed) {
            int[] durations = instance.durations[instance.fleet.travel[vehicle]];
            timeToNext[before] = durations[place[before] * instance.places + own];
            timeToNext[client] = durations[own * instance.places + place[next[client]]];
        }
        distance[slot] = length;
        extra[slot] = visits;
        loads.inserted(client);
        int duration = times.inserted(slot, client);
        setCost(slot, routeCost(vehicle, length, duration, visits));
    }

    void setCost(int slot, long value) {
        routesCost += value - cost[slot];
        cost[slot] = value;
    }

    /** What a route of the type costs; an empty route costs its vehicle. */
    long routeCost(int vehicle, long length, int duration, long visits) {
        Fleet fleet = instance.fleet;
        long sum = fleet.fixedCost[vehicle] + fleet.perDistance[vehicle] * length + visits;
        if (fleet.durationCountsFor[vehicle]) {
            sum += fleet.perDuration[vehicle] * duration;
            sum +=
                    fleet.perOvertime[vehicle]
                            * Math.max(0, duration - fleet.usualDuration[vehicle]);
        }
        return sum;
    }

    /** Copies the nodes between start and end. */
    int copy(int slot, int[] into, int from) {
        int to = from;
        int last = end(slot);
        for (int node = next[start(slot)]; node != last; node = next[node]) {
            into[to++] = node;
        }
        return to;
    }

    /** Number of nodes between start and end, reloads included. */
    int length(int slot) {
        int count = 0;
        int last = end(slot);
        for (int node = next[start(slot)]; node != last; node = next[node]) {
            count++;
        }
        return count;
    }
}
