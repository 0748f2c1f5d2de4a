package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.learning.report.Grouping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers are, beside what they do: where they live and whether they want to be written to.
 * The country is that of the last order line before a moment; the others are as the shop knows them
 * now. They group customers in reports, no model sees them.
 */
final class CustomerAttributes {
    private static final String COUNTRIES =
            """
            SELECT customer_id, arg_max(country, (ordered_at, order_id, country))
            FROM order_lines
            WHERE customer_id IS NOT NULL AND country IS NOT NULL AND ordered_at < ?
            GROUP BY customer_id\
            """;
    private static final String OTHERS =
            "SELECT customer_id, region, accepts_marketing FROM customers";
    private static final String HAS_CUSTOMERS =
            "SELECT count(*) FROM duckdb_columns() WHERE table_name = 'customers'"
                    + " AND column_name = 'region'";

    /** By which reports group beside the features. */
    static final List<String> NAMES = List.of("country", "region", "accepts_marketing");

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> marketing = new HashMap<>();

    private CustomerAttributes() {}

    static CustomerAttributes of(Connection connection, Instant asOf) {
        CustomerAttributes attributes = new CustomerAttributes();
        try {
            attributes.readCountries(connection, asOf);
            attributes.readOthers(connection);
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while reading the customers' attributes: "
                            + e.getMessage(),
                    "Check that the tables order_lines and customers are there.",
                    e);
        }
        return attributes;
    }

    private void readCountries(Connection connection, Instant asOf) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNTRIES)) {
            statement.setObject(1, LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                countries.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    /** A shop may have uploaded orders alone. */
    private void readOthers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery(HAS_CUSTOMERS);
            found.next();
            if (found.getInt(1) == 0) {
                return;
            }
            ResultSet rows = statement.executeQuery(OTHERS);
            while (rows.next()) {
                put(regions, rows.getString(1), rows.getString(2));
                boolean accepts = rows.getBoolean(3);
                if (!rows.wasNull()) {
                    marketing.put(rows.getString(1), accepts ? "yes" : "no");
                }
            }
        }
    }

    private static void put(Map<String, String> into, String id, @Nullable String text) {
        if (text != null) {
            into.put(id, text);
        }
    }

    /**
     * @param customerIds one a row
     */
    List<Grouping> groupings(List<String> customerIds) {
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(grouping(NAMES.get(0), "country of the last order", countries, customerIds));
        groupings.add(grouping(NAMES.get(1), "region", regions, customerIds));
        groupings.add(grouping(NAMES.get(2), "wants to be written to", marketing, customerIds));
        return groupings;
    }

    private static Grouping grouping(
            String attribute, String label, Map<String, String> values, List<String> ids) {
        return Grouping.ofTexts(attribute, label, ids.stream().map(values::get).toList());
    }
}
