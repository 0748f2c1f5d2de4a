package io.suanpan.tables.formats;

import io.suanpan.tables.raw.JsonFlattener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Takes what the table of events needs from a GA4 event; one row an item. */
final class Ga4Flattener implements JsonFlattener {

    @Override
    public List<@Nullable String[]> rows(JsonNode event) {
        JsonNode items = event.path("items");
        List<@Nullable String[]> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(row(event, items.get(i), Integer.toString(i)));
        }
        if (rows.isEmpty()) {
            rows.add(row(event, MissingNode.getInstance(), null));
        }
        return rows;
    }

    /** The columns of {@link Ga4Format#COLUMNS}. */
    private static @Nullable String[] row(JsonNode event, JsonNode item, @Nullable String index) {
        return new @Nullable String[] {
            text(event.path("event_timestamp")),
            text(event.path("event_name")),
            text(event.path("user_pseudo_id")),
            text(event.path("user_id")),
            parameter(event, "ga_session_id"),
            parameter(event, "search_term"),
            text(item.path("item_id")),
            text(item.path("item_name")),
            text(item.path("quantity")),
            value(event, item),
            currency(event),
            first(
                    text(event.path("ecommerce").path("transaction_id")),
                    parameter(event, "transaction_id")),
            text(event.path("device").path("category")),
            first(text(event.path("traffic_source").path("medium")), parameter(event, "medium")),
            text(event.path("geo").path("country")),
            text(event.path("event_bundle_sequence_id")),
            index
        };
    }

    private static @Nullable String value(JsonNode event, JsonNode item) {
        if (item.isMissingNode()) {
            return first(
                    text(event.path("ecommerce").path("purchase_revenue")),
                    parameter(event, "value"));
        }
        return first(text(item.path("item_revenue")), text(item.path("price")));
    }

    private static @Nullable String currency(JsonNode event) {
        return first(parameter(event, "currency"), text(event.path("ecommerce").path("currency")));
    }

    private static @Nullable String parameter(JsonNode event, String key) {
        for (JsonNode parameter : event.path("event_params")) {
            if (key.equals(text(parameter.path("key")))) {
                return anyValue(parameter.path("value"));
            }
        }
        return null;
    }

    private static @Nullable String anyValue(JsonNode value) {
        for (String kind : List.of("string_value", "int_value", "double_value", "float_value")) {
            String text = text(value.path(kind));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        // GA4 spells what it does not know in two ways.
        return text.equals("(not set)") || text.isEmpty() ? null : text;
    }
}
