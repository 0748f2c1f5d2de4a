package io.suanpan.routing.problem;

import java.util.List;

/**
 * Clients that stay together: one vehicle of the type serves them one right after the other in this
 * order.
 *
 * @param vehicleType index of the type
 * @param clients indices, in the order of the visits
 * @param first whether the route begins with them
 */
public record LockedPart(int vehicleType, List<Integer> clients, boolean first) {
    public LockedPart {
        clients = List.copyOf(clients);
    }
}
