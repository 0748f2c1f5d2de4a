package io.suanpan.routing.check;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;

/** What routes cost, by the formula of {@link VehicleType}. A route counts even if it is empty. */
final class RouteCost {
    private RouteCost() {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if it is beyond 2⁶³ − 1
     */
    static CostParts of(DrivenRoute route) {
        VehicleType type = route.type();
        long duration = route.schedule().duration();
        try {
            CostParts parts =
                    new CostParts(
                            type.fixedCost(),
                            Math.multiplyExact(
                                    type.costPerDistance(), route.itinerary().distance()),
                            Math.multiplyExact(type.costPerDuration(), duration),
                            Math.multiplyExact(
                                    type.costPerOvertime(),
                                    Math.max(0, duration - type.usualDuration())),
                            Math.multiplyExact(type.unfamiliarCost(), unfamiliarStops(route)),
                            0);
            parts.total();
            return parts;
        } catch (ArithmeticException tooMuch) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    route.name() + " costs more than can be counted.",
                    "Give costs in larger units.",
                    tooMuch);
        }
    }

    /** Visits in a named area that the driver does not know; a client without one is nowhere. */
    private static long unfamiliarStops(DrivenRoute route) {
        return route.stops().stream().filter(stop -> unfamiliar(route, stop)).count();
    }

    private static boolean unfamiliar(DrivenRoute route, Stop stop) {
        return stop instanceof Stop.Visit(int index, _)
                && !route.type().familiarAreas().isEmpty()
                && route.client(index)
                        .area()
                        .filter(area -> !route.type().familiarAreas().contains(area))
                        .isPresent();
    }

    /**
     * What the route would save without the stop. O(1) where time costs nothing, otherwise
     * O(stops).
     */
    static long saving(DrivenRoute route, int stop, long cost) {
        VehicleType type = route.type();
        boolean visit = route.stops().get(stop) instanceof Stop.Visit;
        if (visit && route.route().clients().size() == 1) {
            return cost;
        }
        if (type.costPerDuration() != 0 || type.costPerOvertime() != 0) {
            return cost - of(route.without(stop)).total();
        }
        long away = visit && unfamiliar(route, route.stops().get(stop)) ? type.unfamiliarCost() : 0;
        return Math.addExact(Math.multiplyExact(type.costPerDistance(), route.detour(stop)), away);
    }
}
