package io.suanpan.routing.service;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.bound.BoundOptions;
import io.suanpan.routing.bound.LowerBound;
import io.suanpan.routing.bound.LowerBounds;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.LeftOutStop;
import io.suanpan.routing.service.answer.PlanBound;
import io.suanpan.routing.service.answer.PlanWriter;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.answer.SearchFacts;
import io.suanpan.routing.service.model.CostScale;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.RouteTerms;
import io.suanpan.routing.service.request.SearchTerms;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import io.suanpan.routing.solver.Solving;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes plans and judges given ones. One thread searches for each plan, so that the same request
 * with a number of iterations gets the same answer on every machine. Thread-safe.
 */
public final class RoutePlanner {
    /** A bound for more would take longer than a caller waits. */
    private static final int MOST_STOPS_BOUNDED = 200;

    private static final double MILLIS = 1e3;
    private static final double GAP_DIGITS = 1e4;

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
        MadePlan made =
                made(
                        model,
                        found.solution(),
                        facts(request.search(), found),
                        bound(model, found.solution()));
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
        Solution given = model.solution(routes, "routes");
        return new MadePlan(model, given, written(model, given));
    }

    /** A solution of the model in the words of its request. */
    static MadePlan made(
            RouteModel model, Solution solution, SearchFacts facts, Optional<PlanBound> bound) {
        return new MadePlan(model, solution, written(model, solution).withSearch(facts, bound));
    }

    private static RoutePlan written(RouteModel model, Solution solution) {
        return PlanWriter.plan(model, solution, SolutionChecker.check(model.problem(), solution));
    }

    /**
     * Of a plan that leaves out what must be served there is none: it costs less than a whole one.
     */
    private static Optional<PlanBound> bound(RouteModel model, Solution solution) {
        int stops = model.problem().clients().size();
        if (!model.request().bound() || stops > MOST_STOPS_BOUNDED) {
            return Optional.empty();
        }
        CheckedSolution checked = SolutionChecker.check(model.problem(), solution);
        boolean whole =
                checked.leftOut().stream()
                        .noneMatch(it -> model.problem().clients().get(it).required());
        return whole
                ? LowerBounds.of(model.problem(), BoundOptions.defaults())
                        .map(it -> bound(it, checked.cost().total()))
                : Optional.empty();
    }

    private static PlanBound bound(LowerBound lower, long cost) {
        double gap = Math.round(lower.gap(cost) * GAP_DIGITS) / GAP_DIGITS;
        return new PlanBound(CostScale.minor(lower.cost()), gap);
    }

    private static SolverOptions options(RouteModel model, double mostSeconds) {
        SolverOptions options = options(model.request().search(), mostSeconds);
        return model.request().initial().isEmpty()
                ? options
                : options.withInitial(model.solution(model.request().initial(), "initial"));
    }

    static SolverOptions options(SearchTerms search, double mostSeconds) {
        double seconds = Math.min(search.seconds().orElse(mostSeconds), mostSeconds);
        SolverLimits limits =
                new SolverLimits(
                        Duration.ofMillis(Math.round(seconds * MILLIS)),
                        search.iterations().orElse(Long.MAX_VALUE),
                        Long.MAX_VALUE);
        return SolverOptions.of(limits, search.seed());
    }

    static SearchFacts facts(SearchTerms search, SolverResult found) {
        boolean timed = search.seconds().isPresent();
        return new SearchFacts(
                search.seed(),
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
