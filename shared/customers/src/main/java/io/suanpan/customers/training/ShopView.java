package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.ShopDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The shop's tables as of one commit, with what was computed from them kept for the models that
 * share it. Used by one thread at a time.
 */
public final class ShopView {
    /**
     * The columns that features, labels, history, attributes, weekly sales and interactions read;
     * SQL fails if one is missing here. Products and stock are read once, out of their parts.
     */
    private static final Map<String, String> READ =
            Map.of(
                    "order_lines",
                    "customer_id, order_id, line_number, product_id, ordered_at, line_type, item_kind,"
                            + " quantity, unit_price_minor, amount_minor, currency, country,"
                            + " returns_order_id, returns_line_number",
                    "events",
                    "customer_id, session_id, occurred_at, event_name, product_id, quantity",
                    "campaign_contacts",
                    "customer_id, contacted_at, is_control",
                    "customers",
                    "customer_id, region, accepts_marketing");

    private final Connection connection;
    private final long tableCommit;
    private final FeatureDates dates;

    /**
     * @param connection shows the tables under their names
     * @param tableCommit the last commit of the table log that they hold
     */
    public ShopView(Connection connection, long tableCommit) {
        this.connection = connection;
        this.tableCommit = tableCommit;
        this.dates = new FeatureDates(connection);
    }

    /**
     * Copies what training reads out of the parts once, since training asks for them at some
     * fifteen dates: a shop has a part for each table and day, and opening those anew takes longer
     * than the features. What does not fit into the database's memory is spilled.
     */
    public static ShopView of(ShopDatabase database) {
        try (Statement statement = database.connection().createStatement()) {
            for (var table : READ.entrySet()) {
                statement.execute(
                        "CREATE TEMP TABLE %1$s AS SELECT %2$s FROM main.%1$s"
                                .formatted(table.getKey(), table.getValue()));
            }
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The database failed while copying the tables: " + e.getMessage(),
                    "Check that the temporary folder has room, then train again.",
                    e);
        }
        return new ShopView(database.connection(), database.snapshot().sequence());
    }

    Connection connection() {
        return connection;
    }

    long tableCommit() {
        return tableCommit;
    }

    FeatureDates dates() {
        return dates;
    }
}
