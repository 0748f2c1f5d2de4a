package io.suanpan.routing.service.day;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.check.CostParts;
import io.suanpan.routing.check.RouteCost;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.live.LatePromise;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.answer.BrokenRule;
import io.suanpan.routing.service.answer.LateStop;
import io.suanpan.routing.service.answer.LeftOutWriter;
import io.suanpan.routing.service.answer.PlanCosts;
import io.suanpan.routing.service.answer.PlanWriter;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.answer.ReplannedDay;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.answer.StopWriter;
import io.suanpan.routing.service.request.ClockTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says a day under way: what is done as it was answered, the rest as the checker reckons it from
 * where the vans are. A route costs what its whole day costs, from departure to return; from the
 * last stop done to where it is, a van is taken to have come as the matrix has it.
 */
final class DayWriter {
    private final StandingDay standing;
    private final RoutingProblem problem;
    private final Solution answer;
    private final CheckedSolution checked;
    private final StopWriter writer;
    private CostParts cost;

    DayWriter(StandingDay standing) {
        this.standing = standing;
        this.problem = standing.model().problem();
        this.answer = standing.rest().initial();
        this.checked = SolutionChecker.check(standing.rest().problem(), answer);
        this.writer = new StopWriter(standing.model());
        this.cost = new CostParts(0, 0, 0, 0, 0, checked.cost().prizes());
    }

    RoutePlan plan() {
        List<PlannedRoute> routes = routes();
        List<BrokenRule> broken =
                checked.violations().stream()
                        .filter(it -> it.kind() != ViolationKind.CLIENT_MISSING)
                        .map(this::broken)
                        .toList();
        return RoutePlan.of(
                routes,
                PlanCosts.of(cost),
                LeftOutWriter.written(standing.rest().problem(), answer, checked),
                broken,
                new ReplannedDay(
                        ClockTime.text(standing.day().now()), standing.day().moved(), late()));
    }

    private List<PlannedRoute> routes() {
        Map<Integer, CheckedRoute> driven = new HashMap<>();
        List<Integer> driving = standing.driving();
        for (int at = 0; at < driving.size(); at++) {
            driven.put(driving.get(at), checked.routes().get(at));
        }
        List<PlannedRoute> routes = new ArrayList<>();
        for (int route = 0; route < standing.whole().routes().size(); route++) {
            CheckedRoute rest = driven.get(route);
            routes.add(rest == null ? standing(route) : driving(route, rest));
        }
        return routes;
    }

    private List<PlannedStop> done(int route) {
        List<KeptVan> vans = standing.day().vans();
        return route < vans.size() ? vans.get(route).done() : List.of();
    }

    private PlannedRoute driving(int route, CheckedRoute rest) {
        List<PlannedStop> stops = new ArrayList<>(done(route));
        List<Stop> whole = standing.whole().routes().get(route).stops();
        // A van under way is busy first, which is no stop of the day.
        boolean left = standing.underWay(route);
        for (CheckedStop stop : rest.stops().subList(left ? 1 : 0, rest.stops().size())) {
            stops.add(writer.written(whole.get(stops.size()), stop));
        }
        int departure = left ? standing.day().vans().get(route).departure() : rest.departure();
        boolean home = left && stops.size() == done(route).size() && isHome(route);
        int back = home ? standing.day().vans().get(route).freeAt() : rest.back();
        long before = left ? lastLeg(route) : 0;
        return written(route, stops, departure, back, before + rest.distance(), false);
    }

    private VehicleType type(int route) {
        return problem.vehicleTypes().get(standing.whole().routes().get(route).vehicleType());
    }

    private boolean isHome(int route) {
        return metres(route, problem.depots().get(type(route).end()).location()) == 0;
    }

    /** From the last stop done to where the van is. */
    private long lastLeg(int route) {
        int at = problem.depots().get(type(route).start()).location();
        List<Stop> stops = standing.whole().routes().get(route).stops();
        for (Stop stop : stops.subList(0, done(route).size())) {
            at =
                    switch (stop) {
                        case Stop.Visit(int client, _) -> problem.clients().get(client).location();
                        case Stop.Reload(int depot) -> problem.depots().get(depot).location();
                        case Stop.Pause _ -> at;
                    };
        }
        return metres(route, at);
    }

    /** To where the van is. */
    private long metres(int route, int from) {
        int to = standing.model().vanLocation(standing.day().vans().get(route).place(), route);
        var distances = problem.travels().get(type(route).travel()).distances();
        return from == to ? 0 : distances.get(from, to);
    }

    /** One that broke down, or has nothing to do. */
    private PlannedRoute standing(int route) {
        KeptVan van = standing.day().vans().get(route);
        int end =
                van.done().isEmpty()
                        ? van.departure()
                        : ClockTime.seconds(van.done().getLast().departure());
        long before = van.atHome() ? 0 : lastLeg(route);
        return written(route, van.done(), van.departure(), end, before, van.brokenDown());
    }

    private PlannedRoute written(
            int route,
            List<PlannedStop> stops,
            int departure,
            int back,
            long metresLeft,
            boolean broken) {
        Route whole = standing.whole().routes().get(route);
        VehicleType type = type(route);
        int seconds = Math.max(0, back - departure);
        long metres = metresLeft + done(route).stream().mapToLong(PlannedStop::metres).sum();
        boolean idle = stops.isEmpty() && seconds == 0;
        CostParts parts =
                idle
                        ? CostParts.NONE
                        : RouteCost.of(
                                "Route " + (route + 1),
                                type,
                                metres,
                                seconds,
                                unfamiliar(whole, type));
        cost = cost.plus(parts);
        return new PlannedRoute(
                type.id(),
                standing.day().numbers().get(route),
                problem.depots().get(type.start()).id(),
                problem.depots().get(type.end()).id(),
                ClockTime.text(departure),
                ClockTime.text(back),
                metres,
                seconds,
                PlanCosts.of(parts),
                stops,
                broken ? true : null);
    }

    private long unfamiliar(Route route, VehicleType type) {
        return route.clients().stream()
                .filter(client -> RouteCost.unfamiliar(type, problem.clients().get(client)))
                .count();
    }

    private List<LateStop> late() {
        return standing.rest().late(answer).stream().map(this::late).toList();
    }

    private LateStop late(LatePromise promise) {
        return new LateStop(
                problem.clients().get(promise.client()).id(),
                ClockTime.text(promise.promised().from()),
                ClockTime.text(Math.min(promise.promised().to(), ClockTime.LATEST)),
                promise.begin().isPresent() ? ClockTime.text(promise.begin().getAsInt()) : null,
                promise.late().isPresent() ? promise.late().getAsInt() : null);
    }

    /** Where it is on the whole day. */
    private BrokenRule broken(Violation violation) {
        BrokenRule rule = PlanWriter.broken(violation);
        if (rule.route() == null) {
            return rule;
        }
        int route = standing.wholeRoute(rule.route());
        int before = done(route).size() - (standing.underWay(route) ? 1 : 0);
        Integer stop = rule.stop() == null ? null : Math.max(0, rule.stop() + before);
        return new BrokenRule(rule.kind(), route, stop, rule.what(), rule.remedy());
    }
}
