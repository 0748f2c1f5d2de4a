package io.suanpan.routing.solver;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A street: the depot at 0, client i at its number; one minute and one unit of cost a step. */
final class Line {
    private Line() {}

    static Travel street(int... at) {
        int[] way = new int[at.length * at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                way[i * at.length + j] = Math.abs(at[i] - at[j]);
            }
        }
        return Travel.of(TravelMatrix.of(at.length, way));
    }

    /** The same times with distances so many times as long. */
    static Travel scaled(Travel travel, int times) {
        int[] ways = Arrays.stream(travel.distances().rowMajor()).map(way -> way * times).toArray();
        return new Travel(
                TravelMatrix.of(travel.distances().size(), ways),
                travel.durations(),
                travel.speed());
    }

    static List<Client> clients(int count) {
        List<Client> clients = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            clients.add(Client.of("c" + i, i, Amounts.of(1)));
        }
        return clients;
    }

    static RoutingProblem problem(VehicleType type, List<Client> clients, int... at) {
        return RoutingProblem.of(
                List.of(new Depot("depot", 0, TimeWindow.ALWAYS, 0)),
                List.of(type),
                clients,
                street(at));
    }

    static SolverResult solve(RoutingProblem problem) {
        return new RouteSolver(problem)
                .solve(SolverOptions.of(SolverLimits.iterations(3_000), 1), SolverProgress.SILENT);
    }

    /** Solves, and holds the answer against the checker. */
    static Solution checked(RoutingProblem problem) {
        SolverResult result = solve(problem);
        CheckedSolution checked = SolutionChecker.check(problem, result.solution());
        if (!checked.feasible() || checked.cost().total() != result.cost()) {
            throw new AssertionError(
                    checked.violations() + ", cost " + checked.cost() + " for " + result.cost());
        }
        return result.solution();
    }

    static long cost(RoutingProblem problem) {
        return SolutionChecker.check(problem, checked(problem)).cost().total();
    }
}
