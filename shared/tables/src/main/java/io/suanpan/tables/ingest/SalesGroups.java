package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.formats.Countries;

/**
 * What a sales file's lines say together: the tables {@code grouped}, {@code priced}, {@code
 * outliers}.
 */
final class SalesGroups {
    /**
     * Robust z of the log price: distance from the median over the quartile range as a standard
     * deviation (1.349 of them for normal data), which is floored, since many products have one
     * price.
     */
    private static final String IS_PRICE_OUTLIER =
            """
            p.lines >= 10 AND s.item_kind = 'product'
            AND abs(ln(s.unit_price / p.median)) > p.log_tolerance\
            """;

    private final Database database;

    SalesGroups(Database database) {
        this.database = database;
    }

    /** Orders in the order of the file, with how many lines of each are known already. */
    void orders(Stage.Existing existing) {
        database.execute(
                """
                CREATE TABLE grouped AS SELECT *, %s AS country, 0 AS lines_before FROM (
                    SELECT order_id, min(row_no) AS first_row, min(customer_id) AS customer_id,
                        min(ordered_at) AS ordered_at, min(currency) AS currency,
                        min(country_name) AS country_name, min(channel) AS channel,
                        sum(amount_minor)::BIGINT AS total_minor, count(*)::INTEGER AS line_count,
                        bool_and(is_cancellation) AS is_cancellation, false AS is_known
                    FROM staged WHERE state = 0 GROUP BY order_id)
                ORDER BY first_row, order_id\
                """
                        .formatted(Countries.code("country_name")));
        if (existing.has(ShopTable.ORDER_LINES)) {
            database.execute(
                    """
                    UPDATE grouped SET is_known = true, lines_before = k.lines
                    FROM (SELECT order_id, max(line_number) AS lines FROM (%s) GROUP BY order_id) k
                    WHERE grouped.order_id = k.order_id\
                    """
                            .formatted(existing.rows(ShopTable.ORDER_LINES)));
        }
    }

    /** Price quartiles are over what was paid; see {@link #IS_PRICE_OUTLIER}. */
    void products() {
        database.execute(
                """
                CREATE TABLE priced AS SELECT product_id, arg_max(product_name, row_no) AS name,
                    arg_max(category, row_no) AS category, arg_max(currency, row_no) AS currency,
                    min(item_kind) AS item_kind, max(row_no) AS last_row, count(*) AS lines,
                    quantile_disc(unit_price, [0.25, 0.5, 0.75]) AS quartiles
                FROM staged WHERE state = 0 AND part = 0 GROUP BY product_id ORDER BY product_id\
                """);
        database.execute(
                """
                CREATE TABLE outliers AS SELECT s.row_no, s.part
                FROM staged s JOIN (SELECT product_id, lines, quartiles[2] AS median,
                    5 * greatest(0.2, ln(quartiles[3] / quartiles[1]) / 1.349) AS log_tolerance
                    FROM priced) p ON s.product_id = p.product_id
                WHERE s.state = 0 AND %s\
                """
                        .formatted(IS_PRICE_OUTLIER));
    }
}
