package io.suanpan.routing.service;

import io.suanpan.routing.live.Insertion;
import io.suanpan.routing.live.Quotes;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.service.answer.WindowQuote;
import io.suanpan.routing.service.day.PlanParts;
import io.suanpan.routing.service.day.StandingDay;
import io.suanpan.routing.service.model.RoadNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order that comes in while vans drive: it finds its place in what is left of the day. */
final class LiveOrder {
    private final KeptPlan plan;
    private final StandingDay day;
    private final int index;

    /**
     * @param longer the plan with the stop as the last one of its request
     */
    LiveOrder(KeptPlan longer, RoadNetwork roads) {
        plan = longer;
        day =
                StandingDay.of(
                        longer.request(),
                        "request",
                        roads,
                        longer.routes(),
                        longer.day().orElseThrow());
        int last = day.model().problem().clients().size() - 1;
        index = day.rest().restOf(last).orElseThrow();
    }

    RoutingProblem problem() {
        return day.rest().problem();
    }

    Solution routes() {
        return day.rest().initial();
    }

    int index() {
        return index;
    }

    List<WindowQuote> quotes() {
        return problem().clients().get(index).windows().stream().map(this::quote).toList();
    }

    private WindowQuote quote(TimeWindow window) {
        List<Client> clients = new ArrayList<>(problem().clients());
        clients.set(index, clients.get(index).withWindows(window));
        return Quotes.of(problem().withClients(clients), routes())
                .cheapest(index)
                .map(best -> free(window, best))
                .orElseGet(() -> WindowQuotes.taken(window));
    }

    private WindowQuote free(TimeWindow window, Insertion best) {
        int route = day.wholeRoute(best.route());
        int type =
                route < day.whole().routes().size()
                        ? day.whole().routes().get(route).vehicleType()
                        : best.vehicleType();
        String vehicle = day.model().problem().vehicleTypes().get(type).id();
        return WindowQuotes.free(window, best, vehicle, route);
    }

    /** The plan with it where it is cheapest; empty where there is no room. */
    Optional<KeptPlan> inserted() {
        return Quotes.of(problem(), routes()).cheapest(index).map(this::with);
    }

    private KeptPlan with(Insertion place) {
        Solution whole = day.rest().wholePlan(place.into(routes()));
        return plan.next(
                new PlanParts(
                        plan.requestJson(),
                        day.model().terms(whole),
                        Optional.of(day.grown(whole))),
                plan.search());
    }
}
