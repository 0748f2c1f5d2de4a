package io.suanpan.routing.service.request;

import io.suanpan.core.input.FaultyValue;
import io.suanpan.core.input.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A route that is given: to start from, to be checked or to be changed.
 *
 * @param vehicle id of the vehicle type
 * @param items stops, reloads and breaks in order
 */
public record RouteTerms(String vehicle, List<Item> items) {
    private static final int MOST_ITEMS = 2 * Limits.MOST_STOPS;

    public RouteTerms {
        items = List.copyOf(items);
    }

    /** One thing that a route does. */
    public sealed interface Item {
        /**
         * @param id of the stop
         * @param window number of the time window in which it begins, from 0; the first one that is
         *     not over by then, if nothing is said
         */
        record Visit(String id, Optional<Integer> window) implements Item {}

        /**
         * @param depot id of the depot
         */
        record Reload(String depot) implements Item {}

        /**
         * @param number of the break among those of the vehicle, from 0
         */
        record Pause(int number) implements Item {}
    }

    public static RouteTerms read(Fields fields) {
        return new RouteTerms(
                Read.id(fields, "vehicle"),
                fields.value("stops", List.<Item>of(), RouteTerms::items).required());
    }

    static List<Item> items(JsonNode value) {
        if (!value.isArray() || value.size() > MOST_ITEMS) {
            throw new FaultyValue("is no list of stops", "Send at most " + MOST_ITEMS + ".");
        }
        List<Item> items = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            items.add(item(item));
        }
        return items;
    }

    private static Item item(JsonNode value) {
        if (value.isString()) {
            return new Item.Visit(value.stringValue(), Optional.empty());
        }
        if (value.path("stop").isString() && value.path("window").isInt() && value.size() == 2) {
            return new Item.Visit(
                    value.path("stop").stringValue(), Optional.of(value.path("window").intValue()));
        }
        if (value.path("reload").isString() && value.size() == 1) {
            return new Item.Reload(value.path("reload").stringValue());
        }
        if (value.path("rest").isInt() && value.size() == 1) {
            return new Item.Pause(value.path("rest").intValue());
        }
        throw new FaultyValue(
                "holds what is no stop",
                "Send ids of stops, {\"stop\":\"id\",\"window\":0}, {\"reload\":\"depot\"} or"
                        + " {\"rest\":0}.");
    }
}
