package io.suanpan.routing.solver;

/** The cheapest place for a locked part, on any route of its vehicle type or a new one. */
final class ChainInsertion {
    private final Tours tours;
    private final Instance instance;
    private final Trial trial;

    ChainInsertion(Tours tours) {
        this.tours = tours;
        instance = tours.instance;
        trial = new Trial(tours);
    }

    /** O(stops²) over the routes of the type. */
    boolean insert(int job, int[] chain, long bound) {
        int vehicle = instance.jobs.lockedType[job];
        long best = bound;
        int bestBefore = Tours.NONE;
        for (int i = 0; i < tours.routes(); i++) {
            int slot = tours.slot(i);
            if (tours.type[slot] != vehicle) {
                continue;
            }
            int last = instance.jobs.first[job] ? tours.next[tours.start(slot)] : tours.end(slot);
            for (int node = tours.start(slot); node != last; node = tours.next[node]) {
                int after = tours.next[node];
                if (after < tours.clients && instance.glued[after]) {
                    continue;
                }
                trial.splice(slot, node, chain, chain.length);
                long cost = trial.cost(vehicle);
                if (cost != Insertion.NOWHERE && cost - tours.cost[slot] < best) {
                    best = cost - tours.cost[slot];
                    bestBefore = node;
                }
            }
        }
        if (tours.used[vehicle] < instance.fleet.count[vehicle]) {
            trial.alone(chain, chain.length);
            long cost = trial.cost(vehicle);
            if (cost < best) {
                return put(tours.start(tours.open(vehicle)), chain);
            }
        }
        return bestBefore != Tours.NONE && put(bestBefore, chain);
    }

    private boolean put(int before, int[] chain) {
        int slot = tours.route[before];
        tours.touch(slot);
        int node = before;
        for (int member : chain) {
            tours.insertAfter(node, member);
            node = member;
        }
        tours.refresh(slot);
        return true;
    }
}
