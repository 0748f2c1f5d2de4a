package io.suanpan.customers.training;

import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.CommitDraft;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TableLog;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.features.FeatureShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop with something to learn in it, made in the database from hashes: each customer has a first
 * day, a rate of orders of 0.5 to 8 % a day and a last day; who is past it never orders again. One
 * in three orders is preceded by a visit. The last day always has the order of a guest, so that the
 * history ends there whatever the customers do.
 */
public final class SmallShop implements AutoCloseable {
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final FeatureShop shop;

    public SmallShop(int customers, int days) throws SQLException {
        shop = new FeatureShop();
        shop.execute(
                """
                CREATE TABLE people AS
                SELECT 'C' || lpad(CAST(c AS VARCHAR), 5, '0') AS id,
                       hash(c, 1) % 1000 / 1000.0 * :days * 0.6 AS first_day,
                       0.005 + 0.075 * pow(hash(c, 2) % 1000 / 1000.0, 2) AS rate,
                       :days * (0.3 + 1.2 * (hash(c, 3) % 1000 / 1000.0)) AS last_day
                FROM range(:customers) r(c)
                """
                        .replace(":customers", Integer.toString(customers))
                        .replace(":days", Integer.toString(days)));
        shop.execute(
                """
                CREATE TABLE buys AS
                SELECT id, d, hash(id, d) AS draw
                FROM people, range(:days) r(d)
                WHERE d BETWEEN first_day AND last_day AND hash(d, id, 7) % 100000 < rate * 100000
                """
                        .replace(":days", Integer.toString(days)));
        shop.execute(
                """
                INSERT INTO order_lines BY NAME
                SELECT 'O' || id || '-' || d AS order_id, 1 AS line_number,
                       'P' || (draw % 20) AS product_id, id AS customer_id,
                       TIMESTAMP '2025-01-01 10:00:00' + to_days(CAST(d AS INTEGER)) AS ordered_at,
                       'sale' AS line_type, 'product' AS item_kind, 1 + draw % 3 AS quantity,
                       500 + draw % 9000 AS unit_price_minor, 0 AS discount_minor,
                       (1 + draw % 3) * (500 + draw % 9000) AS amount_minor, 'EUR' AS currency,
                       CASE WHEN hash(id) % 4 = 0 THEN 'FR' ELSE 'DE' END AS country, '' AS flags
                FROM buys
                """);
        shop.execute(
                """
                INSERT INTO events BY NAME
                SELECT 'E' || id || '-' || d AS event_id, id AS customer_id, 'S' || d AS session_id,
                       TIMESTAMP '2025-01-01 09:00:00' + to_days(CAST(d AS INTEGER)) AS occurred_at,
                       'view_item' AS event_name
                FROM buys WHERE draw % 3 = 0
                """);
        shop.line("guest", null, lastDate(days) + "T12:00", "P1", "sale", 1, 900, "EUR", "DE");
    }

    static LocalDate lastDate(int days) {
        return START.plusDays(days - 1L);
    }

    Connection connection() {
        return shop.connection();
    }

    ShopView view(long tableCommit) {
        return new ShopView(shop.connection(), tableCommit);
    }

    public void execute(String sql) throws SQLException {
        shop.execute(sql);
    }

    /**
     * What happens from this date on comes later and with other amounts, and every second time to
     * somebody else.
     */
    void scrambleFrom(LocalDate date) throws SQLException {
        shop.execute(
                """
                UPDATE order_lines SET product_id = 'P99', amount_minor = 7 * amount_minor,
                    customer_id = CASE WHEN hash(order_id) %% 2 = 0 THEN customer_id
                        ELSE reverse(customer_id) END,
                    country = 'XX', quantity = 9, ordered_at = ordered_at + INTERVAL 1 HOUR
                WHERE ordered_at >= DATE '%1$s' AND customer_id IS NOT NULL;
                DELETE FROM events WHERE occurred_at >= DATE '%1$s'\
                """
                        .formatted(date));
    }

    /** Commits the tables to a store, one part each. */
    public void commitTo(ObjectStore store, Clock clock) throws SQLException, IOException {
        List<TablePart> parts = new ArrayList<>();
        for (ShopTable table : List.of(ShopTable.ORDER_LINES, ShopTable.EVENTS)) {
            Path file = Files.createTempFile("small-shop", ".parquet");
            shop.execute(
                    "COPY (SELECT * FROM %s ORDER BY ALL) TO '%s' (FORMAT parquet)"
                            .formatted(table.tableName(), file));
            String key = "tables/" + table.tableName() + "/month=2025-01/part.parquet";
            String etag = store.put(key, Content.of(file)).etag();
            parts.add(
                    new TablePart(
                            key,
                            table.tableName(),
                            YearMonth.from(START),
                            1,
                            Files.size(file),
                            etag));
            Files.delete(file);
        }
        var log = new TableLog(store, clock);
        var now = log.snapshot();
        String ingestId = "small-shop-" + now.sequence();
        log.append(now, new CommitDraft(ingestId, "raw/test/shop", "etag", parts, List.of()));
    }

    @Override
    public void close() throws SQLException {
        shop.close();
    }
}
