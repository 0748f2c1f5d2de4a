package io.suanpan.recommendation.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.serving.Catalogue;
import io.suanpan.recommendation.serving.ItemFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@link ShopInteractions} from the shop's tables: what customers with an id bought and kept,
 * looked at and put into a cart, and all products, also those that nobody touched yet. Guests and
 * visitors who did not sign in are left out. Linear in the rows, but for sorting.
 */
public final class InteractionSource {
    private static final String CURRENCY = text("currency.sql");
    private static final String INTERACTIONS = text("interactions.sql");
    private static final String ITEMS = text("items.sql");
    private static final String COUNTRIES = text("countries.sql");

    private final Connection shop;

    private InteractionSource(Connection shop) {
        this.shop = shop;
    }

    private static String text(String name) {
        return ResourceText.of(InteractionSource.class, name);
    }

    /**
     * @param shop shows the tables order_lines, events, products and stock under their names
     * @throws SuanpanException {@code IMPOSSIBLE} where no known customer did anything yet
     */
    public static ShopInteractions read(Connection shop) {
        try {
            return new InteractionSource(shop).all();
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while reading what customers did: " + e.getMessage(),
                    "Check that order_lines, events, products and stock are there.",
                    e);
        }
    }

    private ShopInteractions all() throws SQLException {
        List<ItemFacts> items = items();
        InteractionLog log = log(items);
        if (log.size() == 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "No customer with an id has ordered or looked at anything yet.",
                    "Import orders or events that carry customer ids, then train.");
        }
        Map<String, ItemFacts> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        List<ItemFacts> inOrder =
                log.items().names().stream()
                        .map(id -> byId.getOrDefault(id, ItemFacts.unknown(id)))
                        .toList();
        return new ShopInteractions(log, Catalogue.of(inOrder), currency(), countries());
    }

    private InteractionLog log(List<ItemFacts> items) throws SQLException {
        InteractionLog.Builder log = InteractionLog.builder();
        items.forEach(item -> log.item(item.id()));
        try (Statement statement = shop.createStatement();
                ResultSet row = statement.executeQuery(INTERACTIONS)) {
            while (row.next()) {
                log.add(
                        row.getString("customer_id"),
                        row.getString("product_id"),
                        row.getLong("seconds"),
                        EventKind.valueOf(row.getString("kind")),
                        row.getFloat("units"));
            }
        }
        return log.build();
    }

    private List<ItemFacts> items() throws SQLException {
        List<ItemFacts> items = new ArrayList<>();
        try (Statement statement = shop.createStatement();
                ResultSet row = statement.executeQuery(ITEMS)) {
            while (row.next()) {
                items.add(
                        new ItemFacts(
                                row.getString("product_id"),
                                row.getString("name"),
                                row.getString("category"),
                                row.getObject("price_minor", Long.class),
                                row.getObject("cost_minor", Long.class),
                                row.getObject("on_hand", Integer.class)));
            }
        }
        return items;
    }

    private String currency() throws SQLException {
        try (Statement statement = shop.createStatement();
                ResultSet row = statement.executeQuery(CURRENCY)) {
            return row.next() ? row.getString("currency") : "";
        }
    }

    private Map<String, String> countries() throws SQLException {
        Map<String, String> countries = new HashMap<>();
        try (Statement statement = shop.createStatement();
                ResultSet row = statement.executeQuery(COUNTRIES)) {
            while (row.next()) {
                countries.put(row.getString("customer_id"), row.getString("country"));
            }
        }
        return countries;
    }
}
