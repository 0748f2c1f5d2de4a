package io.suanpan.routing.service.day;

import io.suanpan.core.Json;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.live.Transfer;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.RouteRequest;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request with what the day has brought since it was sent. */
final class Amended {
    private final ObjectNode json;

    private Amended(ObjectNode json) {
        this.json = json;
    }

    static Amended of(JsonNode request) {
        return new Amended((ObjectNode) request.deepCopy());
    }

    JsonNode json() {
        return json;
    }

    RouteRequest read() {
        return JsonInput.read(Json.bytes(json), "request", RouteRequest::read);
    }

    /** Names the rows of a matrix that were only counted, so that there can be places without. */
    Amended withLocations() {
        RouteRequest request = read();
        boolean told = request.depots().stream().anyMatch(it -> it.place().location().isPresent());
        if (request.typesByMatrix() > 0 && !told) {
            int row = 0;
            for (String list : List.of("depots", "stops")) {
                for (JsonNode place : json.path(list)) {
                    ((ObjectNode) place).put("location", row++);
                }
            }
        }
        return this;
    }

    Amended withStops(JsonNode stops) {
        if (!stops.isEmpty()) {
            var all = json.withArray("stops");
            stops.forEach(all::add);
        }
        return this;
    }

    /**
     * Goods that others fetch from a van that broke down are shipments from its place, and not from
     * the depot any more. Locks that this van had are void.
     *
     * @param day the problem of the whole day
     * @param places of the vans, in the order of the transfers
     */
    Amended withTransfers(
            List<Transfer> transfers, RouteModel model, RoutingProblem day, List<Place> places) {
        for (int at = 0; at < transfers.size(); at++) {
            Transfer transfer = transfers.get(at);
            Client pickup = day.clients().get(transfer.pickup());
            String id = day.clients().get(transfer.client()).id();
            Map<String, Integer> goods = model.dimensions().byName(transfer.goods());
            addStop(pickup, places.get(at));
            removeShipmentsTo(id);
            ((ObjectNode) json.path("stops").get(transfer.client())).remove("delivery");
            ObjectNode shipment =
                    json.withArray("shipments")
                            .addObject()
                            .put("id", pickup.id())
                            .put("pickup", pickup.id())
                            .put("delivery", id);
            goods.forEach(shipment.putObject("amounts")::put);
        }
        return this;
    }

    private void addStop(Client pickup, Place place) {
        ObjectNode stop = json.withArray("stops").addObject().put("id", pickup.id());
        place.coordinate()
                .ifPresent(
                        at -> stop.put("latitude", at.latitude()).put("longitude", at.longitude()));
        place.location().ifPresent(row -> stop.put("location", row));
        var skills = stop.putArray("skills");
        pickup.skills().stream().sorted().forEach(skills::add);
        if (!pickup.required()) {
            stop.put("prizeMinor", 0);
        }
    }

    private void removeShipmentsTo(String id) {
        Iterator<JsonNode> shipments = json.path("shipments").iterator();
        while (shipments.hasNext()) {
            if (shipments.next().path("delivery").stringValue("").equals(id)) {
                shipments.remove();
            }
        }
    }

    /** Without the locks that name one of these stops. */
    Amended withoutLocksOf(Set<String> stops) {
        Iterator<JsonNode> locks = json.path("locks").iterator();
        while (locks.hasNext()) {
            Set<String> locked = new HashSet<>();
            locks.next().path("stops").forEach(stop -> locked.add(stop.stringValue("")));
            locked.retainAll(stops);
            if (!locked.isEmpty()) {
                locks.remove();
            }
        }
        return this;
    }
}
