package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked under load: one id after the other of those that have an answer. */
enum LoadTarget {
    /** Those who have bought. */
    SCORE_USER(
            "score-user",
            "/v1/customers/{id}/scores",
            """
            SELECT DISTINCT customer_id FROM order_lines
            WHERE customer_id IS NOT NULL AND line_type = 'sale' ORDER BY customer_id\
            """),

    /** What is in the catalogue and has been kept in stock for longer than its first week. */
    FORECAST_STOCK(
            "forecast-stock",
            "/v1/products/{id}/forecast",
            """
            SELECT product_id FROM stock SEMI JOIN products USING (product_id) GROUP BY product_id
            HAVING min(counted_at) < (SELECT max(counted_at) FROM stock) - INTERVAL 14 DAY
            ORDER BY product_id\
            """),

    /** Those who have bought. */
    RECOMMEND(
            "recommend",
            "/v1/customers/{id}/recommendations",
            """
            SELECT DISTINCT customer_id FROM order_lines
            WHERE customer_id IS NOT NULL AND line_type = 'sale' ORDER BY customer_id\
            """);

    private final String function;
    private final String path;
    private final String sql;

    LoadTarget(String function, String path, String sql) {
        this.function = function;
        this.path = path;
        this.sql = sql;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} for a function that is not measured so
     */
    static LoadTarget of(String function) {
        return Arrays.stream(values())
                .filter(it -> it.function.equals(function))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.IMPOSSIBLE,
                                "The load of \"%s\" is not measured.".formatted(function),
                                "Take one of "
                                        + Arrays.stream(values())
                                                .map(LoadTarget::function)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    static boolean measures(String function) {
        return Arrays.stream(values()).anyMatch(it -> it.function.equals(function));
    }

    String function() {
        return function;
    }

    String path(String id) {
        return path.replace("{id}", id);
    }

    /** As API Gateway sends it. */
    byte[] event(String id) {
        return ApiEvent.get(path, id);
    }

    List<String> ids(BenchShop shop) {
        var snapshot = new TableLog(shop.store(), Clock.systemUTC()).snapshot();
        var options = DatabaseOptions.defaults().withFolder(shop.folder().resolveSibling("work"));
        try (ShopDatabase database = ShopDatabase.open(shop.store(), snapshot, options);
                var statement = database.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
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
