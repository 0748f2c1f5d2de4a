package io.suanpan.routing.service.model;

import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.service.request.DepotTerms;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.StopTerms;
import io.suanpan.routing.service.request.TravelTerms;
import io.suanpan.routing.service.request.VehicleTerms;
import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircleTravel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which row of the matrices each depot and stop has, and those matrices: as told, or in the order
 * of the request, depots first.
 */
final class Locations {
    private final List<Named> places = new ArrayList<>();
    private final List<TravelTerms> terms;
    private final int listed;
    private final boolean told;
    private final Faults faults;

    /**
     * A place and what it is of.
     *
     * @param field as faults have it: {@code body.stops[3]}
     */
    private record Named(Place place, String field, String id) {}

    private Locations(RouteRequest request, String document, List<Place> vans, Faults faults) {
        for (int at = 0; at < request.depots().size(); at++) {
            DepotTerms depot = request.depots().get(at);
            places.add(new Named(depot.place(), document + "depots[" + at + "]", depot.id()));
        }
        for (int at = 0; at < request.stops().size(); at++) {
            StopTerms stop = request.stops().get(at);
            places.add(new Named(stop.place(), document + "stops[" + at + "]", stop.id()));
        }
        listed = places.size();
        for (int at = 0; at < vans.size(); at++) {
            String field = document + "vans[" + at + "]";
            places.add(new Named(vans.get(at), field, "van " + (at + 1)));
        }
        this.terms =
                request.vehicles().stream()
                        .map(vehicle -> terms(vehicle, request))
                        .distinct()
                        .toList();
        this.told = places.stream().anyMatch(it -> it.place().location().isPresent());
        this.faults = faults;
    }

    /**
     * @param vans where vehicles are, behind all depots and stops
     */
    static Locations of(RouteRequest request, String document, List<Place> vans, Faults faults) {
        Locations locations = new Locations(request, document, vans, faults);
        for (TravelTerms one : locations.terms) {
            locations.check(one);
        }
        return locations;
    }

    private static TravelTerms terms(VehicleTerms vehicle, RouteRequest request) {
        return vehicle.travel().orElse(request.travel());
    }

    /** Of the depot or, after all depots, of the stop, or, after all stops, of the vehicle. */
    int location(int place) {
        return places.get(place).place().location().orElse(place);
    }

    int travel(VehicleTerms vehicle, RouteRequest request) {
        return terms.indexOf(terms(vehicle, request));
    }

    /** What the vehicles refer to; only where there are no faults. */
    List<Travel> travels(RoadNetwork roads) {
        return terms.stream().map(one -> travel(one, roads)).toList();
    }

    /**
     * The same, where all but the last place may be known.
     *
     * @param known what the vehicles referred to without the last place, or of other places: then
     *     all are measured
     */
    List<Travel> travels(RoadNetwork roads, List<Travel> known) {
        return IntStream.range(0, terms.size())
                .mapToObj(at ->
                        terms.get(at) instanceof TravelTerms.GreatCircle circle
                                        && known.get(at).distances().size() == places.size() - 1
                                ? GreatCircleTravel.extended(
                                        known.get(at), coordinates(), circle.options())
                                : travel(terms.get(at), roads))
                .toList();
    }

    private Travel travel(TravelTerms one, RoadNetwork roads) {
        return switch (one) {
            case TravelTerms.Matrix matrix ->
                    new Travel(matrix.metres(), matrix.seconds(), matrix.speed());
            case TravelTerms.GreatCircle circle ->
                    GreatCircleTravel.of(coordinates(), circle.options());
            case TravelTerms.Roads way -> roads.travel(roadPlaces(), way.profile(), way.speed());
        };
    }

    private List<Coordinate> coordinates() {
        return places.stream().map(it -> it.place().coordinate().orElseThrow()).toList();
    }

    private List<RoadPlace> roadPlaces() {
        return places.stream()
                .map(it ->
                        new RoadPlace(it.field(), it.id(), it.place().coordinate().orElseThrow()))
                .toList();
    }

    private void check(TravelTerms one) {
        switch (one) {
            case TravelTerms.Matrix matrix -> checkRows(matrix.seconds().size());
            case TravelTerms.GreatCircle _, TravelTerms.Roads _ -> checkCoordinates();
        }
    }

    private void checkCoordinates() {
        for (Named one : places) {
            if (one.place().location().isPresent()) {
                faults.add(
                        one.field() + ".location",
                        "is the row of no matrix",
                        "Leave it out, or send all distances as a matrix.");
            }
            if (one.place().coordinate().isEmpty()) {
                faults.add(
                        one.field() + ".latitude",
                        "is missing",
                        "Send latitude and longitude, or distances as a matrix.");
            }
        }
    }

    private void checkRows(int size) {
        if (!told) {
            checkCount(size);
            return;
        }
        for (Named one : places) {
            int row = one.place().location().orElse(-1);
            if (row < 0 || row >= size) {
                faults.add(
                        one.field() + ".location",
                        row < 0
                                ? "is missing"
                                : "is " + row + ", the matrix has rows to " + (size - 1),
                        "Send the row of the matrix, from 0.");
            }
        }
    }

    private void checkCount(int size) {
        if (size != listed) {
            faults.add(
                    places.getFirst().field() + ".location",
                    "is missing, and the matrix has %d rows for %d depots and stops"
                            .formatted(size, listed),
                    "Send a location with each, or a row for each in order, depots first.");
        }
    }
}
