package io.suanpan.routing.service.answer;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.check.Conflict;
import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.live.LeftOut;
import io.suanpan.routing.live.Obstacle;
import io.suanpan.routing.live.Reasons;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.model.CostScale;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.ClockTime;
import io.suanpan.routing.travel.Coordinate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a checked solution in the words of its request. */
public final class PlanWriter {
    /** Each is looked for in every route, so that of many only the plain reason is said. */
    private static final int MOST_LOOKED_INTO = 20;

    private final RouteModel model;
    private final Solution solution;
    private final CheckedSolution checked;

    private PlanWriter(RouteModel model, Solution solution, CheckedSolution checked) {
        this.model = model;
        this.solution = solution;
        this.checked = checked;
    }

    /**
     * @param checked what the checker says of the solution
     */
    public static RoutePlan plan(RouteModel model, Solution solution, CheckedSolution checked) {
        return new PlanWriter(model, solution, checked).plan();
    }

    private RoutePlan plan() {
        List<BrokenRule> broken =
                checked.violations().stream()
                        .filter(it -> it.kind() != ViolationKind.CLIENT_MISSING)
                        .map(PlanWriter::broken)
                        .toList();
        List<PlannedRoute> routes = routes();
        return new RoutePlan(
                null,
                broken.isEmpty(),
                PlanCosts.of(checked.cost()),
                checked.routes().stream().mapToLong(CheckedRoute::distance).sum(),
                checked.routes().stream().mapToLong(CheckedRoute::duration).sum(),
                (int)
                        routes.stream()
                                .flatMap(it -> it.stops().stream())
                                .filter(it -> it.kind().equals("stop"))
                                .count(),
                routes,
                leftOut(),
                broken,
                null,
                null);
    }

    private List<PlannedRoute> routes() {
        int[] numbers = new int[model.problem().vehicleTypes().size()];
        List<PlannedRoute> routes = new ArrayList<>();
        for (CheckedRoute route : checked.routes()) {
            routes.add(route(route, ++numbers[route.vehicleType()]));
        }
        return routes;
    }

    private PlannedRoute route(CheckedRoute route, int number) {
        VehicleType type = model.problem().vehicleTypes().get(route.vehicleType());
        return new PlannedRoute(
                type.id(),
                number,
                model.problem().depots().get(type.start()).id(),
                model.problem().depots().get(type.end()).id(),
                ClockTime.text(route.departure()),
                ClockTime.text(route.back()),
                route.distance(),
                route.duration(),
                PlanCosts.of(route.cost()),
                route.stops().stream().map(this::stop).toList());
    }

    private PlannedStop stop(CheckedStop stop) {
        return switch (stop.stop()) {
            case Stop.Visit(int client, _) ->
                    stop(
                            "stop",
                            model.problem().clients().get(client).id(),
                            model.stopAt(client),
                            stop);
            case Stop.Reload(int depot) ->
                    stop(
                            "reload",
                            model.problem().depots().get(depot).id(),
                            model.depotAt(depot),
                            stop);
            case Stop.Pause _ -> stop("rest", null, Optional.empty(), stop);
        };
    }

    private PlannedStop stop(
            String kind, @Nullable String id, Optional<Coordinate> at, CheckedStop stop) {
        return new PlannedStop(
                kind,
                id,
                at.map(Coordinate::latitude).orElse(null),
                at.map(Coordinate::longitude).orElse(null),
                ClockTime.text(stop.arrival()),
                ClockTime.text(stop.begin()),
                ClockTime.text(stop.departure()),
                stop.waiting(),
                stop.slack() > ClockTime.LATEST ? null : stop.slack(),
                model.dimensions().byName(stop.load()),
                stop.distance(),
                CostScale.minor(stop.detourCost()));
    }

    private List<LeftOutStop> leftOut() {
        if (checked.leftOut().isEmpty()) {
            return List.of();
        }
        Map<Integer, Conflict> reasons = new HashMap<>();
        if (checked.leftOut().size() <= MOST_LOOKED_INTO) {
            Reasons.of(model.problem(), solution)
                    .forEach(it -> lookedInto(it).ifPresent(why -> reasons.put(it.client(), why)));
        }
        reasons.putAll(ProblemCheck.unservable(model.problem()));
        return checked.leftOut().stream().map(it -> leftOut(it, reasons)).toList();
    }

    /** Empty where it takes several changes, or none would do. */
    private Optional<Conflict> lookedInto(LeftOut found) {
        Client client = model.problem().clients().get(found.client());
        boolean room = found.obstacle() == Obstacle.COST;
        String reason =
                MendWords.tooDear(found, client)
                        ? "Serving it would cost more than its prize."
                        : room
                                ? "The search has found no better plan with it."
                                : "No route has room and time for it beside the others.";
        return found.mends().isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict(reason, MendWords.remedy(found, client)));
    }

    private LeftOutStop leftOut(int index, Map<Integer, Conflict> reasons) {
        Client client = model.problem().clients().get(index);
        Conflict why = reasons.get(index);
        if (why == null) {
            why = client.required() ? noRoom() : tooDear(client.prize().getAsLong());
        }
        return new LeftOutStop(client.id(), client.required(), why.what(), why.remedy());
    }

    private static Conflict noRoom() {
        return new Conflict(
                "No route was found that has room and time for it beside the other stops.",
                "Add a vehicle, lengthen a shift, widen its window, or search longer.");
    }

    private static Conflict tooDear(long prize) {
        return new Conflict(
                "No way was found to serve it for less than its prize of "
                        + CostScale.minor(prize)
                        + ".",
                "Raise the prize, or widen its window.");
    }

    private static BrokenRule broken(Violation violation) {
        return new BrokenRule(
                violation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                violation.route() == Violation.ALL ? null : violation.route(),
                violation.stop() == Violation.ALL ? null : violation.stop(),
                violation.what(),
                violation.remedy());
    }
}
