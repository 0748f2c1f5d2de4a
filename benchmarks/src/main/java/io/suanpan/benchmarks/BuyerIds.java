package io.suanpan.benchmarks;

import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Who has bought in a benchmark's shop. */
final class BuyerIds {
    private static final String SQL =
            """
            SELECT DISTINCT customer_id FROM order_lines
            WHERE customer_id IS NOT NULL AND line_type = 'sale' ORDER BY customer_id\
            """;

    private BuyerIds() {}

    static List<String> of(BenchShop shop) {
        var snapshot = new TableLog(shop.store(), Clock.systemUTC()).snapshot();
        var options = DatabaseOptions.defaults().withFolder(shop.folder().resolveSibling("work"));
        try (ShopDatabase database = ShopDatabase.open(shop.store(), snapshot, options);
                var statement = database.connection().createStatement();
                var rows = statement.executeQuery(SQL)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
