package io.suanpan.forecasting.training;

import io.suanpan.tables.features.FeatureShop;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A shop that begins on Monday, January 6, 2025: product p sells each day p mod 5 and another 0 to
 * 3 units, by a hash. Of every third product nothing is in stock in the weeks 6, 12, 18 ….
 */
final class WeeklyShop implements AutoCloseable {
    private final FeatureShop shop;

    WeeklyShop(int products, int weeks) throws SQLException {
        shop = new FeatureShop();
        shop.execute(
                """
                CREATE TABLE sales AS
                SELECT 'P' || lpad(CAST(p AS VARCHAR), 3, '0') AS product_id, d,
                       p % 3 = 0 AND (d // 7) % 6 = 5 AS is_out,
                       CASE WHEN is_out THEN 0 ELSE p % 5 + hash(p, d) % 4 END AS units
                FROM range(:products) t(p), range(:days) u(d)
                """
                        .replace(":products", Integer.toString(products))
                        .replace(":days", Integer.toString(7 * weeks)));
        shop.execute(
                """
                INSERT INTO order_lines BY NAME
                SELECT product_id || '-' || d AS order_id, 1 AS line_number, product_id,
                       TIMESTAMP '2025-01-06 10:00:00' + to_days(CAST(d AS INTEGER)) AS ordered_at,
                       'sale' AS line_type, 'product' AS item_kind, units AS quantity,
                       500 AS unit_price_minor, 500 * units AS amount_minor, 'EUR' AS currency
                FROM sales WHERE units > 0
                """);
        shop.execute(
                """
                INSERT INTO stock BY NAME
                SELECT product_id, 'W1' AS warehouse_id,
                       TIMESTAMP '2025-01-06 23:59:59' + to_days(CAST(d AS INTEGER)) AS counted_at,
                       CASE WHEN is_out THEN 0 ELSE 40 END AS on_hand,
                       5 AS on_order
                FROM sales
                """);
    }

    Connection connection() {
        return shop.connection();
    }

    @Override
    public void close() throws SQLException {
        shop.close();
    }
}
