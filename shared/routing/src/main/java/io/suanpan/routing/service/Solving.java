package io.suanpan.routing.service;

import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;

/** Whatever finds routes. Thread-safe. */
@FunctionalInterface
public interface Solving {
    SolverResult solve(RoutingProblem problem, SolverOptions options, SolverProgress progress);
}
