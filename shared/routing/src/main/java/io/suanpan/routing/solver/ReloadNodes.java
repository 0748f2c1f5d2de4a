package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.VehicleType;

/** Nodes that stand for a reload on a route: as many as could ever be needed. */
final class ReloadNodes {
    private final Instance instance;
    private final int first;
    private final IntSet free;
    private final int[] depot;

    ReloadNodes(Instance instance, int first) {
        this.instance = instance;
        this.first = first;
        boolean any =
                instance.problem.vehicleTypes().stream()
                        .anyMatch(type -> !type.reloadDepots().isEmpty());
        int capacity = any ? instance.clients + 1 : 0;
        free = new IntSet(capacity);
        depot = new int[capacity];
        for (int i = capacity - 1; i >= 0; i--) {
            free.add(i);
        }
    }

    int capacity() {
        return depot.length;
    }

    boolean allowed(int vehicleType) {
        VehicleType type = instance.problem.vehicleTypes().get(vehicleType);
        return !type.reloadDepots().isEmpty() && type.mostReloads() > 0;
    }

    /** A node that reloads at the depot; its place must be set. */
    int take(Tours tours, int atDepot) {
        int i = free.get(free.size() - 1);
        free.remove(i);
        depot[i] = atDepot;
        tours.place[first + i] = depot(first + i).location();
        return first + i;
    }

    /** The node itself, as it was. */
    void take(int node) {
        free.remove(node - first);
    }

    void free(int node) {
        free.add(node - first);
    }

    int depotOf(int node) {
        return depot[node - first];
    }

    Depot depot(int node) {
        return instance.problem.depots().get(depot[node - first]);
    }
}
