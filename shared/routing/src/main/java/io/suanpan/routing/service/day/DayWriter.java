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
 * where the vans are. A route costs what its whole day costs, from departure to return; the way
 * from the last stop done to where a van was found is not known and not counted.
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
        return new RoutePlan(
                null,
                broken.isEmpty(),
                PlanCosts.of(cost),
                routes.stream().mapToLong(PlannedRoute::metres).sum(),
                routes.stream().mapToLong(PlannedRoute::seconds).sum(),
                (int)
                        routes.stream()
                                .flatMap(it -> it.stops().stream())
                                .filter(it -> it.kind().equals("stop"))
                                .count(),
                routes,
                LeftOutWriter.written(standing.rest().problem(), answer, checked),
                broken,
                null,
                null,
                null,
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
            routes.add(rest == null ? brokenDown(route) : driving(route, rest));
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
        boolean left = route < standing.day().vans().size();
        for (CheckedStop stop : rest.stops().subList(left ? 1 : 0, rest.stops().size())) {
            stops.add(writer.written(whole.get(stops.size()), stop));
        }
        int departure = left ? standing.day().vans().get(route).departure() : rest.departure();
        return written(route, stops, departure, rest.back(), rest.distance(), false);
    }

    private PlannedRoute brokenDown(int route) {
        KeptVan van = standing.day().vans().get(route);
        int end =
                van.done().isEmpty()
                        ? van.departure()
                        : ClockTime.seconds(van.done().getLast().departure());
        return written(route, van.done(), van.departure(), end, 0, true);
    }

    private PlannedRoute written(
            int route,
            List<PlannedStop> stops,
            int departure,
            int back,
            long metresLeft,
            boolean broken) {
        Route driven = standing.whole().routes().get(route);
        VehicleType type = problem.vehicleTypes().get(driven.vehicleType());
        int seconds = Math.max(0, back - departure);
        long metres = metresLeft + done(route).stream().mapToLong(PlannedStop::metres).sum();
        CostParts parts =
                RouteCost.of(
                        "Route " + (route + 1), type, metres, seconds, unfamiliar(driven, type));
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
        int before = done(route).size() - (route < standing.day().vans().size() ? 1 : 0);
        Integer stop = rule.stop() == null ? null : Math.max(0, rule.stop() + before);
        return new BrokenRule(rule.kind(), route, stop, rule.what(), rule.remedy());
    }
}
