package io.suanpan.routing.solver;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Solves vehicle routing problems: ruin and recreate under simulated annealing, on as many islands
 * as there are threads; large problems part by part. It never returns a route that breaks a rule;
 * what finds no place is left out.
 *
 * <p>The problem must hold together (see {@code ProblemCheck}). Anytime: the best so far comes back
 * whenever a limit is reached or the listener says stop. With an iteration limit the answer depends
 * on problem, seed and number of threads alone. Thread-safe.
 */
public final class RouteSolver {
    private final RoutingProblem problem;

    public RouteSolver(RoutingProblem problem) {
        this.problem = problem;
    }

    /**
     * @param progress heard from a few times a second, on a thread of the solver
     * @throws SuanpanException {@code IMPOSSIBLE} for CPU time of more than one thread
     */
    public SolverResult solve(SolverOptions options, SolverProgress progress) {
        requireOneThread(options);
        long started = options.limits().clock().nanos();
        if (problem.clients().isEmpty()) {
            return new SolverResult(new Solution(List.of()), 0, 0, 0);
        }
        var stop = new AtomicBoolean();
        if (Decomposition.suits(problem)) {
            return new Decomposition(problem, options, started, stop, progress).solve();
        }
        return whole(
                Renumbering.of(problem),
                options,
                started,
                stop,
                progress,
                SearchSettings.defaults());
    }

    private static void requireOneThread(SolverOptions options) {
        if (options.limits().clock() == SolverClock.CPU && options.threads() > 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "CPU time is that of one thread, and there are " + options.threads() + ".",
                    "Take one thread, or the clock on the wall.");
        }
    }

    /** Solves the problem that was renumbered, in one piece; options and answer are as it was. */
    static SolverResult whole(
            Renumbering renumbering,
            SolverOptions options,
            long started,
            AtomicBoolean stop,
            SolverProgress progress,
            SearchSettings settings) {
        Instance instance = new Instance(renumbering.inner());
        SolverOptions inward =
                new SolverOptions(
                        options.limits(),
                        options.seed(),
                        options.threads(),
                        options.initial().map(renumbering::inward));
        Islands islands = new Islands(instance, settings, inward);
        Search best = islands.run(options.limits(), started, stop, progress);
        return new SolverResult(
                renumbering.outward(new SolutionReader(best.tours()).read()),
                best.bestCost(),
                islands.iterations(),
                (options.limits().clock().nanos() - started) / 1e9);
    }
}
