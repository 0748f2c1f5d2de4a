package io.suanpan.routing.check;

import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.VehicleType;

/** No more routes of a type than it has vehicles. */
final class FleetRule implements PlanRule {
    @Override
    public void check(RoutingProblem problem, Places places, Violations into) {
        for (int index = 0; index < problem.vehicleTypes().size(); index++) {
            VehicleType type = problem.vehicleTypes().get(index);
            int wanted = index;
            long routes =
                    places.routes().stream().filter(route -> route.vehicleType() == wanted).count();
            if (routes > type.count()) {
                into.ofPlan(
                        ViolationKind.FLEET_SIZE,
                        routes
                                + " routes use "
                                + type.id()
                                + ", of which there are "
                                + type.count()
                                + ".",
                        "Use other vehicles, or leave optional clients out.");
            }
        }
    }
}
