package io.suanpan.routing.check;

import io.suanpan.routing.problem.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which shipments begin or end at a client. */
final class ShipmentsByClient {
    private final Map<Integer, List<Shipment>> byClient = new HashMap<>();

    ShipmentsByClient(List<Shipment> shipments) {
        for (Shipment shipment : shipments) {
            add(shipment.pickup(), shipment);
            add(shipment.delivery(), shipment);
        }
    }

    private void add(int client, Shipment shipment) {
        byClient.computeIfAbsent(client, _ -> new ArrayList<>()).add(shipment);
    }

    List<Shipment> of(int client) {
        return byClient.getOrDefault(client, List.of());
    }
}
