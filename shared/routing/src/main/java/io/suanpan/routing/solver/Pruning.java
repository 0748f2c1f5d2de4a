package io.suanpan.routing.solver;

/**
 * Leaves clients out again whose visit costs more than their prize, the worst of a route first:
 * what was put in at more than its prize and found no company.
 */
final class Pruning {
    private final Tours tours;
    private final Instance instance;
    private final Ruin ruin;
    private final Trial trial;

    Pruning(Tours tours, Ruin ruin) {
        this.tours = tours;
        this.ruin = ruin;
        instance = tours.instance;
        trial = new Trial(tours);
    }

    /** All routes that this iteration has changed; each visit is judged anew after one is gone. */
    void changedRoutes() {
        ChangeLog changes = tours.changes();
        for (int i = 0; i < changes.count(); i++) {
            int slot = changes.slot(i);
            while (tours.isActive(slot) && leavesOutWorst(slot)) {
                ruin.tidy(slot);
            }
        }
    }

    private boolean leavesOutWorst(int slot) {
        int worst = Tours.NONE;
        long most = 0;
        int last = tours.end(slot);
        for (int node = tours.next[tours.start(slot)]; node != last; node = tours.next[node]) {
            long gain = tours.isClient(node) ? gain(slot, node) : 0;
            if (gain > most) {
                most = gain;
                worst = node;
            }
        }
        if (worst == Tours.NONE) {
            return false;
        }
        tours.unlink(worst);
        tours.leaveOut(instance.jobs.of[worst]);
        return true;
    }

    /** What leaving the client out would save beyond its prize; only single clients are judged. */
    private long gain(int slot, int client) {
        int job = instance.jobs.of[client];
        if (instance.jobs.required(job) || instance.jobs.kind[job] != Jobs.Kind.SINGLE) {
            return 0;
        }
        return saving(slot, client) - instance.jobs.prize[job];
    }

    private long saving(int slot, int client) {
        int vehicle = tours.type[slot];
        if (tours.size[slot] == 1) {
            return tours.cost[slot];
        }
        if (!instance.fleet.durationCosts) {
            return instance.fleet.perDistance[vehicle] * detour(vehicle, client)
                    + instance.fleet.visitCost[vehicle][client];
        }
        trial.without(slot, client);
        long cost = trial.cost(vehicle);
        return cost == Insertion.NOWHERE ? 0 : tours.cost[slot] - cost;
    }

    private long detour(int vehicle, int client) {
        int before = tours.prev[client];
        int[] distances = instance.distances[instance.fleet.travel[vehicle]];
        int direct =
                distances[tours.place[before] * instance.places + tours.place[tours.next[client]]];
        return (long) tours.toNext[before] + tours.toNext[client] - direct;
    }
}
