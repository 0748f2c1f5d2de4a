package io.suanpan.routing.solver;

import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import java.util.List;

/**
 * Solves vehicle routing problems: ruin and recreate under simulated annealing, one search for each
 * thread. It never returns a route that breaks a rule; what finds no place is left out.
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
     * @param progress heard from a few times a second on the calling thread
     */
    public SolverResult solve(SolverOptions options, SolverProgress progress) {
        long started = System.nanoTime();
        if (problem.clients().isEmpty()) {
            return new SolverResult(new Solution(List.of()), 0, 0, 0);
        }
        Renumbering renumbering = Renumbering.of(problem);
        Instance instance = new Instance(renumbering.inner());
        SearchSettings settings = SearchSettings.defaults();
        Neighbours neighbours = new Neighbours(instance, settings.nearest());
        Search search = new Search(instance, neighbours, settings, options.seed());
        options.initial().map(renumbering::inward).ifPresent(search::startFrom);
        search.construct();
        new Annealing(search, settings, options.limits(), started).run(progress);
        search.restoreBest();
        return new SolverResult(
                renumbering.outward(new SolutionReader(search.tours()).read()),
                search.bestCost(),
                search.iterations(),
                (System.nanoTime() - started) / 1e9);
    }
}
