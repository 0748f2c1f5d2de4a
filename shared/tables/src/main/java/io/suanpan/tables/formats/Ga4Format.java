package io.suanpan.tables.formats;

import static io.suanpan.tables.raw.RawColumn.optional;
import static io.suanpan.tables.raw.RawColumn.required;

import io.suanpan.tables.ShopTable;
import io.suanpan.tables.raw.RawLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of Google Analytics 4 in the public schema of its BigQuery export, one JSON object a line.
 * An event with items becomes one row an item.
 */
public final class Ga4Format implements TableFormat {
    static final List<String> COLUMNS =
            List.of(
                    "event_timestamp",
                    "event_name",
                    "user_pseudo_id",
                    "user_id",
                    "ga_session_id",
                    "search_term",
                    "item_id",
                    "item_name",
                    "quantity",
                    "value",
                    "currency",
                    "transaction_id",
                    "device_category",
                    "traffic_medium",
                    "country",
                    "event_bundle_sequence_id",
                    "item_index");

    @Override
    public String name() {
        return "ga4";
    }

    @Override
    public ShopTable table() {
        return ShopTable.EVENTS;
    }

    @Override
    public RawLayout layout() {
        var columns =
                COLUMNS.stream()
                        .map(c ->
                                c.startsWith("event_") && !c.startsWith("event_b")
                                        ? required(c)
                                        : optional(c))
                        .toList();
        return new RawLayout(columns, new Ga4Flattener());
    }

    @Override
    public Map<String, Mapped> mapping() {
        Map<String, Mapped> mapping = new LinkedHashMap<>();
        mapping.put("event_id", new Mapped("event_timestamp", eventId()));
        mapping.put("customer_id", Mapped.text("user_id"));
        mapping.put("visitor_id", Mapped.text("user_pseudo_id"));
        mapping.put(
                "session_id",
                new Mapped("ga_session_id", "user_pseudo_id || '.' || trim(ga_session_id)"));
        mapping.put(
                "occurred_at",
                new Mapped(
                        "event_timestamp",
                        """
                        CASE WHEN try_cast(trim(event_timestamp) AS BIGINT)
                        BETWEEN 0 AND 9000000000000000
                        THEN make_timestamp(try_cast(trim(event_timestamp) AS BIGINT)) END\
                        """));
        mapping.put("event_name", Mapped.text("event_name"));
        mapping.put(
                "product_id",
                new Mapped(
                        "item_id",
                        "upper(coalesce(%s, %s))"
                                .formatted(
                                        Mapped.trimmed("item_id"), Mapped.trimmed("item_name"))));
        mapping.put("search_term", Mapped.text("search_term"));
        mapping.put("quantity", Mapped.whole("quantity", "INTEGER"));
        mapping.put(
                "value_minor",
                new Mapped(
                        "value",
                        "try_cast(round(try_cast(trim(\"value\") AS DECIMAL(18,6)) * "
                                + Currencies.minorUnits("upper(trim(currency))")
                                + ") AS BIGINT)"));
        mapping.put(
                "currency", new Mapped("currency", "upper(" + Mapped.trimmed("currency") + ")"));
        mapping.put("order_id", Mapped.text("transaction_id"));
        mapping.put("device", Mapped.text("device_category"));
        mapping.put("channel", Mapped.text("traffic_medium"));
        mapping.put("country", new Mapped("country", Countries.code("\"country\"")));
        return mapping;
    }

    /** GA4 has no event id; this is the same for the same event in any export. */
    private static String eventId() {
        return """
        md5(concat_ws(chr(31), coalesce(user_pseudo_id, ''), event_timestamp, event_name,
        coalesce(event_bundle_sequence_id, ''), coalesce(transaction_id, ''),
        coalesce(search_term, ''))) || coalesce('-' || item_index, '')\
        """;
    }
}
