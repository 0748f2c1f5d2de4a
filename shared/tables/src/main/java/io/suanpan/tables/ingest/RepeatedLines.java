package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.formats.SalesFormat;

/** Finds the lines that came before: earlier in the file, or with another file. */
final class RepeatedLines {
    /** What makes two lines of one source the same line. */
    private static final String IDENTITY =
            "order_id, product_id, ordered_at, line_type, quantity, unit_price_minor,"
                    + " amount_minor, customer_id";

    private static final String OWN_LINES =
            """
            SELECT row_no, part, order_id, product_id, ordered_at,
                CASE WHEN is_cancellation THEN 'return' ELSE 'sale' END AS line_type,
                abs(quantity) AS quantity, %s AS unit_price_minor, amount_minor,
                coalesce(customer_id, '') AS customer_id
            FROM staged WHERE state = 0\
            """
                    .formatted(SalesRows.UNIT_PRICE_MINOR);

    private final Database database;
    private final SalesFormat format;

    RepeatedLines(Database database, SalesFormat format) {
        this.database = database;
        this.format = format;
    }

    /** Equal hashes are found first, which is cheap; only their rows are compared in full. */
    void markDuplicates() {
        String columns = String.join(", ", SalesFormat.COLUMNS.keySet());
        database.execute(
                """
                CREATE TABLE twins AS SELECT row_no, part FROM (
                    SELECT row_no, part, row_number() OVER (
                        PARTITION BY twin_hash, raw, %s ORDER BY row_no) AS n
                    FROM staged WHERE twin_hash IN (
                        SELECT twin_hash FROM staged GROUP BY twin_hash HAVING count(*) > 1))
                WHERE n > 1\
                """
                        .formatted(columns));
        mark("twins", RowState.DUPLICATE);
    }

    /** A line that is in the tables n times takes up to n equal lines of the file as replays. */
    void markReplays(Stage.Existing existing) {
        if (!existing.has(ShopTable.ORDER_LINES)) {
            return;
        }
        database.execute(
                """
                CREATE TABLE replays AS
                WITH own AS (SELECT *, row_number() OVER (PARTITION BY %1$s ORDER BY row_no) AS n
                    FROM (%2$s)),
                known AS (SELECT %1$s, count(*) AS copies FROM (
                    SELECT * REPLACE (coalesce(customer_id, '') AS customer_id) FROM (%3$s)
                    WHERE source = %4$s AND order_id IN (SELECT order_id FROM own))
                    GROUP BY %1$s)
                SELECT row_no, part FROM own JOIN known USING (%1$s) WHERE n <= copies\
                """
                        .formatted(
                                IDENTITY,
                                OWN_LINES,
                                existing.rows(ShopTable.ORDER_LINES),
                                Sql.text(format.name())));
        mark("replays", RowState.REPLAYED);
        keepLaterCancellations();
    }

    /** Of an order that came in before and was cancelled since, the cancellation alone is news. */
    private void keepLaterCancellations() {
        if (!format.mapping().containsKey("cancelled_time")) {
            return;
        }
        database.execute(
                """
                DELETE FROM staged_rows WHERE part = 0 AND state = %d AND row_no IN (
                    SELECT row_no FROM staged WHERE part = 1 AND state = 0)\
                """
                        .formatted(RowState.REPLAYED.code()));
        database.execute(
                """
                UPDATE staged_rows SET part = 0 WHERE part = 1
                    AND row_no NOT IN (SELECT row_no FROM staged WHERE part = 0)\
                """);
    }

    private void mark(String rows, RowState state) {
        database.execute(
                """
                UPDATE staged_rows s SET state = %d FROM %s t
                WHERE s.row_no = t.row_no AND s.part = t.part\
                """
                        .formatted(state.code(), rows));
    }
}
