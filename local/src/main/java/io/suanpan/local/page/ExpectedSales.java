package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Table;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How much of some products will sell, one a row. */
final class ExpectedSales {
    private static final int WEEKS = 8;

    private final ApiReader api;
    private final Links links;

    ExpectedSales(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    /** In the order of the ids; those without a forecast are left out. */
    Block of(List<String> productIds) {
        Map<String, Object> wanted = Map.of("productIds", productIds, "horizon", WEEKS);
        return switch (api.ask("/v1/products/forecasts", wanted)) {
            case Answer.Found found -> table(found.body());
            case Answer.Missing missing -> Problems.notice(missing);
        };
    }

    private Table table(JsonNode body) {
        return new Table(
                "Expected sales of the best sellers",
                List.of(
                        Column.text("Product"),
                        Column.number("Units in %d weeks".formatted(WEEKS)),
                        Column.number("At the low end"),
                        Column.number("At the high end")),
                Nodes.list(body, "answers").stream()
                        .map(it -> it.path("forecast"))
                        .filter(JsonNode::isObject)
                        .map(this::row)
                        .toList());
    }

    private List<Cell> row(JsonNode forecast) {
        JsonNode total = forecast.path("total");
        return List.of(
                OrderTable.product(forecast, links),
                Cell.number(Nodes.number(total, "mean")),
                Cell.count(Nodes.count(total, "low")),
                Cell.count(Nodes.count(total, "high")));
    }
}
