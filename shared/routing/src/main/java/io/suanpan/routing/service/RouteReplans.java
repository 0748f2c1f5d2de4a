package io.suanpan.routing.service;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.service.answer.SearchFacts;
import io.suanpan.routing.service.day.DayReplanning;
import io.suanpan.routing.service.day.PlanParts;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.request.GivenDayRequest;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.SearchTerms;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans whose day goes otherwise. What is done stays, vans drive on from where they are with what
 * they have on board, and customers keep the window that they were told where anybody can be there
 * in time. Thread-safe.
 */
public final class RouteReplans {
    private static final List<String> OF_THE_DAY =
            List.of("routes", "now", "vans", "newStops", "cancelled", "version");

    private final PlanStore kept;
    private final RoutePlans plans;
    private final DayReplanning replanning;

    public RouteReplans(ObjectStore store, RoutePlans plans, RoadNetwork roads, Solving solver) {
        this.kept = new PlanStore(store);
        this.plans = plans;
        this.replanning = new DayReplanning(roads, solver);
    }

    /**
     * Plans the rest of the day of a kept plan anew, which becomes its next version. The same
     * request again changes nothing.
     *
     * @param json the request as it was sent
     * @param document as faults name it: {@code body}
     * @throws SuanpanException {@code NOT_FOUND} where there is no such plan, {@code CONFLICT}
     *     where it is another version, was planned anew later or was changed meanwhile, {@code
     *     IMPOSSIBLE} where what is said of the day does not fit it
     */
    public MadePlan replan(
            String id,
            ReplanRequest asked,
            JsonNode json,
            String document,
            SolverProgress progress) {
        PlanStore.Version before = kept.require(id);
        String digest = digest(json);
        if (isKnown(before.plan(), digest)) {
            return plans.require(id);
        }
        requireVersion(id, before.plan(), asked);
        DayReplanning.Outcome outcome =
                replanning.plan(
                        before.plan().parts(),
                        asked,
                        digest,
                        document,
                        RoutePlanner.options(asked.search(), most(asked)),
                        progress);
        SearchFacts facts = RoutePlanner.facts(asked.search(), outcome.found());
        PlanStore.Version now = kept.replace(id, before, before.plan().next(outcome.plan(), facts));
        return RoutePlans.shown(id, now.plan(), outcome.standing());
    }

    /**
     * The same before it is put off to a job: all that is wrong with it.
     *
     * @throws SuanpanException as {@link #replan}
     */
    public void requireSound(String id, ReplanRequest asked, JsonNode json, String document) {
        KeptPlan plan = kept.require(id).plan();
        if (!isKnown(plan, digest(json))) {
            requireVersion(id, plan, asked);
            replanning.requireSound(plan.parts(), asked, document);
        }
    }

    /**
     * Plans the rest of a day anew whose plan is given, and keeps nothing.
     *
     * @param json the request as it was sent
     * @throws SuanpanException {@code IMPOSSIBLE} where what is said of the day does not fit the
     *     plan, or it would be a job
     */
    public MadePlan replan(GivenDayRequest given, JsonNode json, String document) {
        ReplanRequest asked = given.day();
        if (asked.takesAJob() || given.plan().request().keep()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A plan that is given with the request is planned anew at once and not kept.",
                    "Leave async and keep out and ask for at most 25 seconds; or keep the plan, and"
                            + " POST /v1/routes/{id}/replan.");
        }
        ObjectNode request = (ObjectNode) json.deepCopy();
        request.remove(OF_THE_DAY);
        DayReplanning.Outcome outcome =
                replanning.plan(
                        new PlanParts(request, given.plan().routes(), Optional.empty()),
                        asked,
                        digest(json),
                        document,
                        RoutePlanner.options(asked.search(), SearchTerms.MOST_SECONDS_AT_ONCE),
                        SolverProgress.SILENT);
        SearchFacts facts = RoutePlanner.facts(asked.search(), outcome.found());
        return new MadePlan(
                outcome.standing().model(),
                outcome.standing().whole(),
                outcome.standing().plan().withSearch(facts, Optional.empty()));
    }

    private static double most(ReplanRequest asked) {
        return asked.takesAJob() ? SearchTerms.MOST_SECONDS : SearchTerms.MOST_SECONDS_AT_ONCE;
    }

    private static boolean isKnown(KeptPlan plan, String digest) {
        return plan.day().filter(day -> day.request().equals(digest)).isPresent();
    }

    /** Of all that changes the answer, whether a job or not. */
    private static String digest(JsonNode json) {
        ObjectNode same = (ObjectNode) json.deepCopy();
        same.remove("async");
        return Digest.sha256(Json.bytes(same));
    }

    private static void requireVersion(String id, KeptPlan plan, ReplanRequest asked) {
        if (asked.version().filter(seen -> seen != plan.version()).isPresent()) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The plan \"%s\" is at version %d, and the request is about version %d."
                            .formatted(id, plan.version(), asked.version().get()),
                    "GET /v1/routes/" + id + " shows it as it is; ask again with its version.");
        }
    }
}
