package io.suanpan.routing.check;

import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import java.util.HashMap;
import java.util.Map;

/** Groups and shipments of known clients; each client is in one of them at most. */
final class LinkFaults {
    private final RoutingProblem problem;
    private final Conflicts into;
    private final Map<Integer, String> ownerOf = new HashMap<>();

    LinkFaults(RoutingProblem problem, Conflicts into) {
        this.problem = problem;
        this.into = into;
    }

    void check() {
        DistinctIds.check(problem.groups(), ClientGroup::id, "groups", into);
        DistinctIds.check(problem.shipments(), Shipment::id, "shipments", into);
        for (ClientGroup group : problem.groups()) {
            String name = "group " + group.id();
            into.unless(
                    !group.required() || !group.clients().isEmpty(),
                    "The required " + name + " has no clients.",
                    "Name its clients, or leave it away.");
            group.clients().forEach(client -> take(client, name));
        }
        for (Shipment shipment : problem.shipments()) {
            take(shipment.pickup(), "shipment " + shipment.id());
            take(shipment.delivery(), "shipment " + shipment.id());
        }
    }

    private void take(int client, String name) {
        if (!into.known(client, problem.clients().size(), "The " + name, "client")) {
            return;
        }
        String before = ownerOf.putIfAbsent(client, name);
        into.unless(
                before == null,
                "Client "
                        + problem.clients().get(client).id()
                        + " is in "
                        + before
                        + " and in "
                        + name
                        + ".",
                "Name each client in one group or shipment, once; give a place a client for each.");
    }
}
