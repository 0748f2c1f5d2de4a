package io.suanpan.routing.service;

import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import io.suanpan.routing.solver.Solving;
import java.util.ArrayList;
import java.util.List;

/** Gives the first vehicle each stop in the order of the request, as long as all rules hold. */
final class InOrderSolver implements Solving {
    int solved = 0;

    @Override
    public SolverResult solve(
            RoutingProblem problem, SolverOptions options, SolverProgress progress) {
        solved++;
        List<Stop> stops = new ArrayList<>();
        for (int client = 0; client < problem.clients().size(); client++) {
            stops.add(new Stop.Visit(client, 0));
            boolean fits =
                    SolutionChecker.check(problem, solution(stops)).violations().stream()
                            .allMatch(it -> it.route() < 0);
            if (!fits) {
                stops.removeLast();
            }
            progress.goOn(new SolverProgress.Report(client, client, 18_000L * client, 1, 0));
        }
        Solution solution = solution(stops);
        long cost = SolutionChecker.check(problem, solution).cost().total();
        return new SolverResult(solution, cost, stops.size(), 0.25);
    }

    private static Solution solution(List<Stop> stops) {
        return new Solution(stops.isEmpty() ? List.of() : List.of(new Route(0, stops)));
    }
}
