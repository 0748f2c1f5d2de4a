package io.suanpan.routing.check;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;

/** What routes cost, by the formula of {@link VehicleType}. A route counts even if it is empty. */
public final class RouteCost {
    private RouteCost() {}

    static CostParts of(DrivenRoute route) {
        return of(
                route.name(),
                route.type(),
                route.itinerary().distance(),
                route.schedule().duration(),
                unfamiliarStops(route));
    }

    /**
     * @param name as an error says it: {@code Route 3}
     * @param unfamiliarStops in areas that the driver does not know
     * @throws SuanpanException {@code IMPOSSIBLE} if it is beyond 2⁶³ − 1
     */
    public static CostParts of(
            String name, VehicleType type, long distance, long duration, long unfamiliarStops) {
        try {
            CostParts parts =
                    new CostParts(
                            type.fixedCost(),
                            Math.multiplyExact(type.costPerDistance(), distance),
                            Math.multiplyExact(type.costPerDuration(), duration),
                            Math.multiplyExact(
                                    type.costPerOvertime(),
                                    Math.max(0, duration - type.usualDuration())),
                            Math.multiplyExact(type.unfamiliarCost(), unfamiliarStops),
                            0);
            parts.total();
            return parts;
        } catch (ArithmeticException tooMuch) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    name + " costs more than can be counted.",
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
                && unfamiliar(route.type(), route.client(index));
    }

    /** Whether the client lies in a named area that the driver does not know. */
    public static boolean unfamiliar(VehicleType type, Client client) {
        return !type.familiarAreas().isEmpty()
                && client.area().filter(area -> !type.familiarAreas().contains(area)).isPresent();
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
