package io.suanpan.routing.service;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.live.Insertion;
import io.suanpan.routing.live.LeftOut;
import io.suanpan.routing.live.Mend;
import io.suanpan.routing.live.Quotes;
import io.suanpan.routing.live.Reasons;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.OrderQuotes;
import io.suanpan.routing.service.answer.WindowQuote;
import io.suanpan.routing.service.day.PlanParts;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.OrderRequest;
import io.suanpan.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Orders that come in when there is a plan: which windows are free and what each costs, and one
 * more stop in the plan. All else stays as it is. Thread-safe.
 */
public final class RouteOrders {
    private final PlanStore kept;
    private final PreparedPlans prepared;
    private final RoutePlans plans;
    private final RoadNetwork roads;

    public RouteOrders(ObjectStore store, RoutePlans plans, RoadNetwork roads) {
        this.kept = new PlanStore(store);
        this.prepared = new PreparedPlans(kept, roads, PreparedPlans.MOST_VALUES);
        this.plans = plans;
        this.roads = roads;
    }

    /**
     * Asks for each window of the stop; for any time, if it names none.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is no such plan, {@code CONFLICT}
     *     where it has a stop of this id
     */
    public OrderQuotes quote(String id, OrderRequest order) {
        PlanStore.Version version = prepared.version(id);
        KeptPlan plan = version.plan();
        if (plan.stop(order.stop().id()).isPresent()) {
            throw taken(order);
        }
        return new OrderQuotes(
                id,
                order.stop().id(),
                plan.day().isPresent()
                        ? new LiveOrder(plan.withStop(order.json()), roads).quotes()
                        : quotes(prepared.of(id, version), order));
    }

    private List<WindowQuote> quotes(PreparedPlan plan, OrderRequest order) {
        RouteModel model = plan.model().withStop(order.stop(), roads);
        Client client = model.problem().clients().getLast();
        return Quotes.of(withoutLast(model.problem()), plan.routes())
                .quote(client, client.windows())
                .stream()
                .map(quote -> WindowQuotes.of(quote, model.problem()))
                .toList();
    }

    /**
     * Puts the stop where it is cheapest, in any of its windows, and keeps the plan. The same order
     * again changes nothing.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is no such plan, {@code CONFLICT}
     *     where it has another stop of this id or was changed meanwhile, {@code IMPOSSIBLE} where
     *     there is no room
     */
    public MadePlan insert(String id, OrderRequest order) {
        PlanStore.Version before = prepared.version(id);
        KeptPlan plan = before.plan();
        Optional<JsonNode> known = plan.stop(order.stop().id());
        if (known.isPresent()) {
            if (!known.get().equals(order.json())) {
                throw taken(order);
            }
            return plans.require(id);
        }
        KeptPlan longer = plan.withStop(order.json());
        if (plan.day().isPresent()) {
            kept.replace(id, before, underWay(longer, order));
            return plans.require(id);
        }
        return planned(id, prepared.of(id, before), longer, order);
    }

    private KeptPlan underWay(KeptPlan longer, OrderRequest order) {
        LiveOrder live = new LiveOrder(longer, roads);
        return live.inserted()
                .orElseThrow(() -> noRoom(order, live.problem(), live.routes(), live.index()));
    }

    private MadePlan planned(String id, PreparedPlan before, KeptPlan longer, OrderRequest order) {
        RouteModel model = before.model().withStop(order.stop(), roads);
        int index = model.problem().clients().size() - 1;
        Insertion place =
                Quotes.of(model.problem(), before.routes())
                        .cheapest(index)
                        .orElseThrow(() -> noRoom(order, model.problem(), before.routes(), index));
        Solution with = place.into(before.routes());
        PlanParts parts = new PlanParts(longer.requestJson(), model.terms(with), Optional.empty());
        PlanStore.Version now =
                kept.replace(id, before.version(), longer.next(parts, longer.search()));
        prepared.keep(id, new PreparedPlan(now, model, with));
        return RoutePlans.shown(id, now.plan(), model, with);
    }

    /** The client is asked for as one that the problem does not have yet. */
    private static RoutingProblem withoutLast(RoutingProblem problem) {
        return problem.withClients(problem.clients().subList(0, problem.clients().size() - 1));
    }

    private static SuanpanException taken(OrderRequest order) {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "The plan has a stop \"" + order.stop().id() + "\" already.",
                "Give the order an id of its own.");
    }

    private static SuanpanException noRoom(
            OrderRequest order, RoutingProblem problem, Solution routes, int index) {
        LeftOut why =
                Reasons.of(problem, routes).stream()
                        .filter(it -> it.client() == index)
                        .findFirst()
                        .orElseThrow();
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The plan has no room for \"" + order.stop().id() + "\": " + why.what(),
                why.mends().isEmpty()
                        ? "Ask for quotes in other windows, or plan the day again with it."
                        : why.mends().stream().map(Mend::what).collect(Collectors.joining("; or "))
                                + ".");
    }
}
