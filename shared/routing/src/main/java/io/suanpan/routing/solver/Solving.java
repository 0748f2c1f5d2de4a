package io.suanpan.routing.solver;

import io.suanpan.routing.problem.RoutingProblem;

/** Whatever finds routes. Thread-safe. */
@FunctionalInterface
public interface Solving {
    /** By {@link RouteSolver}. */
    Solving BEST =
            (problem, options, progress) -> new RouteSolver(problem).solve(options, progress);

    SolverResult solve(RoutingProblem problem, SolverOptions options, SolverProgress progress);
}
