package io.suanpan.tables.features;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop of a few rows in memory, for tests that compute features by hand. */
public final class FeatureShop implements AutoCloseable {
    private final Connection connection;
    private int orders;

    public FeatureShop() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute(SqlText.resource("shop.sql"));
    }

    /** The real shop, or a skipped test where its data is not at hand. */
    public static FeatureShop ofOnlineRetail() throws SQLException {
        Path file = data().resolve("shop/online-retail.csv.gz");
        assumeTrue(Files.exists(file), "SKIPPED: needs " + file);
        FeatureShop shop = new FeatureShop();
        shop.execute(SqlText.resource("online-retail.sql").replace(":file", file.toString()));
        return shop;
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("suanpan.root"))
                                .resolveSibling("shared")
                                .resolve("data"));
    }

    public static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    public Connection connection() {
        return connection;
    }

    /** An order of one line of 1 piece at 10:00. */
    public String sale(String customer, String date, String product, long amountMinor)
            throws SQLException {
        String order = "O" + ++orders;
        line(order, customer, date, product, "sale", 1, amountMinor, "GBP", "GB");
        return order;
    }

    public void line(
            String order,
            @Nullable String customer,
            String date,
            String product,
            String type,
            int quantity,
            long amountMinor,
            String currency,
            @Nullable String country)
            throws SQLException {
        insert(
                "INSERT INTO order_lines (order_id, line_number, product_id, customer_id,"
                        + " ordered_at, line_type, item_kind, quantity, amount_minor, currency,"
                        + " country, flags) VALUES (?, 1, ?, ?, ?, ?, 'product', ?, ?, ?, ?, '')",
                order,
                product,
                customer,
                time(date),
                type,
                quantity,
                amountMinor,
                currency,
                country);
    }

    public void event(String customer, String date, String name, String session)
            throws SQLException {
        insert(
                "INSERT INTO events (event_id, customer_id, session_id, occurred_at, event_name)"
                        + " VALUES (uuid(), ?, ?, ?, ?)",
                customer,
                session,
                time(date),
                name);
    }

    public void contact(String customer, String date, boolean control) throws SQLException {
        insert(
                "INSERT INTO campaign_contacts (campaign_id, customer_id, contacted_at, is_control)"
                        + " VALUES ('C1', ?, ?, ?)",
                customer,
                time(date),
                control);
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public FeatureTable features(String date) {
        return CustomerFeatures.compute(connection, day(date));
    }

    /** One feature of one customer; fails where there is no such customer or feature. */
    public double feature(String date, String customer, String name) {
        FeatureTable table = features(date);
        int column = table.features().stream().map(doc -> doc.name()).toList().indexOf(name);
        return table.value(table.rowOf(customer), column);
    }

    /** A date at 10:00, or a date and time as given. */
    private static LocalDateTime time(String date) {
        return date.contains("T") ? LocalDateTime.parse(date) : LocalDate.parse(date).atTime(10, 0);
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
