package io.suanpan.routing.service.model;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.request.Limits;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.RouteTerms;
import io.suanpan.routing.service.request.StopTerms;
import io.suanpan.routing.travel.Coordinate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request and the problem that it poses: depots, vehicles and stops have the same indices in
 * both.
 *
 * @param document where faults of what comes with the request are, as in {@code body.}
 */
public record RouteModel(
        RouteRequest request, String document, RoutingProblem problem, Dimensions dimensions) {

    /**
     * @param document as faults name it: {@code body}
     * @throws SuanpanException {@code IMPOSSIBLE} with all that does not fit together, {@code
     *     TOO_LARGE} for more stops than one question can have
     */
    public static RouteModel of(RouteRequest request, String document, RoadNetwork roads) {
        return of(request, document, roads, List.of());
    }

    /**
     * @param vans where vehicles are, so that the matrices have these places; see {@link
     *     #vanLocation}
     */
    public static RouteModel of(
            RouteRequest request, String document, RoadNetwork roads, List<Place> vans) {
        requireFew(request);
        String prefix = document.isEmpty() ? "" : document + ".";
        return new ModelBuilder(request, prefix, vans).build(roads);
    }

    /**
     * The same as {@link #of} the request with one more stop, without measuring again what is known
     * of the others. Places of vehicles are left out.
     *
     * @throws SuanpanException as {@link #of}
     */
    public RouteModel withStop(StopTerms stop, RoadNetwork roads) {
        RouteRequest longer = request.withStop(stop);
        requireFew(longer);
        return new ModelBuilder(longer, document, List.of()).build(roads, problem.travels());
    }

    /** Row of the matrices of the vehicle's place that was the {@code index}th. */
    public int vanLocation(Place place, int index) {
        return place.location().orElse(request.depots().size() + request.stops().size() + index);
    }

    private static void requireFew(RouteRequest request) {
        int stops = request.stops().size();
        if (stops > Limits.MOST_STOPS) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "There are "
                            + stops
                            + " stops, and one plan has at most "
                            + Limits.MOST_STOPS
                            + ".",
                    "Divide the area, and plan each part by itself.");
        }
    }

    /** A stop as a client of a problem with these dimensions. */
    public static Client client(StopTerms terms, int location, Dimensions dimensions) {
        return new Client(
                terms.id(),
                location,
                terms.windows(),
                terms.serviceSeconds(),
                terms.releaseTime(),
                dimensions.amounts(terms.delivery()),
                dimensions.amounts(terms.pickup()),
                terms.skills(),
                terms.prizeMinor()
                        .map(it -> OptionalLong.of(CostScale.units(it)))
                        .orElse(OptionalLong.empty()),
                terms.area());
    }

    /**
     * Given routes as a solution; each stop in the first window that is not over by then.
     *
     * @param name of their list in the document, as in {@code initial}
     * @throws SuanpanException {@code IMPOSSIBLE} where they name what is not there
     */
    public Solution solution(List<RouteTerms> routes, String name) {
        return new GivenRoutes(this, name).solution(routes);
    }

    /** A solution in ids, exact to the window. */
    public List<RouteTerms> terms(Solution solution) {
        return solution.routes().stream()
                .map(route ->
                        new RouteTerms(
                                problem.vehicleTypes().get(route.vehicleType()).id(),
                                route.stops().stream().map(this::item).toList()))
                .toList();
    }

    private RouteTerms.Item item(Stop stop) {
        return switch (stop) {
            case Stop.Visit(int client, int window) ->
                    new RouteTerms.Item.Visit(
                            problem.clients().get(client).id(), Optional.of(window));
            case Stop.Reload(int depot) ->
                    new RouteTerms.Item.Reload(problem.depots().get(depot).id());
            case Stop.Pause(int rest) -> new RouteTerms.Item.Pause(rest);
        };
    }

    public Optional<Coordinate> depotAt(int depot) {
        return request.depots().get(depot).place().coordinate();
    }

    public Optional<Coordinate> stopAt(int stop) {
        return request.stops().get(stop).place().coordinate();
    }
}
