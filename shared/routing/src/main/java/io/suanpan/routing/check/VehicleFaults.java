package io.suanpan.routing.check;

import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.VehicleType;

/** Vehicles that are there, at known depots, with limits and costs of 0 or more. */
final class VehicleFaults {
    private static final String NOT_NEGATIVE = "Give limits, durations and costs of 0 or more.";

    private final RoutingProblem problem;
    private final Conflicts into;

    VehicleFaults(RoutingProblem problem, Conflicts into) {
        this.problem = problem;
        this.into = into;
    }

    void check() {
        boolean any = problem.vehicleTypes().stream().anyMatch(type -> type.count() > 0);
        into.unless(
                any || problem.clients().isEmpty(),
                "There is no vehicle for " + problem.clients().size() + " clients.",
                "Give at least one vehicle.");
        DistinctIds.check(problem.vehicleTypes(), VehicleType::id, "vehicle types", into);
        for (VehicleType type : problem.vehicleTypes()) {
            String name = "Vehicle type " + type.id();
            places(name, type);
            limits(name, type);
        }
    }

    private void places(String name, VehicleType type) {
        into.known(type.travel(), problem.travels().size(), name, "travel");
        into.known(type.start(), problem.depots().size(), name, "start depot");
        into.known(type.end(), problem.depots().size(), name, "end depot");
        for (int depot : type.reloadDepots()) {
            into.known(depot, problem.depots().size(), name, "reload depot");
        }
    }

    private void limits(String name, VehicleType type) {
        notNegative(name, "count", type.count());
        notNegative(name, "fixed cost", type.fixedCost());
        notNegative(name, "cost per distance", type.costPerDistance());
        notNegative(name, "cost per duration", type.costPerDuration());
        notNegative(name, "cost per overtime", type.costPerOvertime());
        notNegative(name, "unfamiliar cost", type.unfamiliarCost());
        notNegative(name, "usual duration", type.usualDuration());
        notNegative(name, "longest duration", type.longestDuration());
        notNegative(name, "longest distance", type.longestDistance());
        notNegative(name, "most stops", type.mostStops());
        notNegative(name, "most reloads", type.mostReloads());
        for (Rest rest : type.rests()) {
            notNegative(name, "break duration", rest.duration());
        }
    }

    private void notNegative(String name, String field, long value) {
        into.unless(value >= 0, name + " has " + field + " " + value + ".", NOT_NEGATIVE);
    }
}
