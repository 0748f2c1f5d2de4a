package io.suanpan.routing.solver;

/**
 * The cheapest places for a pickup and its delivery on one route near either of them, or on a new
 * one. All pairs of positions whose detour is short enough are driven: O(stops³) for a route at
 * worst.
 */
final class PairInsertion {
    private final Tours tours;
    private final Instance instance;
    private final Fleet fleet;
    private final Neighbours neighbours;
    private final Trial trial;
    private final int[] both = new int[2];
    private final long[] seenIn;
    private long run;

    private long best;
    private int bestBefore;
    private int bestBeforeSecond;

    PairInsertion(Tours tours, Neighbours neighbours) {
        this.tours = tours;
        instance = tours.instance;
        fleet = instance.fleet;
        this.neighbours = neighbours;
        trial = new Trial(tours);
        seenIn = new long[tours.slots];
    }

    boolean insert(int[] pair, long bound) {
        run++;
        best = bound;
        bestBefore = Tours.NONE;
        for (int end : pair) {
            for (int beside : neighbours.of(end)) {
                int slot = tours.route[beside];
                if (slot != Tours.NONE && seenIn[slot] != run) {
                    seenIn[slot] = run;
                    tryRoute(slot, pair[0], pair[1]);
                }
            }
        }
        int opened = cheapestNew(pair);
        if (opened != Tours.NONE) {
            int start = tours.start(tours.open(opened));
            return put(start, start, pair);
        }
        return bestBefore != Tours.NONE && put(bestBefore, bestBeforeSecond, pair);
    }

    private int cheapestNew(int[] pair) {
        int opened = Tours.NONE;
        System.arraycopy(pair, 0, both, 0, 2);
        for (int vehicle = 0; vehicle < fleet.types; vehicle++) {
            if (tours.used[vehicle] < fleet.count[vehicle]) {
                trial.alone(both, 2);
                long cost = trial.cost(vehicle);
                if (cost < best) {
                    best = cost;
                    opened = vehicle;
                }
            }
        }
        return opened;
    }

    private void tryRoute(int slot, int pickup, int delivery) {
        int vehicle = tours.type[slot];
        if (fleet.visitCost[vehicle][pickup] == Instance.REQUIRED
                || fleet.visitCost[vehicle][delivery] == Instance.REQUIRED) {
            return;
        }
        int last = tours.end(slot);
        for (int node = tours.start(slot); node != last; node = tours.next[node]) {
            if (open(node)) {
                tryAfter(slot, vehicle, node, pickup, delivery);
            }
        }
    }

    private boolean open(int before) {
        int after = tours.next[before];
        return after >= tours.clients || !instance.glued[after];
    }

    private void tryAfter(int slot, int vehicle, int before, int pickup, int delivery) {
        long first = detour(vehicle, tours.place[before], pickup, tours.next[before]);
        int last = tours.end(slot);
        for (int node = before; node != last; node = tours.next[node]) {
            long way =
                    node == before
                            ? together(vehicle, before, pickup, delivery)
                            : first
                                    + detour(
                                            vehicle, tours.place[node], delivery, tours.next[node]);
            if (open(node) && fleet.perDistance[vehicle] * way < best) {
                trial.splice(slot, before, pickup, node, delivery);
                long cost = trial.cost(vehicle);
                if (cost != Insertion.NOWHERE && cost - tours.cost[slot] < best) {
                    best = cost - tours.cost[slot];
                    bestBefore = before;
                    bestBeforeSecond = node;
                }
            }
        }
    }

    private long detour(int vehicle, int from, int client, int after) {
        int[] distances = instance.distances[fleet.travel[vehicle]];
        int own = tours.place[client];
        int to = tours.place[after];
        return (long) distances[from * instance.places + own]
                + distances[own * instance.places + to]
                - distances[from * instance.places + to];
    }

    private long together(int vehicle, int before, int pickup, int delivery) {
        int[] distances = instance.distances[fleet.travel[vehicle]];
        int first = tours.place[pickup];
        int second = tours.place[delivery];
        return (long) distances[tours.place[before] * instance.places + first]
                + distances[first * instance.places + second]
                + distances[second * instance.places + tours.place[tours.next[before]]]
                - tours.toNext[before];
    }

    private boolean put(int before, int beforeSecond, int[] pair) {
        int slot = tours.route[before];
        tours.touch(slot);
        tours.insertAfter(beforeSecond, pair[1]);
        tours.insertAfter(before, pair[0]);
        tours.refresh(slot);
        return true;
    }
}
