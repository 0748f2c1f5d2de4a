package io.suanpan.routing.solver;

/** Hears from a running solver a few times a second, and may stop it. */
@FunctionalInterface
public interface SolverProgress {
    SolverProgress SILENT = _ -> true;

    /** Where the solver stands. */
    record Report(long iterations, double seconds, long bestCost, int routes, int leftOut) {}

    /**
     * @return false to stop with the best so far
     */
    boolean goOn(Report report);
}
