package io.suanpan.routing.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The cheapest place for one client: beside one of its neighbours, with a reload where the vehicle
 * may, or on a new route. Each place is overlooked with a small probability (a blink), which keeps
 * greedy insertion from always doing the same (Christiaens &amp; Vanden Berghe 2020). O(neighbours)
 * checks, each O(1) unless breaks, reloads or uneven times ask for a walk.
 */
final class Insertion {
    /** No place found. */
    static final long NOWHERE = Long.MAX_VALUE;

    private static final int NO_RELOAD = -1;
    private static final int NEW_ROUTE = -1;

    private final Tours tours;
    private final Instance instance;
    private final Fleet fleet;
    private final Neighbours neighbours;
    private final int considered;
    private final Blinks blinks;
    private final Trial trial;
    private final int[] added = new int[2];

    /** Whether a long detour alone rules a place out: all ways cost the same, there and back. */
    private final boolean prunes;

    private final long perDistance;

    /** Whether a full trip rules a place out: no larger vehicle and no reload could help. */
    private final boolean fullIsFull;

    private boolean opensByCost = true;
    private int maxRoutes = Integer.MAX_VALUE;

    private final Place best = new Place();
    private final Reloads reloads = new Reloads();

    /** Where a client would go. */
    private static final class Place {
        long delta;
        int client;

        /** The node that it comes after, or {@link #NEW_ROUTE}. */
        int before;

        int vehicle;
        boolean found;
        int reloadDepot;
        boolean reloadFirst;

        void take(int who, int vehicleType, int after, long cost) {
            client = who;
            vehicle = vehicleType;
            before = after;
            delta = cost;
            found = true;
            reloadDepot = NO_RELOAD;
        }
    }

    Insertion(
            Tours tours,
            Neighbours neighbours,
            int considered,
            double blinkRate,
            SplittableRandom random) {
        this.tours = tours;
        this.instance = tours.instance;
        this.fleet = instance.fleet;
        this.neighbours = neighbours;
        this.considered = considered;
        this.blinks = new Blinks(blinkRate, random);
        trial = new Trial(tours);
        perDistance = Math.max(1, fleet.perDistance[0]);
        prunes =
                instance.problem.travels().size() == 1
                        && instance.distances[0] == instance.distancesBack[0]
                        && Arrays.stream(fleet.perDistance).allMatch(c -> c == perDistance);
        fullIsFull = instance.plainLoads && !fleet.severalOfFamily && !instance.reloads;
    }

    /** Whether a new route may be taken because it is cheaper, not only where nothing else fits. */
    void openByCost(boolean may) {
        opensByCost = may;
    }

    void limitRoutes(int most) {
        maxRoutes = most;
    }

    /** Forgets what was found; from here on only places cheaper than the bound count. */
    void start(long bound) {
        best.delta = bound;
        best.found = false;
    }

    /** Looks for a place that is cheaper than all since {@link #start(long)}. */
    void look(int client) {
        besideNeighbours(client, 0, considered);
        withReloads(client);
        if (opensByCost) {
            onNewRoute(client);
        }
        if (!best.found) {
            besideNeighbours(client, considered, Integer.MAX_VALUE);
            withReloads(client);
        }
        if (!best.found) {
            onNewRoute(client);
        }
    }

    /**
     * Looks at every place on every route, cheaper than all since {@link #start(long)}. O(clients):
     * for what found none near its neighbours.
     */
    void lookEverywhere(int client) {
        for (int r = 0; r < tours.routes(); r++) {
            int slot = tours.slot(r);
            int last = tours.end(slot);
            int before = tours.start(slot);
            while (before != last) {
                consider(client, slot, before, tours.next[before]);
                before = tours.next[before];
            }
        }
        withReloads(client);
    }

    boolean found() {
        return best.found;
    }

    /** Puts the client where it was found cheapest. */
    void apply() {
        int before = best.before;
        if (before == NEW_ROUTE) {
            before = tours.start(tours.open(best.vehicle));
        }
        int slot = tours.route[before];
        tours.touch(slot);
        boolean changed = tours.type[slot] != best.vehicle;
        if (changed) {
            tours.changeType(slot, best.vehicle);
        }
        if (best.reloadDepot != NO_RELOAD) {
            int reload = tours.reloads().takeAt(best.reloadDepot);
            tours.insertAfter(before, best.reloadFirst ? best.client : reload);
            tours.insertAfter(before, best.reloadFirst ? reload : best.client);
            tours.refresh(slot);
        } else {
            tours.insertAfter(before, best.client);
            if (changed) {
                tours.refresh(slot);
            } else {
                tours.inserted(slot, best.client);
            }
        }
    }

