package io.suanpan.routing.service.model;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.request.CostTerms;
import io.suanpan.routing.service.request.DepotTerms;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.StopTerms;
import io.suanpan.routing.service.request.VehicleTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns one request into a problem; what does not fit together is told all at once. */
final class ModelBuilder {
    private final RouteRequest request;
    private final String document;
    private final Faults faults = new Faults(ErrorCode.IMPOSSIBLE);
    private final Index depots;
    private final Index vehicles;
    private final Index stops;
    private final Dimensions dimensions;
    private final Locations locations;

    /**
     * @param document as fields begin in faults: {@code body.}
     * @param vans where vehicles are, behind all depots and stops
     */
    ModelBuilder(RouteRequest request, String document, List<Place> vans) {
        this.request = request;
        this.document = document;
        depots = index("depot", request.depots(), DepotTerms::id);
        vehicles = index("vehicle", request.vehicles(), VehicleTerms::id);
        stops = index("stop", request.stops(), StopTerms::id);
        dimensions = Dimensions.of(request, document, faults);
        locations = Locations.of(request, document, vans, faults);
    }

    RouteModel build(RoadNetwork roads) {
        return build(() -> locations.travels(roads));
    }

    /**
     * @param known travel without the last stop
     */
    RouteModel build(RoadNetwork roads, List<Travel> known) {
        return build(() -> locations.travels(roads, known));
    }

    /**
     * @param travels asked for only where there are no faults
     */
    private RouteModel build(Supplier<List<Travel>> travels) {
        List<Depot> depotList = depots();
        List<VehicleType> types = types();
        List<Client> clients = clients();
        List<ClientGroup> groups = groups();
        List<Shipment> shipments = shipments();
        List<LockedPart> locks = locks();
        faults.throwIfAny();
        return new RouteModel(
                request,
                document,
                new RoutingProblem(
                        depotList,
                        types,
                        clients,
                        groups,
                        shipments,
                        travels.get(),
                        locks,
                        request.objective()),
                dimensions);
    }

    private <T> Index index(String kind, List<T> all, Function<T, String> id) {
        return Index.of(kind, document + kind + "s", all, id, faults);
    }

    private List<Depot> depots() {
        List<Depot> list = new ArrayList<>();
        for (DepotTerms terms : request.depots()) {
            list.add(
                    new Depot(
                            terms.id(),
                            locations.location(list.size()),
                            terms.open(),
                            terms.loadingSeconds()));
        }
        return list;
    }

    private List<VehicleType> types() {
        List<VehicleType> list = new ArrayList<>();
        for (VehicleTerms terms : request.vehicles()) {
            list.add(type(terms, "%svehicles[%d].".formatted(document, list.size())));
        }
        return list;
    }

    private VehicleType type(VehicleTerms terms, String path) {
        int start = terms.start().map(id -> depots.of(id, path + "start")).orElse(0);
        CostTerms costs = terms.costs();
        return new VehicleType(
                terms.id(),
                terms.count(),
                dimensions.amounts(terms.capacity()),
                locations.travel(terms, request),
                start,
                terms.end().map(id -> depots.of(id, path + "end")).orElse(start),
                terms.shift(),
                CostScale.units(costs.routeMinor()),
                CostScale.perMetre(costs.kilometreMinor()),
                CostScale.perSecond(costs.hourMinor()),
                CostScale.perSecond(costs.overtimeHourMinor()),
                terms.usualSeconds().orElse(VehicleType.UNLIMITED),
                terms.longestSeconds().orElse(VehicleType.UNLIMITED),
                terms.longestMetres().map(Integer::longValue).orElse(Long.MAX_VALUE),
                terms.mostStops().orElse(VehicleType.UNLIMITED),
                terms.skills(),
                all(depots, terms.reloadDepots(), path + "reloadDepots"),
                mostReloads(terms),
                terms.rests(),
                terms.areas(),
                CostScale.units(costs.unfamiliarStopMinor()));
    }

    /** Whoever names depots to reload at may reload as often as there is time. */
    private static int mostReloads(VehicleTerms terms) {
        return terms.mostReloads()
                .orElse(terms.reloadDepots().isEmpty() ? 0 : VehicleType.UNLIMITED);
    }

    private List<Client> clients() {
        List<Client> list = new ArrayList<>();
        for (StopTerms terms : request.stops()) {
            int place = request.depots().size() + list.size();
            list.add(RouteModel.client(terms, locations.location(place), dimensions));
        }
        return list;
    }

    private List<ClientGroup> groups() {
        List<ClientGroup> list = new ArrayList<>();
        for (var terms : request.groups()) {
            String path = "%sgroups[%d].stops".formatted(document, list.size());
            list.add(
                    new ClientGroup(terms.id(), all(stops, terms.stops(), path), terms.required()));
        }
        return list;
    }

    private List<Shipment> shipments() {
        List<Shipment> list = new ArrayList<>();
        for (var terms : request.shipments()) {
            String path = "%sshipments[%d].".formatted(document, list.size());
            list.add(
                    new Shipment(
                            terms.id(),
                            stops.of(terms.pickup(), path + "pickup"),
                            stops.of(terms.delivery(), path + "delivery"),
                            dimensions.amounts(terms.amounts())));
        }
        return list;
    }

    private List<LockedPart> locks() {
        List<LockedPart> list = new ArrayList<>();
        for (var terms : request.locks()) {
            String path = "%slocks[%d].".formatted(document, list.size());
            list.add(
                    new LockedPart(
                            vehicles.of(terms.vehicle(), path + "vehicle"),
                            all(stops, terms.stops(), path + "stops"),
                            terms.first()));
        }
        return list;
    }

    private static List<Integer> all(Index index, List<String> ids, String path) {
        List<Integer> list = new ArrayList<>();
        for (String id : ids) {
            list.add(index.of(id, "%s[%d]".formatted(path, list.size())));
        }
        return list;
    }
}
