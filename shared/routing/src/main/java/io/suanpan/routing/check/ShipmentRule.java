package io.suanpan.routing.check;

import io.suanpan.routing.check.Places.Place;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;

/** Both ends of a shipment are on one route, pickup first, or on none. */
final class ShipmentRule implements PlanRule {
    @Override
    public void check(RoutingProblem problem, Places places, Violations into) {
        for (Shipment shipment : problem.shipments()) {
            if (places.served(shipment.pickup()) != places.served(shipment.delivery())) {
                tell(shipment, "is served at one end only", into);
            } else if (places.served(shipment.pickup()) && !inOrder(shipment, places)) {
                tell(shipment, "is not delivered after its pickup on the same route", into);
            }
        }
    }

    private static boolean inOrder(Shipment shipment, Places places) {
        Place pickup = places.of(shipment.pickup()).getFirst();
        Place delivery = places.of(shipment.delivery()).getFirst();
        return pickup.route() == delivery.route() && pickup.order() < delivery.order();
    }

    private static void tell(Shipment shipment, String what, Violations into) {
        into.ofPlan(
                ViolationKind.SHIPMENT,
                "Shipment " + shipment.id() + " " + what + ".",
                "Pick it up and deliver it later on the same route, or do neither.");
    }
}
