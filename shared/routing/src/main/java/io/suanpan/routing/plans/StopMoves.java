package io.suanpan.routing.plans;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.routing.problem.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves one stop by hand and says what comes of it. The breaks of the van are placed anew. */
public final class StopMoves {
    private final PlanCheck before;

    public StopMoves(PlanCheck before) {
        this.before = before;
    }

    /**
     * Takes the stop from where it is, if it is anywhere, to another place.
     *
     * @param van its name, or that of a kind of vans to let another van of it drive
     * @param position 1 for the first delivery; beyond the last it becomes the last
     * @throws SuanpanException {@code NOT_FOUND} where there is no such delivery or van; {@code
     *     IMPOSSIBLE} for a position below 1
     */
    public MovedPlan move(String deliveryId, String van, int position, Instant at) {
        if (position < 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Position " + position + " is before the first stop.",
                    "Give 1 for the first stop of the van.");
        }
        before.delivery(deliveryId);
        List<PlannedRoute> routes = new ArrayList<>();
        for (PlannedRoute route : before.plan().routes()) {
            routes.add(without(route, deliveryId));
        }
        int target = target(routes, van);
        routes.set(target, with(routes.get(target), deliveryId, position));
        routes.removeIf(route -> route.deliveryIds().isEmpty());
        String from =
                before.placeOf(deliveryId)
                        .map(it -> before.plan().routes().get(it.route()).van())
                        .orElse("");
        return result(routes, deliveryId, from, at);
    }

    private MovedPlan result(
            List<PlannedRoute> routes, String deliveryId, String from, Instant at) {
        PlanCheck moved = new PlanCheck(before.plan().withRoutes(routes), before.day());
        long cost = moved.costMinor() - before.costMinor();
        PlannedRoute to = routes.get(moved.placeOf(deliveryId).orElseThrow().route());
        HandMove move =
                new HandMove(
                        at,
                        deliveryId,
                        from,
                        to.van(),
                        to.deliveryIds().indexOf(deliveryId) + 1,
                        cost);
        List<HandMove> moves = new ArrayList<>(before.plan().moves());
        moves.add(move);
        PlanCheck after = moved.withMoves(moves);
        return new MovedPlan(after, move, cost, beyond(after, before), beyond(before, after));
    }

    /** What is broken in the one and not in the other, by what is said of it. */
    private static List<Violation> beyond(PlanCheck one, PlanCheck other) {
        Set<String> known =
                other.checked().violations().stream()
                        .map(it -> named(other, it))
                        .collect(Collectors.toSet());
        return one.checked().violations().stream()
                .filter(it -> !known.contains(named(one, it)))
                .toList();
    }

    /** Indices of routes and stops shift; vans and deliveries stay. */
    private static String named(PlanCheck check, Violation violation) {
        if (violation.route() == Violation.ALL) {
            return violation.kind().name();
        }
        PlannedRoute route = check.plan().routes().get(violation.route());
        String stop =
                violation.stop() == Violation.ALL
                        ? ""
                        : route.stops().get(violation.stop()).toString();
        return violation.kind() + " " + route.van() + " " + stop;
    }

    private int target(List<PlannedRoute> routes, String van) {
        for (int route = 0; route < routes.size(); route++) {
            if (routes.get(route).van().equals(van)) {
                return route;
            }
        }
        for (FleetVan kind : before.plan().fleet().vans()) {
            if (kind.id().equals(van)) {
                routes.add(new PlannedRoute(VanNames.free(kind, routes), kind.id(), List.of()));
                return routes.size() - 1;
            }
        }
        throw new SuanpanException(
                ErrorCode.NOT_FOUND,
                "The plan of %s has no van %s.".formatted(before.plan().id(), van),
                "Choose one of: "
                        + routes.stream().map(PlannedRoute::van).collect(Collectors.joining(", "))
                        + ".");
    }

    private PlannedRoute without(PlannedRoute route, String deliveryId) {
        if (!route.deliveryIds().contains(deliveryId)) {
            return route;
        }
        List<String> ids = new ArrayList<>(route.deliveryIds());
        ids.remove(deliveryId);
        return placed(route, ids);
    }

    private PlannedRoute with(PlannedRoute route, String deliveryId, int position) {
        List<String> ids = new ArrayList<>(route.deliveryIds());
        ids.add(Math.min(position - 1, ids.size()), deliveryId);
        return placed(route, ids);
    }

    private PlannedRoute placed(PlannedRoute route, List<String> ids) {
        List<PlannedStop> stops = ids.stream().map(PlannedStop::delivery).toList();
        Route visits = before.route(route.withStops(stops));
        Route with =
                new BreakPlacing(before.day().problem())
                        .place(visits.vehicleType(), visits.stops());
        return route.withStops(VanNames.planned(before.day(), with.stops()));
    }
}
