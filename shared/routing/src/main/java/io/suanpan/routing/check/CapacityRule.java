package io.suanpan.routing.check;

import io.suanpan.routing.problem.Stop;

/** In no dimension is more on board than the vehicle holds; told once a trip and dimension. */
final class CapacityRule implements RouteRule {
    private final Cargo cargo;

    CapacityRule(Cargo cargo) {
        this.cargo = cargo;
    }

    @Override
    public void check(DrivenRoute route, Violations into) {
        LoadPlan load = new LoadPlan(route, cargo);
        for (int dimension = 0; dimension < load.dimensions(); dimension++) {
            boolean told = false;
            for (int position = 0; position <= route.stops().size(); position++) {
                told &= position == 0 || !(route.stops().get(position - 1) instanceof Stop.Reload);
                if (!told && load.after(position, dimension) > room(route, dimension)) {
                    overloaded(route, position, dimension, load.after(position, dimension), into);
                    told = true;
                }
            }
        }
    }

    private static long room(DrivenRoute route, int dimension) {
        return route.type().capacity().get(dimension);
    }

    private static void overloaded(
            DrivenRoute route, int position, int dimension, long load, Violations into) {
        into.ofStop(
                ViolationKind.CAPACITY,
                route,
                position == 0 ? Violation.ALL : position - 1,
                "has "
                        + load
                        + " on board in dimension "
                        + dimension
                        + ", it holds "
                        + room(route, dimension)
                        + ".",
                "Move stops to another route, or reload in between.");
    }
}
