package io.suanpan.routing.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The cheapest place for one client: beside each of its neighbours, or on a new route. Each place
 * is overlooked with a small probability (a blink), which keeps greedy insertion from always doing
 * the same (Christiaens &amp; Vanden Berghe 2020). O(neighbours) checks of O(1).
 */
final class Insertion {
    /** No place found. */
    static final long NOWHERE = Long.MAX_VALUE;

    private static final int NEW = -1;

    private final Tours tours;
    private final Instance instance;
    private final Neighbours neighbours;
    private final int considered;
    private final Blinks blinks;

    /** Whether a long detour alone rules a place out: one cost for distance and no other. */
    private final boolean prunes;

    private final long perDistance;

    private long best;
    private int bestBefore;
    private int bestType;
    private boolean bestOpens;
    private boolean opensByCost = true;
    private int maxRoutes = Integer.MAX_VALUE;

    Insertion(
            Tours tours,
            Neighbours neighbours,
            int considered,
            double blinkRate,
            SplittableRandom random) {
        this.tours = tours;
        this.instance = tours.instance;
        this.neighbours = neighbours;
        this.considered = considered;
        this.blinks = new Blinks(blinkRate, random);
        Instance.Fleet fleet = instance.fleet;
        perDistance = Math.max(1, fleet.perDistance[0]);
        prunes =
                instance.problem.travels().size() == 1
                        && instance.distances[0] == instance.distancesBack[0]
                        && !fleet.durationCosts
                        && Arrays.stream(fleet.perDistance).allMatch(c -> c == perDistance);
    }

    /** Whether a new route may be taken because it is cheaper, not only where nothing else fits. */
    void openByCost(boolean may) {
        opensByCost = may;
    }

    void limitRoutes(int most) {
        maxRoutes = most;
    }

    /** Looks for the cheapest place; returns what it adds to the cost, or {@link #NOWHERE}. */
    long find(int client) {
        return find(client, NOWHERE);
    }

    /** As {@link #find(int)}, but only places cheaper than the bound. */
    long find(int client, long bound) {
        best = bound;
        bestBefore = NEW;
        bestOpens = false;
        besideNeighbours(client, 0, considered);
        if (opensByCost) {
            onNewRoute(client);
        }
        if (bestBefore == NEW && !bestOpens) {
            besideNeighbours(client, considered, Integer.MAX_VALUE);
        }
        if (bestBefore == NEW && !bestOpens) {
            onNewRoute(client);
        }
        return bestBefore == NEW && !bestOpens ? NOWHERE : best;
    }

    /** Puts the client where the last {@link #find(int)} said. */
    void apply(int client) {
        int before = bestBefore;
        if (bestOpens) {
            before = tours.start(tours.open(bestType));
        }
        int slot = tours.route[before];
        tours.touch(slot);
        if (tours.type[slot] != bestType) {
            tours.changeType(slot, bestType);
        }
        tours.insertAfter(before, client);
        tours.inserted(slot, client);
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
        boolean full = instance.plainLoads && !instance.fleet.severalOfFamily;
        for (int i = from; i < many; i++) {
            int beside = near[i];
            int slot = route[beside];
            if (slot == Tours.NONE || (full && !tours.loads.fits(slot, beside, client))) {
                continue;
            }
            long worth = prunes ? best / perDistance : Insertion.NOWHERE;
            if (2L * (ways[i] - toNext[beside]) < worth) {
                consider(client, slot, beside, tours.next[beside]);
            }
            int before = tours.prev[beside];
            if (2L * (ways[i] - toNext[before]) < worth) {
                consider(client, slot, before, beside);
            }
        }
    }

    private void consider(int client, int slot, int before, int after) {
        int vehicle = tours.type[slot];
        int travel = instance.fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        int way =
                instance.distancesBack[travel][row + tours.place[before]]
                        + instance.distances[travel][row + tours.place[after]]
                        - tours.toNext[before];
        long visit = instance.fleet.visitCost[vehicle][client];
        if (visit == Instance.REQUIRED) {
            return;
        }
        long delta = instance.fleet.perDistance[vehicle] * way + visit;
        if (delta >= best && !instance.fleet.durationCosts) {
            return;
        }
        if (!tours.loads.fits(vehicle, before, client, after)) {
            if (instance.fleet.severalOfFamily) {
                considerLarger(client, slot, before, after, way);
            }
            return;
        }
        judge(client, slot, vehicle, before, after, way, delta);
    }

    private void judge(
            int client, int slot, int vehicle, int before, int after, int way, long delta) {
        if (tours.size[slot] >= instance.fleet.mostStops[vehicle]
                || tours.distance[slot] + way > instance.fleet.longestDistance[vehicle]
                || blinks.next()) {
            return;
        }
        long total = delta;
        if (instance.timed) {
            if (!tours.times.fits(vehicle, before, client, after)) {
                return;
            }
            if (instance.fleet.durationCountsFor[vehicle]) {
                int duration = tours.times.durationWith(vehicle, before, client, after);
                if (duration > instance.fleet.longestDuration[vehicle]) {
                    return;
                }
                total =
                        tours.routeCost(
                                        vehicle,
                                        tours.distance[slot] + way,
                                        duration,
                                        tours.extra[slot]
                                                + instance.fleet.visitCost[vehicle][client])
                                - tours.cost[slot];
            }
        }
        if (total < best) {
            best = total;
            bestBefore = before;
            bestType = vehicle;
            bestOpens = false;
        }
    }

    /** With the client on board the route needs a larger vehicle of the same family. */
    private void considerLarger(int client, int slot, int before, int after, int way) {
        Instance.Fleet fleet = instance.fleet;
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
            if (delta < best) {
                judge(client, slot, other, before, after, way, delta);
            }
        }
    }

    private void onNewRoute(int client) {
        if (tours.routes() >= maxRoutes) {
            return;
        }
        Instance.Fleet fleet = instance.fleet;
        for (int vehicle = 0; vehicle < fleet.types; vehicle++) {
            if (tours.used[vehicle] < fleet.count[vehicle]
                    && fleet.visitCost[vehicle][client] != Instance.REQUIRED) {
                long delta = alone(vehicle, client);
                if (delta < best) {
                    best = delta;
                    bestType = vehicle;
                    bestOpens = true;
                    bestBefore = NEW;
                }
            }
        }
    }

    private final int[] single = new int[1];

    private long alone(int vehicle, int client) {
        Instance.Fleet fleet = instance.fleet;
        int travel = fleet.travel[vehicle];
        int row = tours.place[client] * instance.places;
        long way =
                (long) instance.distancesBack[travel][row + fleet.startPlace[vehicle]]
                        + instance.distances[travel][row + fleet.endPlace[vehicle]];
        if (fleet.fixedCost[vehicle] + fleet.perDistance[vehicle] * way >= best) {
            return NOWHERE;
        }
        single[0] = client;
        Walk walk = tours.times.walk();
        return walk.drive(vehicle, single, 1) ? walk.cost(vehicle) : NOWHERE;
    }
}
