package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.solver.RouteSolver;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import java.util.Map;

/**
 * Plans a town that is made up, in a fresh process. Arguments: stops, vans, seconds, threads, seed.
 * Prints what came of it as the last line; the checker says what it costs.
 */
final class RoutesScaleRun {
    private RoutesScaleRun() {}

    public static void main(String[] arguments) {
        int stops = Integer.parseInt(arguments[0]);
        int vans = Integer.parseInt(arguments[1]);
        SolverLimits limits = SolverLimits.seconds(Double.parseDouble(arguments[2]));
        int threads = Integer.parseInt(arguments[3]);
        long seed = Long.parseLong(arguments[4]);
        RoutingProblem problem = SyntheticTown.of(stops, vans, 0, seed).problem();
        SolverResult result =
                new RouteSolver(problem)
                        .solve(
                                SolverOptions.of(limits, seed).withThreads(threads),
                                SolverProgress.SILENT);
        CheckedSolution checked = SolutionChecker.check(problem, result.solution());
        Usage usage = Usage.ofThisProcess();
        System.out.println(
                Json.text(
                        Map.of(
                                "cost", checked.cost().total(),
                                "feasible", checked.feasible(),
                                "routes", checked.routes().size(),
                                "leftOut", checked.leftOut().size(),
                                "iterations", result.iterations(),
                                "seconds", result.seconds(),
                                "cpuSeconds", usage.cpuSeconds(),
                                "peakRssMiB", usage.peakRssMiB())));
    }
}
