package io.suanpan.routing.solver;

/** Gives a route to another free vehicle, of another depot too, where that is cheaper. */
final class Retyping {
    private final Tours tours;
    private final Instance instance;
    private final Fleet fleet;
    private final Trial trial;

    Retyping(Tours tours) {
        this.tours = tours;
        instance = tours.instance;
        fleet = instance.fleet;
        trial = new Trial(tours);
    }

    /**
     * All routes that this iteration has changed. O(types) for each, and a walk where it may pay.
     */
    void changedRoutes() {
        if (fleet.types == 1) {
            return;
        }
        ChangeLog changes = tours.changes();
        for (int i = 0; i < changes.count(); i++) {
            int slot = changes.slot(i);
            if (tours.isActive(slot) && tours.size[slot] > 0) {
                retype(slot);
            }
        }
    }

    private void retype(int slot) {
        int vehicle = tours.type[slot];
        long cost = tours.cost[slot];
        int best = vehicle;
        trial.whole(slot);
        for (int other = 0; other < fleet.types; other++) {
            if (other != vehicle && promises(slot, vehicle, other)) {
                long changed = trial.cost(other);
                if (changed < cost) {
                    cost = changed;
                    best = other;
                }
            }
        }
        if (best != vehicle) {
            tours.changeType(slot, best);
            tours.refresh(slot);
        }
    }

    private boolean promises(int slot, int vehicle, int other) {
        return tours.used[other] < fleet.count[other]
                && basicCost(other, lengthWith(slot, vehicle, other))
                        < basicCost(vehicle, tours.distance[slot]);
    }

    private long basicCost(int vehicle, long length) {
        return fleet.fixedCost[vehicle] + fleet.perDistance[vehicle] * length;
    }

    private long lengthWith(int slot, int vehicle, int other) {
        if (fleet.family[vehicle] == fleet.family[other]
                || fleet.travel[vehicle] != fleet.travel[other]) {
            return tours.distance[slot];
        }
        int[] distances = instance.distances[fleet.travel[other]];
        int first = tours.next[tours.start(slot)];
        int last = tours.prev[tours.end(slot)];
        return tours.distance[slot]
                - tours.toNext[tours.start(slot)]
                - tours.toNext[last]
                + distances[fleet.startPlace[other] * instance.places + tours.place[first]]
                + distances[tours.place[last] * instance.places + fleet.endPlace[other]];
    }
}
