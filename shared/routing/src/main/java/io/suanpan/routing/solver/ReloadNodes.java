package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.VehicleType;
import java.util.stream.IntStream;

/** Nodes that stand for a reload on a route: for each depot as many as could ever be needed. */
final class ReloadNodes {
    private final Instance instance;
    private final int first;
    private final int each;
    private final int[][] depotsOf;

    /** Depots where any vehicle may reload, and the free nodes of each. */
    private final int[] depots;

    private final IntSet[] free;

    ReloadNodes(Instance instance, int first) {
        this.instance = instance;
        this.first = first;
        each = instance.clients + 2;
        depotsOf =
                instance.problem.vehicleTypes().stream()
                        .map(ReloadNodes::depots)
                        .toArray(int[][]::new);
        depots =
                IntStream.range(0, depotsOf.length)
                        .flatMap(t -> IntStream.of(depotsOf[t]))
                        .distinct()
                        .sorted()
                        .toArray();
        free = new IntSet[depots.length];
        for (int d = 0; d < free.length; d++) {
            free[d] = new IntSet(each);
            for (int i = each - 1; i >= 0; i--) {
                free[d].add(i);
            }
        }
    }

    /** Where vehicles of the type may reload, if they may at all. */
    static int[] depots(VehicleType type) {
        return type.mostReloads() == 0
                ? new int[0]
                : type.reloadDepots().stream().mapToInt(Integer::intValue).toArray();
    }

    int capacity() {
        return depots.length * each;
    }

    /** Writes where each node is. */
    void place(int[] places) {
        for (int node = first; node < first + capacity(); node++) {
            places[node] = depot(node).location();
        }
    }

    /** Where vehicles of the type may reload. */
    int[] depotsOf(int vehicleType) {
        return depotsOf[vehicleType];
    }

    /** Whether vehicles of the type may reload at the node. */
    boolean allows(int vehicleType, int node) {
        int depot = depots[(node - first) / each];
        for (int allowed : depotsOf[vehicleType]) {
            if (allowed == depot) {
                return true;
            }
        }
        return false;
    }

    /** A free node that reloads at the depot, one of those where any vehicle may. */
    int takeAt(int depot) {
        int d = 0;
        while (depots[d] != depot) {
            d++;
        }
        int i = free[d].get(free[d].size() - 1);
        free[d].remove(i);
        return first + d * each + i;
    }

    /** The node itself again. */
    void take(int node) {
        free[(node - first) / each].remove((node - first) % each);
    }

    void free(int node) {
        free[(node - first) / each].add((node - first) % each);
    }

    int depotOf(int node) {
        return depots[(node - first) / each];
    }

    Depot depot(int node) {
        return instance.problem.depots().get(depotOf(node));
    }
}
