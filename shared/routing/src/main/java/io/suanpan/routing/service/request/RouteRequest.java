package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.RoutingObjective;
import java.util.ArrayList;
import java.util.List;

/**
 * One question for routes: the body of {@code POST /v1/routes}, or a line of a batch.
 *
 * @param travel for all vehicles that say nothing else
 * @param partial whether required stops that cannot be served are left out, with the reason;
 *     otherwise they are a fault of the request
 * @param initial routes to start from; none, if empty
 * @param async whether to answer at once with a job
 * @param keep whether the plan is kept, for quotes and changes
 * @param bound whether to say how far from the best the plan can be at most
 */
public record RouteRequest(
        List<DepotTerms> depots,
        List<VehicleTerms> vehicles,
        List<StopTerms> stops,
        List<GroupTerms> groups,
        List<ShipmentTerms> shipments,
        List<LockTerms> locks,
        TravelTerms travel,
        RoutingObjective objective,
        boolean partial,
        List<RouteTerms> initial,
        SearchTerms search,
        boolean async,
        boolean keep,
        boolean bound) {
    /** More than a body can hold: that there are too many is for the model to say. */
    private static final int ANY_NUMBER = 1_000_000;

    private static final String VEHICLES_FIRST = "vehicles-first";

    public RouteRequest {
        depots = List.copyOf(depots);
        vehicles = List.copyOf(vehicles);
        stops = List.copyOf(stops);
        groups = List.copyOf(groups);
        shipments = List.copyOf(shipments);
        locks = List.copyOf(locks);
        initial = List.copyOf(initial);
    }

    public static RouteRequest read(Fields fields) {
        return new RouteRequest(
                fields.objects("depots", Limits.MOST_DEPOTS, DepotTerms::read).required(),
                fields.objects("vehicles", Limits.MOST_VEHICLE_TYPES, VehicleTerms::read)
                        .required(),
                fields.anyObjects("stops", ANY_NUMBER, StopTerms::read),
                fields.anyObjects("groups", Limits.MOST_STOPS, GroupTerms::read),
                fields.anyObjects("shipments", Limits.MOST_STOPS, ShipmentTerms::read),
                fields.anyObjects("locks", Limits.MOST_STOPS, LockTerms::read),
                fields.object("distances", TravelTerms::read).orElse(TravelTerms.defaults()),
                objective(fields),
                fields.bool("partial").orElse(true),
                fields.anyObjects("initial", Limits.MOST_VEHICLES, RouteTerms::read),
                SearchTerms.read(fields),
                fields.bool("async").orElse(false),
                fields.bool("keep").orElse(false),
                fields.bool("bound").orElse(false));
    }

    /** How many of the vehicle types go by matrices that were sent. */
    public int typesByMatrix() {
        return (int)
                vehicles.stream()
                        .map(it -> it.travel().orElse(travel))
                        .filter(TravelTerms.Matrix.class::isInstance)
                        .count();
    }

    /** With one more stop at the end. */
    public RouteRequest withStop(StopTerms stop) {
        List<StopTerms> more = new ArrayList<>(stops);
        more.add(stop);
        return new RouteRequest(
                depots, vehicles, more, groups, shipments, locks, travel, objective, partial,
                initial, search, async, keep, bound);
    }

    /** Whether an HTTP request cannot wait for the answer. */
    public boolean takesAJob() {
        return async || search.takesAJob();
    }

    private static RoutingObjective objective(Fields fields) {
        String wanted = fields.oneOf("objective", List.of("cost", VEHICLES_FIRST)).orElse("cost");
        return wanted.equals(VEHICLES_FIRST)
                ? RoutingObjective.VEHICLES_FIRST
                : RoutingObjective.COST;
    }
}
