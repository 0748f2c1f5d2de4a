package io.suanpan.recommendation.training;

import io.suanpan.tables.features.FeatureShop;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A shop that begins on Monday, January 6, 2025. Customer c likes the ten products of the group c
 * mod 4 and each week buys one of them, the one of the number week + c / 4 within the group; every
 * third week the staple X besides.
 */
final class BasketShop implements AutoCloseable {
    private final FeatureShop shop;

    BasketShop(int customers, int weeks) throws SQLException {
        shop = new FeatureShop();
        shop.execute(
                """
                INSERT INTO order_lines BY NAME
                SELECT 'O' || c || '-' || w AS order_id, l AS line_number,
                       CASE l WHEN 1 THEN 'G' || c % 4 || '-' || (w + c // 4) % 10
                              ELSE 'X' END AS product_id,
                       'C' || lpad(CAST(c AS VARCHAR), 3, '0') AS customer_id,
                       TIMESTAMP '2025-01-06 10:00:00' + to_days(CAST(7 * w AS INTEGER))
                           + to_minutes(CAST(c AS INTEGER)) AS ordered_at,
                       'sale' AS line_type, 'product' AS item_kind, 1 + c % 3 AS quantity,
                       500 AS unit_price_minor, 500 AS amount_minor, 'EUR' AS currency,
                       CASE c % 2 WHEN 0 THEN 'DE' ELSE 'FR' END AS country
                FROM range(:customers) t(c), range(:weeks) u(w), range(1, 3) v(l)
                WHERE l = 1 OR w % 3 = 0
                """
                        .replace(":customers", Integer.toString(customers))
                        .replace(":weeks", Integer.toString(weeks)));
    }

    FeatureShop shop() {
        return shop;
    }

    Connection connection() {
        return shop.connection();
    }

    @Override
    public void close() throws SQLException {
        shop.close();
    }
}
