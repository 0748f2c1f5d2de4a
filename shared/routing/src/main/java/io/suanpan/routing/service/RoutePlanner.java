package io.suanpan.routing.service;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.LeftOutStop;
import io.suanpan.routing.service.answer.PlanWriter;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.answer.SearchFacts;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.RouteTerms;
import io.suanpan.routing.service.request.SearchTerms;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes plans and judges given ones. One thread searches for each plan, so that the same request
 * with a number of iterations gets the same answer on every machine. Thread-safe.
 */
public final class RoutePlanner {
    private static final double MILLIS = 1e3;

    private final RoadNetwork roads;
    private final Solving solver;

    public RoutePlanner(RoadNetwork roads, Solving solver) {
        this.roads = roads;
        this.solver = solver;
    }

    /**
     * @param document as faults name the request: {@code body}
     * @param mostSeconds after which the best so far is the answer, whatever was asked for
     * @throws SuanpanException {@code IMPOSSIBLE} where the request cannot be planned at all, or
     *     not with all its stops and it does not take part of a plan
     */
    public MadePlan plan(
            RouteRequest request, String document, double mostSeconds, SolverProgress progress) {
        RouteModel model = RouteModel.of(request, document, roads);
        if (request.partial()) {
            ProblemCheck.requireSound(model.problem());
        } else {
            ProblemCheck.require(model.problem());
        }
        SolverResult found = solver.solve(model.problem(), options(model, mostSeconds), progress);
        MadePlan made = made(model, found.solution(), Optional.of(facts(request, found)));
        if (!request.partial()) {
            requireWhole(made.plan());
        }
        return made;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where nothing can be planned at all
     */
    public void requireSound(RouteRequest request, String document) {
        ProblemCheck.requireSound(RouteModel.of(request, document, roads).problem());
    }

    /**
     * The schedule, the cost and the faults of given routes.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} where they name what is not there
     */
    public MadePlan check(RouteRequest request, List<RouteTerms> routes, String document) {
        RouteModel model = RouteModel.of(request, document, roads);
        ProblemCheck.requireSound(model.problem());
        return made(model, model.solution(routes, "routes"), Optional.empty());
    }

    /** A solution of the model in the words of its request. */
    static MadePlan made(RouteModel model, Solution solution, Optional<SearchFacts> facts) {
        CheckedSolution checked = SolutionChecker.check(model.problem(), solution);
        RoutePlan plan = PlanWriter.plan(model, checked);
        return new MadePlan(
                model,
                solution,
                facts.map(it -> plan.withSearch(it, Optional.empty())).orElse(plan));
    }

    private static SolverOptions options(RouteModel model, double mostSeconds) {
        SearchTerms search = model.request().search();
        double seconds = Math.min(search.seconds().orElse(mostSeconds), mostSeconds);
        SolverLimits limits =
                new SolverLimits(
                        Duration.ofMillis(Math.round(seconds * MILLIS)),
                        search.iterations().orElse(Long.MAX_VALUE),
                        Long.MAX_VALUE);
        SolverOptions options = SolverOptions.of(limits, search.seed());
        return model.request().initial().isEmpty()
                ? options
                : options.withInitial(model.solution(model.request().initial(), "initial"));
    }

    private static SearchFacts facts(RouteRequest request, SolverResult found) {
        boolean timed = request.search().seconds().isPresent();
        return new SearchFacts(
                request.search().seed(),
                found.iterations(),
                timed ? Math.round(found.seconds() * MILLIS) / MILLIS : null);
    }

    private static void requireWhole(RoutePlan plan) {
        List<LeftOutStop> missing = plan.leftOut().stream().filter(LeftOutStop::required).toList();
        if (!missing.isEmpty()) {
            LeftOutStop first = missing.getFirst();
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "%d required stops cannot be served; the first: %s. %s"
                            .formatted(missing.size(), first.id(), first.reason()),
                    first.remedy() + " With partial true, the plan leaves them out.");
        }
    }
}
