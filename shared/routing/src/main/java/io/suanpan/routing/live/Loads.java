package io.suanpan.routing.live;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import org.jspecify.annotations.Nullable;

/** Amounts as arrays of the problem's dimensions, and what shipments change at each client. */
final class Loads {
    private final int dimensions;
    private final int[] none;
    private final int[] @Nullable [] swings;

    Loads(RoutingProblem problem) {
        dimensions = problem.dimensions();
        none = new int[dimensions];
        swings = new int[problem.clients().size()][];
        for (Shipment shipment : problem.shipments()) {
            add(shipment.pickup(), shipment.amounts(), 1);
            add(shipment.delivery(), shipment.amounts(), -1);
        }
    }

    private void add(int client, Amounts amounts, int sign) {
        int[] swing = swings[client] == null ? new int[dimensions] : swings[client];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            swing[dimension] += sign * amounts.get(dimension);
        }
        swings[client] = swing;
    }

    int dimensions() {
        return dimensions;
    }

    int[] none() {
        return none;
    }

    int[] swing(int client) {
        int[] swing = client < swings.length ? swings[client] : none;
        return swing == null ? none : swing;
    }

    /** Whether there is anything in dimensions that no vehicle of the problem names. */
    boolean beyond(Amounts amounts) {
        for (int dimension = dimensions; dimension < amounts.dimensions(); dimension++) {
            if (amounts.get(dimension) > 0) {
                return true;
            }
        }
        return false;
    }

    int[] array(Amounts amounts) {
        if (amounts.isZero()) {
            return none;
        }
        int[] array = new int[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            array[dimension] = amounts.get(dimension);
        }
        return array;
    }
}
