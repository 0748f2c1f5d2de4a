package io.suanpan.routing.check;

import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What loads are about: how many dimensions they have, and which shipments a client has. */
final class Cargo {
    private final int dimensions;
    private final Map<Integer, List<Shipment>> byClient = new HashMap<>();

    Cargo(RoutingProblem problem) {
        dimensions = problem.dimensions();
        for (Shipment shipment : problem.shipments()) {
            add(shipment.pickup(), shipment);
            add(shipment.delivery(), shipment);
        }
    }

    private void add(int client, Shipment shipment) {
        byClient.computeIfAbsent(client, _ -> new ArrayList<>()).add(shipment);
    }

    int dimensions() {
        return dimensions;
    }

    /** Those that begin or end there. */
    List<Shipment> shipmentsOf(int client) {
        return byClient.getOrDefault(client, List.of());
    }
}
