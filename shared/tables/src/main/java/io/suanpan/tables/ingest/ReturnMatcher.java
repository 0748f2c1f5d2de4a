package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each return the sale that it takes back: the same customer and product, earlier, with
 * at least the returned quantity left, nearest in time; of a cancelled order, that order's own. A
 * guest's return finds sales of its own order alone. Returns are served in time order. Lines are
 * read sorted by customer and product, so that memory holds the lines of one pair at a time.
 */
final class ReturnMatcher {
    /** What is added to an order's id for what takes it back as a whole. */
    static final String CANCELLED = "-cancelled";

    /** SQL for who is behind a line. */
    private static final String WHO =
            "coalesce(%1$s.customer_id, chr(30) || CASE WHEN suffix(%1$s.order_id, '"
                    + CANCELLED
                    + "') THEN %1$s.order_id[:-"
                    + (CANCELLED.length() + 1)
                    + "] ELSE %1$s.order_id END)";

    /** A sale of the pair at hand and how much of it was not returned yet. */
    private static final class Sale {
        final String orderId;
        final int line;
        long left;

        Sale(String orderId, int line, long left) {
            this.orderId = orderId;
            this.line = line;
            this.left = left;
        }
    }

    private final Database database;
    private final List<Sale> sales = new ArrayList<>();
    private String pair = "";

    ReturnMatcher(Database database) {
        this.database = database;
    }

    /**
     * Fills the table {@code matched}.
     *
     * @param existing SQL for the order lines that are in the tables; empty where there are none
     */
    void match(String existing) {
        // A connection reads or writes: a second one writes while this one reads.
        try (Connection writing = database.connection().unwrap(DuckDBConnection.class).duplicate();
                Statement statement = database.connection().createStatement();
                ResultSet lines = statement.executeQuery(lines(existing));
                DuckDBAppender matched =
                        writing.unwrap(DuckDBConnection.class)
                                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "matched")) {
            while (lines.next()) {
                take(lines, matched);
            }
        } catch (SQLException e) {
            throw Database.failed("matching returns", e);
        }
    }

    private void take(ResultSet line, DuckDBAppender matched) throws SQLException {
        String next = line.getString(1);
        if (!next.equals(pair)) {
            pair = next;
            sales.clear();
        }
        long quantity = line.getLong(2);
        if (quantity > 0) {
            sales.add(new Sale(line.getString(5), line.getInt(6), quantity));
        } else {
            giveBack(-quantity, line, matched);
        }
    }

    /** The sales are in time order: the last that fits is the nearest. */
    private void giveBack(long quantity, ResultSet line, DuckDBAppender matched)
            throws SQLException {
        Sale sale = find(quantity, line.getString(5));
        if (sale != null) {
            sale.left -= quantity;
            matched.beginRow();
            matched.append(line.getLong(3));
            matched.append(line.getInt(4));
            matched.append(sale.orderId);
            matched.append(sale.line);
            matched.endRow();
        }
    }

    private @Nullable Sale find(long quantity, String returnId) {
        Sale nearest = null;
        for (int i = sales.size() - 1; i >= 0; i--) {
            Sale sale = sales.get(i);
            if (sale.left >= quantity) {
                if (!returnId.endsWith(CANCELLED) || returnId.equals(sale.orderId + CANCELLED)) {
                    return sale;
                }
                nearest = nearest == null ? sale : nearest;
            }
        }
        return nearest;
    }

    private static String lines(String existing) {
        String pairs =
                """
                SELECT DISTINCT %s AS who, product_id FROM staged s
                WHERE state = 0 AND is_cancellation AND item_kind = 'product'\
                """
                        .formatted(WHO.formatted("s"));
        String own =
                """
                SELECT pairs.who, s.product_id, s.quantity, s.ordered_at, s.row_no, s.part,
                    s.order_id, (s.row_no - o.first_row + 1 + o.lines_before)::INTEGER AS line
                FROM staged s JOIN grouped o ON s.order_id = o.order_id
                JOIN pairs ON %s = pairs.who AND s.product_id = pairs.product_id
                WHERE s.state = 0\
                """
                        .formatted(WHO.formatted("s"));
        return """
        WITH pairs AS (%s), lines AS (%s%s)
        SELECT who || chr(31) || product_id AS pair, quantity, row_no, part, order_id, line
        FROM lines ORDER BY pair, ordered_at, quantity < 0, row_no, part, order_id, line\
        """
                .formatted(pairs, own, existing.isEmpty() ? "" : " UNION ALL " + before(existing));
    }

    /** Sales in the tables, less what was returned of them. */
    private static String before(String existing) {
        return """
        SELECT pairs.who, e.product_id, e.quantity - coalesce(r.returned, 0) AS quantity,
            e.ordered_at, -1 AS row_no, 0 AS part, e.order_id, e.line_number AS line
        FROM (%1$s) e
        JOIN pairs ON %2$s = pairs.who AND e.product_id = pairs.product_id
        LEFT JOIN (SELECT returns_order_id, returns_line_number, sum(quantity) AS returned
            FROM (%1$s) WHERE line_type = 'return' GROUP BY ALL) r
            ON e.order_id = r.returns_order_id AND e.line_number = r.returns_line_number
        WHERE e.line_type = 'sale' AND e.quantity > coalesce(r.returned, 0)\
        """
                .formatted(existing, WHO.formatted("e"));
    }
}
