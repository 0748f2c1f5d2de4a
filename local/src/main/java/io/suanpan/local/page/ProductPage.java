package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Facts.Fact;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One product: how much sells and will sell, how long its stock lasts, what to order and why. */
final class ProductPage {
    private static final int WEEKS = 13;
    private static final int LEVEL = 80;
    private static final int WIDE_LEVEL = 95;
    private static final int NOT_TRAINED = 503;

    private final ApiReader api;
    private final Plans plans;
    private final Links links;

    ProductPage(ApiReader api, Plans plans, Links links) {
        this.api = api;
        this.plans = plans;
        this.links = links;
    }

    /**
     * @throws io.suanpan.core.SuanpanException what the API refuses: {@code NOT_FOUND} for a
     *     product that is unknown
     */
    View view(String id) {
        return switch (forecast(id, WEEKS, LEVEL)) {
            case Answer.Found found -> view(id, found.body());
            case Answer.Missing missing when missing.status() == NOT_TRAINED ->
                    page(
                            id,
                            "",
                            List.of(
                                    Section.of(
                                            "product-none",
                                            "Nothing to show",
                                            "",
                                            Problems.notice(missing))));
            case Answer.Missing missing -> throw Problems.refused(missing);
        };
    }

    private Answer forecast(String id, int weeks, int level) {
        return api.get(
                "/v1/products/%s/forecast?horizon=%d&level=%d"
                        .formatted(Links.encoded(id), weeks, level));
    }

    private View view(String id, JsonNode forecast) {
        List<Section> sections = new ArrayList<>();
        JsonNode wide = forecast(id, WEEKS, WIDE_LEVEL).orEmpty();
        switch (plans.with(id)) {
            case Answer.Found found -> stock(new TodaysPlan(found.body()), id, forecast, sections);
            case Answer.Missing missing -> sections.add(stock(Problems.notice(missing)));
        }
        sections.add(Section.of("product-sales", "Sales", "", ProductCharts.sales(forecast, wide)));
        sections.add(method(forecast));
        String name = Nodes.text(forecast, "name");
        String category = Nodes.text(forecast, "category");
        return page(
                name.isEmpty() ? id : name,
                category.isEmpty() ? id : id + ", " + category,
                sections);
    }

    private View page(String title, String lead, List<Section> sections) {
        return new View(
                "product",
                "stock",
                title,
                lead,
                new View.Back("All stock", links.stock()),
                sections);
    }

    private static Section stock(Block... blocks) {
        return Section.of("product-stock", "Stock today", "", blocks);
    }

    private void stock(TodaysPlan plan, String id, JsonNode forecast, List<Section> sections) {
        JsonNode answer = plan.of(id);
        if (!answer.path("product").isObject()) {
            sections.add(stock(ProductStock.problem(answer.path("problem"))));
            return;
        }
        StockProjection projection = StockProjection.of(forecast, sums(id), answer);
        sections.add(
                Section.of(
                        "product-stock",
                        "Stock today",
                        "As planned for %s. Class %s by revenue, %s by how much the demand varies."
                                .formatted(
                                        Nodes.text(plan.body(), "plannedFor"),
                                        Nodes.text(answer.path("product"), "abc"),
                                        Nodes.text(answer.path("product"), "xyz")),
                        new ProductStock(plan.currency()).blocks(answer, projection)));
        sections.add(
                Section.of(
                        "product-projection",
                        "Stock from today on",
                        "",
                        ProductCharts.stock(projection, answer)));
    }

    /** The bounds of a sum are narrower than the sum of the weeks' bounds: each is asked for. */
    private List<JsonNode> sums(String id) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(weeks -> forecast(id, weeks, LEVEL).orEmpty().path("total"))
                .toList();
    }

    private Section method(JsonNode forecast) {
        String version = Nodes.text(forecast, "modelVersion");
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Facts(
                        List.of(
                                new Fact("Why so", Cell.text(Nodes.text(forecast, "explanation"))),
                                new Fact("Method", Cell.code(Nodes.text(forecast, "method"))),
                                new Fact(
                                        "Model",
                                        Cell.code(version)
                                                .linked(links.version("forecast", version))))));
        List<JsonNode> treated = Nodes.list(forecast, "treated");
        if (!treated.isEmpty()) {
            blocks.add(treated(treated));
        }
        return Section.of(
                "product-method",
                "How it was forecast",
                "From the weekly sales before %s.".formatted(Nodes.text(forecast, "asOf")),
                blocks);
    }

    private static Table treated(List<JsonNode> weeks) {
        return new Table(
                "Weeks that were not taken as they were sold",
                List.of(
                        Column.text("Week from"),
                        Column.text("Why"),
                        Column.number("Sold"),
                        Column.number("Taken as")),
                weeks.stream()
                        .map(it ->
                                List.of(
                                        Cell.text(Nodes.text(it, "weekStart")),
                                        Cell.text(
                                                Nodes.text(it, "kind").equals("stock-out")
                                                        ? "out of stock for some days"
                                                        : "beyond all other weeks"),
                                        Cell.count(Nodes.count(it, "units")),
                                        Cell.number(Nodes.number(it, "usedUnits"))))
                        .toList());
    }
}
