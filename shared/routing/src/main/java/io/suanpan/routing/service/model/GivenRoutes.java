package io.suanpan.routing.service.model;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.request.DepotTerms;
import io.suanpan.routing.service.request.RouteTerms;
import io.suanpan.routing.service.request.RouteTerms.Item;
import io.suanpan.routing.service.request.StopTerms;
import io.suanpan.routing.service.request.VehicleTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads routes that a caller gives by ids. */
final class GivenRoutes {
    private final RouteModel model;
    private final String path;
    private final Faults faults = new Faults(ErrorCode.IMPOSSIBLE);
    private final Index depots;
    private final Index vehicles;
    private final Index stops;

    GivenRoutes(RouteModel model, String name) {
        this.model = model;
        this.path = model.document() + name;
        var request = model.request();
        depots = Index.of("depot", path, request.depots(), DepotTerms::id, faults);
        vehicles = Index.of("vehicle", path, request.vehicles(), VehicleTerms::id, faults);
        stops = Index.of("stop", path, request.stops(), StopTerms::id, faults);
    }

    Solution solution(List<RouteTerms> routes) {
        List<Route> list = new ArrayList<>();
        for (RouteTerms terms : routes) {
            list.add(route(terms, "%s[%d].".formatted(path, list.size())));
        }
        faults.throwIfAny();
        WindowChoice choice = new WindowChoice(model.problem());
        return new Solution(list.stream().map(choice::chosen).toList());
    }

    private Route route(RouteTerms terms, String field) {
        int vehicle = vehicles.of(terms.vehicle(), field + "vehicle");
        List<Stop> list = new ArrayList<>();
        for (Item item : terms.items()) {
            list.add(stop(item, vehicle, "%sstops[%d]".formatted(field, list.size())));
        }
        return new Route(vehicle, list);
    }

    private Stop stop(Item item, int vehicle, String field) {
        return switch (item) {
            case Item.Visit(String id, Optional<Integer> window) -> {
                int index = stops.of(id, field);
                yield new Stop.Visit(
                        index,
                        window.map(it -> window(it, index, field + ".window"))
                                .orElse(WindowChoice.OPEN));
            }
            case Item.Reload(String depot) -> new Stop.Reload(depots.of(depot, field + ".reload"));
            case Item.Pause(int number) -> new Stop.Pause(rest(number, vehicle, field + ".rest"));
        };
    }

    private int window(int number, int stop, String field) {
        int windows = model.problem().clients().get(stop).windows().size();
        return numbered(number, windows, "the stop has " + windows + " windows", field);
    }

    private int rest(int number, int vehicle, String field) {
        int rests = model.problem().vehicleTypes().get(vehicle).rests().size();
        return numbered(number, rests, "the vehicle has " + rests + " rests", field);
    }

    /** The number; a fault where there are not so many, and then 0 stands in. */
    private int numbered(int number, int count, String has, String field) {
        if (number < 0 || number >= count) {
            faults.add(field, "is " + number + ", and " + has, "Number them from 0.");
            return 0;
        }
        return number;
    }
}
