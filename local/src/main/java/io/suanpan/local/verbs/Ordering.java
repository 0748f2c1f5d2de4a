package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.products.ProductAnswer;
import io.suanpan.forecasting.products.ProductForecast;
import io.suanpan.forecasting.products.StockPlan;
import io.suanpan.local.console.Words;
import io.suanpan.local.summary.ForecastsText;
import io.suanpan.local.summary.OrdersText;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks {@code forecast-stock} what to order today; where no stock is known, what will sell. */
final class Ordering {
    private static final String BEST_SELLERS =
            """
            SELECT product_id FROM order_lines
            WHERE line_type = 'sale' AND item_kind = 'product' AND ordered_at
                >= (SELECT max(ordered_at) FROM order_lines WHERE line_type = 'sale')
                    - INTERVAL 56 DAY
            GROUP BY product_id ORDER BY sum(quantity) DESC, product_id LIMIT ?
            """;

    private final Workspace workspace;
    private final Clock clock;

    Ordering(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * What is known of it.
     *
     * @param plan null where none can be made
     * @param missing why there is no plan, and what to do; empty where there is one
     */
    record Ordered(@Nullable StockPlan plan, List<ProductForecast> forecasts, String missing) {

        /** Nothing where there is no model. */
        List<String> lines(int most, int width) {
            if (plan != null) {
                return new OrdersText(plan).lines(most, width);
            }
            List<String> lines = new ArrayList<>(new ForecastsText(forecasts).lines(width));
            if (!lines.isEmpty()) {
                lines.add("");
            }
            if (!missing.isEmpty()) {
                lines.addAll(Words.wrapped(missing, width));
            }
            return lines;
        }
    }

    /**
     * @param most best sellers that are forecast where there is no plan
     */
    Ordered run(int most) {
        try {
            var answer = workspace.calls().post("/v1/stock/plan", Map.of());
            return new Ordered(
                    Json.read(Json.bytes(answer), StockPlan.class, "The stock plan"),
                    List.of(),
                    "");
        } catch (SuanpanException e) {
            return switch (e.code()) {
                case IMPOSSIBLE, TOO_LARGE ->
                        new Ordered(
                                null,
                                forecasts(most),
                                "What to order is not told: " + e.detail() + " " + e.remedy());
                case NOT_TRAINED -> new Ordered(null, List.of(), "");
                default -> throw e;
            };
        }
    }

    private List<ProductForecast> forecasts(int most) {
        record Answers(List<ProductAnswer> answers) {}
        var answer =
                workspace
                        .calls()
                        .post("/v1/products/forecasts", Map.of("productIds", bestSellers(most)));
        return Json.read(Json.bytes(answer), Answers.class, "The forecasts").answers().stream()
                .map(ProductAnswer::forecast)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> bestSellers(int most) {
        var snapshot = new TableLog(workspace.store(), clock).snapshot();
        var options = DatabaseOptions.defaults();
        try (ShopDatabase database = ShopDatabase.open(workspace.store(), snapshot, options);
                var statement = database.connection().prepareStatement(BEST_SELLERS)) {
            statement.setInt(1, most);
            List<String> ids = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL, "The products cannot be listed.", "Import again.", e);
        }
    }
}
