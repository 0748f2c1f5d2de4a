package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Solution;
import java.util.Optional;

/**
 * How to solve.
 *
 * @param threads islands that meet now and then; the answer depends on their number
 * @param initial where to start from; clients it leaves out are tried again
 */
public record SolverOptions(
        SolverLimits limits, long seed, int threads, Optional<Solution> initial) {
    public static SolverOptions of(SolverLimits limits, long seed) {
        return new SolverOptions(limits, seed, 1, Optional.empty());
    }

    public SolverOptions withThreads(int number) {
        return new SolverOptions(limits, seed, number, initial);
    }

    public SolverOptions withInitial(Solution solution) {
        return new SolverOptions(limits, seed, threads, Optional.of(solution));
    }
}
