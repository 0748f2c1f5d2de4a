package io.suanpan.routing.bound;

import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lower bounds of what a plan costs. They count distance, duration, fixed costs, capacity in the
 * tightest dimension, skills, prizes, several depots, types and trips; windows only forbid legs.
 * Overtime, strange areas, breaks, releases, limits of routes, the number of vehicles, locks and
 * shipments are left aside, and members of groups may be served for nothing: all that makes the
 * bound lower, never wrong.
 */
public final class LowerBounds {
    /** Relative: far more than the rounding of sums of a million numbers. */
    private static final double ROUNDING = 1e-9;

    private LowerBounds() {}

    /** Empty if a client that must be served cannot be, so that there is no plan at all. */
    public static Optional<LowerBound> of(RoutingProblem problem, BoundOptions options) {
        if (problem.clients().isEmpty()) {
            return Optional.of(new LowerBound(0, 0));
        }
        Weights weights = Weights.of(problem, options.steps());
        double bound = new Ascent(problem, weights, caps(problem)).best(options.rounds());
        if (Double.isInfinite(bound)) {
            return Optional.empty();
        }
        long cost = (long) Math.ceil(bound - ROUNDING * bound - ROUNDING);
        return Optional.of(new LowerBound(Math.max(0, cost), options.rounds()));
    }

    /** What a client is worth at the most: its prize, and nothing if another may stand for it. */
    private static double[] caps(RoutingProblem problem) {
        double[] caps = new double[problem.clients().size()];
        Arrays.fill(caps, Double.POSITIVE_INFINITY);
        for (int client = 0; client < caps.length; client++) {
            var prize = problem.clients().get(client).prize();
            if (prize.isPresent()) {
                caps[client] = prize.getAsLong();
            }
        }
        for (ClientGroup group : problem.groups()) {
            group.clients().forEach(member -> caps[member] = 0);
        }
        return caps;
    }
}