    /**
     * On both sides of each neighbour. By the triangle inequality a detour is at least twice by how
     * much the neighbour is farther than its own next stop; where that is too much already, the
     * matrix is not read.
     */
    private void besideNeighbours(int client, int from, int to) {
        int[] near = neighbours.of(client);
        int[] ways = neighbours.waysOf(client);
        int many = Math.min(to, near.length);
        int[] route = tours.route;
        int[] toNext = tours.toNext;
        long bound = best.delta;
        long worth = worth();
        for (int i = from; i < many; i++) {
            int beside = near[i];
            int slot = route[beside];
            if (slot == Tours.NONE || (fullIsFull && !tours.loads.fits(slot, beside, client))) {
                continue;
            }
            for (int side = 0; side < 2; side++) {
                int before = side == 0 ? beside : tours.prev[beside];
                if (best.delta != bound) {
                    bound = best.delta;
                    worth = worth();
                }
                if (2L * (ways[i] - toNext[before]) < worth) {
                    consider(client, slot, before, tours.next[before]);
                }
            }
        }
    }

    /** The longest detour that may be better than the best so far. */
    private long worth() {
        return prunes ? best.delta / perDistance : NOWHERE;
    }

    private void consider(int client, int slot, int before, int after) {
        int vehicle = tours.type[slot];
        if (!tours.times.mayCome(vehicle, before, client, after)) {
            return;
        }
        int travel = fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        int way =
                instance.distancesBack[travel][row + tours.place[before]]
                        + instance.distances[travel][row + tours.place[after]]
                        - tours.toNext[before];
        long visit = fleet.visitCost[vehicle][client];
        if (visit == Instance.REQUIRED || glued(after)) {
            return;
        }
        long delta = fleet.perDistance[vehicle] * way + visit;
        if (delta >= best.delta
                || delta + costOfTime(vehicle, slot, before, client, after) >= best.delta
                || blinks.next()) {
            return;
        }
        if (!tours.loads.fits(vehicle, before, client, after)) {
            considerLarger(client, slot, before, after, way);
            reloads.note(vehicle, before);
        } else if (!judge(client, slot, vehicle, before, after, way, delta) && instance.releases) {
            reloads.note(vehicle, before);
        }
    }

    /** The least that the route's longer duration costs. */
    private long costOfTime(int vehicle, int slot, int before, int client, int after) {
        long price = fleet.perDuration[vehicle];
        return price == 0
                ? 0
                : price * tours.times.leastGrowth(vehicle, slot, before, client, after);
    }

    private boolean glued(int after) {
        return instance.locked && after < tours.clients && instance.glued[after];
    }

    /** Whether the vehicle type could drive the route with the client there. */
    private boolean judge(
            int client, int slot, int vehicle, int before, int after, int way, long delta) {
        if (tours.size[slot] >= fleet.mostStops[vehicle]
                || tours.distance[slot] + way > fleet.longestDistance[vehicle]) {
            return false;
        }
        long total = delta;
        if (needsWalk(client, vehicle, before)) {
            if (!mayFit(vehicle, before, client, after)) {
                return false;
            }
            added[0] = client;
            trial.splice(slot, before, added, 1);
            long cost = trial.cost(vehicle);
            if (cost == NOWHERE) {
                return false;
            }
            total = cost - tours.cost[slot];
        } else if (instance.timed) {
            if (!tours.times.fits(vehicle, before, client, after)) {
                return false;
            }
            if (fleet.durationCountsFor[vehicle]) {
                int duration = tours.times.durationWith(vehicle, before, client, after);
                if (duration > fleet.longestDuration[vehicle]) {
                    return false;
                }
                long visits = tours.extra[slot] + fleet.visitCost[vehicle][client];
                total =
                        tours.routeCost(vehicle, tours.distance[slot] + way, duration, visits)
                                - tours.cost[slot];
            }
        }
        accept(client, vehicle, before, total);
        return true;
    }

    private boolean needsWalk(int client, int vehicle, int before) {
        return tours.times.byWalk[vehicle]
                || (instance.releases
                        && instance.release[client]
                                > tours.times.tripRelease[tours.loads.trip[before]]);
    }

    /** Whether the times that are kept, which know of no later release, allow it. */
    private boolean mayFit(int vehicle, int before, int client, int after) {
        return tours.times.byWalk[vehicle] || tours.times.fits(vehicle, before, client, after);
    }

