package io.suanpan.routing.plans;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the driver's breaks where they break the fewest rules, and of those places where they cost
 * least; the first of equals. One break after the other. O(breaks · stops²).
 */
final class BreakPlacing {
    private final RoutingProblem problem;

    BreakPlacing(RoutingProblem problem) {
        this.problem = problem;
    }

    /** A route as it stands alone. */
    record Priced(Route route, int broken, long cost) {
        boolean betterThan(Priced other) {
            return broken != other.broken ? broken < other.broken : cost < other.cost;
        }
    }

    /**
     * @param visits without breaks, in their order
     */
    Route place(int vehicleType, List<? extends Stop> visits) {
        List<Stop> stops = new ArrayList<>(visits);
        if (stops.isEmpty()) {
            return new Route(vehicleType, stops);
        }
        int rests = problem.vehicleTypes().get(vehicleType).rests().size();
        for (int rest = 0; rest < rests; rest++) {
            stops = best(vehicleType, stops, new Stop.Pause(rest)).route().stops();
        }
        return new Route(vehicleType, stops);
    }

    /** The best place for one more stop among these. */
    Priced best(int vehicleType, List<Stop> stops, Stop further) {
        Priced best = at(vehicleType, stops, further, 0);
        for (int position = 1; position <= stops.size(); position++) {
            Priced other = at(vehicleType, stops, further, position);
            best = other.betterThan(best) ? other : best;
        }
        return best;
    }

    Priced priced(Route route) {
        CheckedSolution checked = SolutionChecker.check(problem, new Solution(List.of(route)));
        return new Priced(
                route,
                checked.violations().size(),
                checked.routes().isEmpty() ? 0 : checked.routes().getFirst().cost().total());
    }

    private Priced at(int vehicleType, List<Stop> stops, Stop further, int position) {
        List<Stop> longer = new ArrayList<>(stops);
        longer.add(position, further);
        return priced(new Route(vehicleType, longer));
    }
}
