package io.suanpan.routing.service;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.day.StandingDay;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.SearchTerms;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.ObjectStore;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Plans that are made, kept and found again. Thread-safe. */
public final class RoutePlans {
    /** Hex digits of an id. */
    public static final int ID_DIGITS = PlanStore.ID_DIGITS;

    private final PlanStore kept;
    private final RoutePlanner planner;
    private final RoadNetwork roads;

    public RoutePlans(ObjectStore store, RoadNetwork roads, Solving solver) {
        this.kept = new PlanStore(store);
        this.roads = roads;
        this.planner = new RoutePlanner(roads, solver);
    }

    public RoutePlanner planner() {
        return planner;
    }

    /**
     * Plans what is asked for while the caller waits; a plan that is kept is made once.
     *
     * @param json the request as it was sent
     * @param document as faults name it: {@code body}
     * @throws SuanpanException as {@link RoutePlanner#plan}
     */
    public MadePlan plan(RouteRequest request, byte[] json, String document) {
        if (!request.keep()) {
            return planner.plan(
                    request, document, SearchTerms.MOST_SECONDS_AT_ONCE, SolverProgress.SILENT);
        }
        JsonNode tree = Json.tree(json, document);
        return plan(PlanStore.id(tree), request, tree, document, SolverProgress.SILENT);
    }

    /** The same from a line or an object. */
    public RoutePlan plan(byte[] json, String document) {
        return plan(JsonInput.read(json, document, RouteRequest::read), json, document).plan();
    }

    /** Finds the plan of the id or makes and keeps it. */
    MadePlan plan(
            String id,
            RouteRequest request,
            JsonNode json,
            String document,
            SolverProgress progress) {
        double most =
                request.takesAJob() ? SearchTerms.MOST_SECONDS : SearchTerms.MOST_SECONDS_AT_ONCE;
        if (kept.find(id).isEmpty()) {
            MadePlan made = planner.plan(request, document, most, progress);
            kept.create(
                    id,
                    KeptPlan.of(
                            json, made.model().terms(made.solution()), made.plan().searchFacts()));
        }
        return shown(id, kept.require(id).plan());
    }

    /** Whether it can be the id of a plan. */
    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{%d}".formatted(ID_DIGITS));
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where no such plan is kept
     */
    public MadePlan require(String id) {
        return shown(id, kept.require(id).plan());
    }

    /** The plan that is kept; empty where there is none. */
    public Optional<MadePlan> find(String id) {
        return kept.find(id).map(it -> shown(id, it.plan()));
    }

    private MadePlan shown(String id, KeptPlan plan) {
        if (plan.day().isPresent()) {
            return shown(
                    id,
                    plan,
                    StandingDay.of(
                            plan.request(), "request", roads, plan.routes(), plan.day().get()));
        }
        RouteModel model = RouteModel.of(plan.request(), "request", roads);
        return shown(id, plan, model, model.solution(plan.routes(), "routes"));
    }

    /** The same, where the day that is kept is at hand. */
    static MadePlan shown(String id, KeptPlan plan, StandingDay day) {
        RoutePlan whole = day.plan().withSearch(plan.search(), Optional.empty());
        return new MadePlan(day.model(), day.whole(), whole.withId(id, plan.version()));
    }

    /** What is kept, in the words of an answer, where its model and its routes are at hand. */
    static MadePlan shown(String id, KeptPlan plan, RouteModel model, Solution routes) {
        MadePlan made = RoutePlanner.made(model, routes, plan.search(), Optional.empty());
        return new MadePlan(model, made.solution(), made.plan().withId(id, plan.version()));
    }
}
