package io.suanpan.routing.check;

import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Travel;

/** Travel matrices of one size, depots that are on them. */
final class PlaceFaults {
    private final RoutingProblem problem;
    private final Conflicts into;

    PlaceFaults(RoutingProblem problem, Conflicts into) {
        this.problem = problem;
        this.into = into;
    }

    void check() {
        if (problem.travels().isEmpty() && !problem.clients().isEmpty()) {
            into.add("There is no travel matrix.", "Give distances and durations.");
        }
        for (int index = 0; index < problem.travels().size(); index++) {
            check(index, problem.travels().get(index));
        }
        DistinctIds.check(problem.depots(), Depot::id, "depots", into);
        for (Depot depot : problem.depots()) {
            String name = "Depot " + depot.id();
            into.known(depot.location(), locations(problem), name, "location");
            into.unless(
                    depot.loadingDuration() >= 0,
                    name + " loads in " + depot.loadingDuration() + ".",
                    "Give durations of 0 or more.");
        }
    }

    private void check(int index, Travel travel) {
        int size = locations(problem);
        into.unless(
                travel.distances().size() == size && travel.durations().size() == size,
                "Travel "
                        + index
                        + " has distances of "
                        + travel.distances().size()
                        + " and durations of "
                        + travel.durations().size()
                        + " locations, the first one distances of "
                        + size
                        + ".",
                "Give all matrices the same locations.");
    }

    static int locations(RoutingProblem problem) {
        return problem.travels().isEmpty() ? 0 : problem.travels().getFirst().distances().size();
    }
}
