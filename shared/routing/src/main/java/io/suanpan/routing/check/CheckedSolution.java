package io.suanpan.routing.check;

import java.util.List;

/**
 * A solution with all that follows from it. Where it names what the problem does not have, only
 * those violations are told: there are no routes then.
 *
 * @param leftOut indices of the clients on no route; not those in whose stead another of their
 *     group is served
 */
public record CheckedSolution(
        List<CheckedRoute> routes,
        List<Integer> leftOut,
        CostParts cost,
        List<Violation> violations) {
    public CheckedSolution {
        routes = List.copyOf(routes);
        leftOut = List.copyOf(leftOut);
        violations = List.copyOf(violations);
    }

    /** Whether no rule is broken. */
    public boolean feasible() {
        return violations.isEmpty();
    }
}
