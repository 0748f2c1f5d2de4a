package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Solution;

/**
 * The best solution found.
 *
 * @param cost by the solver's own account: routes and prizes left
 * @param iterations over all threads
 * @param seconds by the clock of the limits
 */
public record SolverResult(Solution solution, long cost, long iterations, double seconds) {}
