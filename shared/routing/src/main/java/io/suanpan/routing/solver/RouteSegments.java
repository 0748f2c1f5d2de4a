package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Depot;

/**
 * Beside each node the route up to it and from it on, as one segment each: the shortest duration,
 * and how late the one may start, how early the other, to keep it (Vidal, Crainic, Gendreau &amp;
 * Prins 2013; a feasible segment has no time warp). With a stop between two nodes the route's
 * duration follows in O(1). At constant speed and with one window for each stop.
 */
final class RouteSegments {
    private final Tours tours;
    private final Instance instance;
    private final int[] tripRelease;

    private final int[] durationBefore;
    private final int[] lateBefore;
    private final int[] durationAfter;
    private final int[] earlyAfter;

    /** In the shortest duration of the segment from the node on. */
    private final int[] waitingAfter;

    /**
     * @param tripRelease by start or reload, kept by the caller; empty where nothing is released
     */
    RouteSegments(Tours tours, int[] tripRelease) {
        this.tours = tours;
        this.tripRelease = tripRelease;
        instance = tours.instance;
        int kept = instance.durationCounts ? tours.nodes : 0;
        durationBefore = new int[kept];
        lateBefore = new int[kept];
        durationAfter = new int[kept];
        earlyAfter = new int[kept];
        waitingAfter = new int[kept];
    }

    /** Anew for the whole route; returns its duration. */
    int refresh(int slot) {
        int vehicle = tours.type[slot];
        int first = tours.start(slot);
        int last = tours.end(slot);
        durationBefore[first] = 0;
        lateBefore[first] = late(vehicle, first);
        durationAfter[last] = 0;
        earlyAfter[last] = early(vehicle, last);
        waitingAfter[last] = 0;
        beforeFrom(first, last, vehicle);
        afterFrom(last, first, vehicle);
        return durationAfter[first];
    }

    /** After a client came to its place: on from it and back from it; returns the duration. */
    int inserted(int slot, int client) {
        int vehicle = tours.type[slot];
        int first = tours.start(slot);
        beforeFrom(tours.prev[client], tours.end(slot), vehicle);
        afterFrom(tours.next[client], first, vehicle);
        return durationAfter[first];
    }

    /** Goes on from a node whose segment is known. */
    private void beforeFrom(int from, int last, int vehicle) {
        int node = from;
        int duration = durationBefore[node];
        int late = lateBefore[node];
        while (node != last) {
            int way = tours.timeToNext[node];
            node = tours.next[node];
            int sofar = duration + way;
            int wait = Math.max(early(vehicle, node) - sofar - late, 0);
            late = Math.min(late(vehicle, node) - sofar, late);
            duration = sofar + wait + service(node);
            durationBefore[node] = duration;
            lateBefore[node] = late;
        }
    }

    /**
     * The least that a route's duration grows by a client between the nodes: what its service and
     * its ways take beyond the waiting there is.
     */
    int leastGrowth(int vehicle, int slot, int before, int client, int after) {
        int travel = instance.fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        int more =
                instance.durationsBack[travel][row + tours.place[before]]
                        + instance.service[client]
                        + instance.durations[travel][row + tours.place[after]]
                        - tours.timeToNext[before];
        return Math.max(0, more - waitingAfter[tours.start(slot)]);
    }

    /** Goes back from a node whose segment is known. */
    private void afterFrom(int from, int first, int vehicle) {
        int node = from;
        int duration = durationAfter[node];
        int early = earlyAfter[node];
        int waits = waitingAfter[node];
        while (node != first) {
            node = tours.prev[node];
            int sofar = service(node) + tours.timeToNext[node];
            int wait = Math.max(early - sofar - late(vehicle, node), 0);
            early = Math.max(early - sofar, early(vehicle, node)) - wait;
            waits += wait;
            duration = sofar + wait + duration;
            durationAfter[node] = duration;
            earlyAfter[node] = early;
            waitingAfter[node] = waits;
        }
    }

    private int service(int node) {
        if (node < tours.clients) {
            return instance.service[node];
        }
        return tours.isReload(node) ? tours.reloads().depot(node).loadingDuration() : 0;
    }

    private int early(int vehicle, int node) {
        if (node < tours.clients) {
            return instance.early[node];
        }
        int slot = tours.route[node];
        if (node == tours.end(slot)) {
            return instance.fleet.backFrom[vehicle];
        }
        int ready = instance.releases ? tripRelease[node] : 0;
        if (node == tours.start(slot)) {
            return Math.max(instance.fleet.leaveFrom[vehicle], ready);
        }
        Depot depot = tours.reloads().depot(node);
        return Math.max(depot.opening().from(), ready - depot.loadingDuration());
    }

    private int late(int vehicle, int node) {
        if (node < tours.clients) {
            return instance.late[node];
        }
        int slot = tours.route[node];
        if (node == tours.end(slot)) {
            return instance.fleet.backTo[vehicle];
        }
        return node == tours.start(slot)
                ? instance.fleet.leaveTo[vehicle]
                : Instance.latestLoad(tours.reloads().depot(node), Instance.NEVER);
    }

    /** The route's duration with the client between the nodes, which must fit. */
    int durationWith(int vehicle, int before, int client, int after) {
        int travel = instance.fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        int sofar =
                durationBefore[before] + instance.durationsBack[travel][row + tours.place[before]];
        int wait = Math.max(instance.early[client] - sofar - lateBefore[before], 0);
        int late = Math.min(instance.late[client] - sofar, lateBefore[before]);
        sofar +=
                wait
                        + instance.service[client]
                        + instance.durations[travel][row + tours.place[after]];
        return sofar + Math.max(earlyAfter[after] - sofar - late, 0) + durationAfter[after];
    }
}
