package io.suanpan.routing.check;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes all that follows from a solution: times, loads, costs, and every rule it breaks. It
 * shares no code with the solver and takes no short cuts, so that the two can be held against each
 * other. The problem must be sound ({@link ProblemCheck}) (ProblemCheck). O(stops), and O(stops²)
 * of a route whose time costs something, for the detours.
 */
public final class SolutionChecker {
    private SolutionChecker() {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if the cost is beyond 2⁶³ − 1
     */
    public static CheckedSolution check(RoutingProblem problem, Solution solution) {
        Violations violations = new Violations();
        new KnownIndices(problem, violations).check(solution);
        if (!violations.isEmpty()) {
            return new CheckedSolution(List.of(), List.of(), CostParts.NONE, violations.list());
        }
        Cargo cargo = new Cargo(problem);
        List<CheckedRoute> routes = routes(problem, solution, cargo, violations);
        Places places = new Places(problem, solution);
        for (PlanRule rule : planRules()) {
            rule.check(problem, places, violations);
        }
        List<Integer> leftOut = LeftOut.clients(problem, places);
        CostParts prizes = CostParts.ofPrizes(LeftOut.prizes(problem, leftOut));
        return new CheckedSolution(routes, leftOut, sum(routes, prizes), violations.list());
    }

    private static List<CheckedRoute> routes(
            RoutingProblem problem, Solution solution, Cargo cargo, Violations violations) {
        List<RouteRule> rules = routeRules(cargo);
        List<CheckedRoute> routes = new ArrayList<>();
        for (int index = 0; index < solution.routes().size(); index++) {
            DrivenRoute route = DrivenRoute.of(problem, index, solution.routes().get(index));
            for (RouteRule rule : rules) {
                rule.check(route, violations);
            }
            routes.add(RouteReport.of(route, cargo));
        }
        return routes;
    }

    private static List<RouteRule> routeRules(Cargo cargo) {
        return List.of(
                new CapacityRule(cargo),
                new TimeRule(),
                new LimitRule(),
                new ReloadRule(),
                new RestRule(),
                new SkillRule());
    }

    private static List<PlanRule> planRules() {
        return List.of(new FleetRule(), new ServiceRule(), new ShipmentRule(), new LockRule());
    }

    private static CostParts sum(List<CheckedRoute> routes, CostParts prizes) {
        try {
            CostParts sum = prizes;
            for (CheckedRoute route : routes) {
                sum = sum.plus(route.cost());
            }
            sum.total();
            return sum;
        } catch (ArithmeticException tooMuch) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The plan costs more than can be counted.",
                    "Give costs and prizes in larger units.",
                    tooMuch);
        }
    }
}