    private void accept(int client, int vehicle, int before, long delta) {
        if (delta < best.delta) {
            best.take(client, vehicle, before, delta);
        }
    }

    /** With the client on board the route needs a larger vehicle of the same family. */
    private void considerLarger(int client, int slot, int before, int after, int way) {
        if (!fleet.severalOfFamily) {
            return;
        }
        int vehicle = tours.type[slot];
        for (int other = 0; other < fleet.types; other++) {
            if (other == vehicle
                    || fleet.family[other] != fleet.family[vehicle]
                    || tours.used[other] >= fleet.count[other]
                    || !tours.loads.fits(other, before, client, after)) {
                continue;
            }
            long delta =
                    fleet.fixedCost[other]
                            - fleet.fixedCost[vehicle]
                            + fleet.perDistance[other] * (tours.distance[slot] + way)
                            - fleet.perDistance[vehicle] * tours.distance[slot]
                            + fleet.visitCost[other][client];
            if (delta < best.delta) {
                judge(client, slot, other, before, after, way, delta);
            }
        }
    }

    /**
     * Where there was no room: last, since each takes a walk along the route, and what was found
     * without one rules most of them out.
     */
    private void withReloads(int client) {
        for (int i = 0; i < reloads.count; i++) {
            int before = reloads.before[i];
            considerReload(client, tours.route[before], reloads.vehicle[i], before);
        }
        reloads.count = 0;
    }

    /** Places where only another load of goods would let the client in. */
    private static final class Reloads {
        private int[] before = new int[128];
        private int[] vehicle = new int[128];
        private int count;

        void note(int vehicleType, int after) {
            if (count == before.length) {
                before = Arrays.copyOf(before, 2 * count);
                vehicle = Arrays.copyOf(vehicle, 2 * count);
            }
            before[count] = after;
            vehicle[count++] = vehicleType;
        }
    }

    /** The vehicle loads again right before the client, or right after. */
    private void considerReload(int client, int slot, int vehicle, int before) {
        for (int depot : tours.reloads().depotsOf(vehicle)) {
            considerReload(client, slot, vehicle, before, depot, true);
            considerReload(client, slot, vehicle, before, depot, false);
        }
    }

    private void considerReload(
            int client, int slot, int vehicle, int before, int depot, boolean reloadFirst) {
        int[] distances = instance.distances[fleet.travel[vehicle]];
        int there = instance.problem.depots().get(depot).location();
        int first = reloadFirst ? there : tours.place[client];
        int second = reloadFirst ? tours.place[client] : there;
        int after = tours.next[before];
        long way =
                (long) distances[tours.place[before] * instance.places + first]
                        + distances[first * instance.places + second]
                        + distances[second * instance.places + tours.place[after]]
                        - tours.toNext[before];
        if (fleet.perDistance[vehicle] * way >= best.delta) {
            return;
        }
        if (!tours.times.mayFit(vehicle, before, client, after, depot, reloadFirst)) {
            return;
        }
        int reload = tours.reloads().takeAt(depot);
        added[0] = reloadFirst ? reload : client;
        added[1] = reloadFirst ? client : reload;
        trial.splice(slot, before, added, 2);
        long cost = trial.cost(vehicle);
        tours.reloads().free(reload);
        if (cost != NOWHERE && cost - tours.cost[slot] < best.delta) {
            best.take(client, vehicle, before, cost - tours.cost[slot]);
            best.reloadDepot = depot;
            best.reloadFirst = reloadFirst;
        }
    }

    private void onNewRoute(int client) {
        if (tours.routes() >= maxRoutes) {
            return;
        }
        for (int vehicle = 0; vehicle < fleet.types; vehicle++) {
            if (tours.used[vehicle] < fleet.count[vehicle]
                    && fleet.visitCost[vehicle][client] != Instance.REQUIRED) {
                long delta = alone(vehicle, client);
                if (delta < best.delta) {
                    best.take(client, vehicle, NEW_ROUTE, delta);
                }
            }
        }
    }

    private long alone(int vehicle, int client) {
        int travel = fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        long way =
                (long) instance.distancesBack[travel][row + fleet.startPlace[vehicle]]
                        + instance.distances[travel][row + fleet.endPlace[vehicle]];
        if (fleet.fixedCost[vehicle] + fleet.perDistance[vehicle] * way >= best.delta) {
            return NOWHERE;
        }
        added[0] = client;
        trial.alone(added, 1);
        return trial.cost(vehicle);
    }
}
