package io.suanpan.local.verbs;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.products.ProductAnswer;
import io.suanpan.forecasting.products.ProductForecast;
import io.suanpan.forecasting.products.StockPlan;
import io.suanpan.local.console.Words;
import io.suanpan.local.summary.ForecastsText;
import io.suanpan.local.summary.OrdersText;
import io.suanpan.local.timeline.CustomerTimeline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks {@code forecast-stock} what to order today; where no stock is known, what will sell. */
final class Ordering {
    /** Best sellers that are planned where all products are more than one plan holds. */
    private static final int PLANNED = 500;

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
     * @param missing why there is no plan, or none of all products, and what to do; empty where
     *     there is one
     */
    record Ordered(@Nullable StockPlan plan, List<ProductForecast> forecasts, String missing) {

        /** Nothing where there is no model. */
        List<String> lines(int most, int width) {
            List<String> lines =
                    new ArrayList<>(
                            plan == null
                                    ? new ForecastsText(forecasts).lines(width)
                                    : new OrdersText(plan).lines(most, width));
            if (!lines.isEmpty() && !missing.isEmpty()) {
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
            return new Ordered(plan(Map.of()), List.of(), "");
        } catch (SuanpanException e) {
            return switch (e.code()) {
                case NOT_TRAINED -> new Ordered(null, List.of(), "");
                case TOO_LARGE ->
                        new Ordered(
                                plan(Map.of("productIds", bestSellers(PLANNED))),
                                List.of(),
                                "These are the best sellers alone: " + why(e));
                case IMPOSSIBLE ->
                        new Ordered(null, forecasts(most), "What to order is not told: " + why(e));
                default -> throw e;
            };
        }
    }

    private static String why(SuanpanException e) {
        return e.detail() + " " + e.remedy();
    }

    private StockPlan plan(Map<String, Object> wish) {
        var answer = workspace.calls().post("/v1/stock/plan", wish);
        return Json.read(Json.bytes(answer), StockPlan.class, "The stock plan");
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
        try (var timeline = new CustomerTimeline(workspace.store(), clock)) {
            return timeline.bestSellers(most);
        }
    }
}
