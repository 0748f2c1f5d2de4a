package io.suanpan.routing.service;

import io.suanpan.core.Json;
import io.suanpan.core.input.Fields;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.answer.SearchFacts;
import io.suanpan.routing.service.day.KeptDay;
import io.suanpan.routing.service.day.PlanParts;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.RouteTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as it is kept: the request with all orders that came in since, and the routes in ids. All
 * else follows from these.
 *
 * @param requestJson as sent
 * @param search how the routes were found
 * @param version 1 when it is made, one more with each change
 * @param day how it stood when it was last planned anew; empty before that
 */
record KeptPlan(
        JsonNode requestJson,
        List<RouteTerms> routes,
        SearchFacts search,
        int version,
        Optional<KeptDay> day) {
    private static final int MOST_ROUTES = 5_000;
    private static final KeptDay NO_DAY =
            new KeptDay(0, "", List.of(), List.of(), List.of(), Map.of(), List.of());

    KeptPlan {
        routes = List.copyOf(routes);
    }

    /** A new one. */
    static KeptPlan of(JsonNode requestJson, List<RouteTerms> routes, SearchFacts search) {
        return new KeptPlan(requestJson, routes, search, 1, Optional.empty());
    }

    PlanParts parts() {
        return new PlanParts(requestJson, routes, day);
    }

    /** The next version. */
    KeptPlan next(PlanParts parts, SearchFacts facts) {
        return new KeptPlan(parts.request(), parts.routes(), facts, version + 1, parts.day());
    }

    /** The request, read again. */
    RouteRequest request() {
        return JsonInput.read(Json.bytes(requestJson), "request", RouteRequest::read);
    }

    /** The same plan with one stop more, which no route makes yet. */
    KeptPlan withStop(JsonNode stop) {
        ArrayNode stops = JsonNodeFactory.instance.arrayNode();
        requestJson.path("stops").forEach(stops::add);
        ObjectNode longer = empty();
        longer.setAll((ObjectNode) requestJson);
        longer.set("stops", stops.add(stop));
        return new KeptPlan(longer, routes, search, version, day);
    }

    /** The stop of this id as it was sent; empty where there is none. */
    Optional<JsonNode> stop(String id) {
        return requestJson
                .path("stops")
                .valueStream()
                .filter(it -> it.path("id").stringValue("").equals(id))
                .findFirst();
    }

    static KeptPlan read(byte[] json, String key) {
        return JsonInput.read(json, key, KeptPlan::read);
    }

    private static KeptPlan read(Fields fields) {
        return new KeptPlan(
                fields.value("request", (JsonNode) empty(), value -> value).required(),
                fields.anyObjects("routes", MOST_ROUTES, RouteTerms::read),
                fields.object("search", KeptPlan::search).orElse(new SearchFacts(0, 0, null)),
                fields.integer("version", 1, Integer.MAX_VALUE).orElse(1),
                fields.value("day", NO_DAY, KeptPlan::day).optional());
    }

    private static KeptDay day(JsonNode value) {
        return Json.mapper().treeToValue(value, KeptDay.class);
    }

    private static SearchFacts search(Fields fields) {
        return new SearchFacts(
                fields.longInteger("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L),
                fields.longInteger("iterations", 0, Long.MAX_VALUE).orElse(0L),
                fields.decimal("seconds", 0, Integer.MAX_VALUE).optional().orElse(null));
    }

    byte[] bytes() {
        ObjectNode root = empty();
        root.set("request", requestJson);
        var list = root.putArray("routes");
        for (RouteTerms route : routes) {
            ObjectNode object = list.addObject().put("vehicle", route.vehicle());
            var stops = object.putArray("stops");
            route.items().forEach(item -> stops.add(item(item)));
        }
        root.set("search", Json.mapper().valueToTree(search));
        root.put("version", version);
        day.ifPresent(it -> root.set("day", Json.mapper().valueToTree(it)));
        return Json.bytes(root);
    }

    private static JsonNode item(RouteTerms.Item item) {
        return switch (item) {
            case RouteTerms.Item.Visit(String id, Optional<Integer> window) ->
                    window.<JsonNode>map(it -> empty().put("stop", id).put("window", it))
                            .orElse(JsonNodeFactory.instance.stringNode(id));
            case RouteTerms.Item.Reload(String depot) -> empty().put("reload", depot);
            case RouteTerms.Item.Pause(int number) -> empty().put("rest", number);
        };
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
