package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Download;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** What to order today and why, what sells too slowly, and what cannot be planned. */
final class StockPage {
    private static final int IMPOSSIBLE = 422;
    private static final int BEST = 12;

    private final ApiReader api;
    private final Plans plans;
    private final Links links;
    private final IntFunction<List<String>> bestSellers;

    /**
     * @param bestSellers ids of at most so many products that sold most
     */
    StockPage(ApiReader api, Plans plans, Links links, IntFunction<List<String>> bestSellers) {
        this.api = api;
        this.plans = plans;
        this.links = links;
        this.bestSellers = bestSellers;
    }

    View view() {
        Plans.Planned planned = plans.today();
        List<Section> sections =
                switch (planned.answer()) {
                    case Answer.Found found ->
                            planned(new TodaysPlan(found.body()), planned.whole());
                    case Answer.Missing missing -> unplanned(missing);
                };
        return new View(
                "stock",
                "stock",
                "Stock",
                "What to order today and why, what runs out, and what sells too slowly.",
                null,
                sections);
    }

    private List<Section> planned(TodaysPlan plan, boolean whole) {
        StockTables tables = new StockTables(links, plan);
        List<Section> sections = new ArrayList<>();
        sections.add(totals(plan, whole));
        sections.add(orders(plan));
        if (!plan.orders().isEmpty()) {
            sections.add(Section.of("stock-suppliers", "By supplier", "", tables.suppliers()));
        }
        sections.add(Section.of("stock-slow", "Slow and dead stock", "", slow(plan, tables)));
        sections.add(
                Section.of(
                        "stock-classes",
                        "Classes",
                        "A to C by revenue, X to Z by how much the demand varies.",
                        tables.classes()));
        sections.add(Section.of("stock-products", "All planned products", "", tables.products()));
        if (!plan.problems().isEmpty()) {
            sections.add(problems(tables));
        }
        return sections;
    }

    private static Section totals(TodaysPlan plan, boolean whole) {
        JsonNode totals = plan.body().path("totals");
        List<String> said = new ArrayList<>();
        said.add(
                "For %s, to serve %s of the demand from stock."
                        .formatted(
                                Nodes.text(plan.body(), "plannedFor"),
                                Cell.percent(Nodes.number(plan.body(), "service")).text()));
        Nodes.list(plan.body(), "assumptions").forEach(it -> said.add(it.asString()));
        if (!whole) {
            said.add(
                    "Of the %d products that sold most in the last 28 days; the batch action plan-all plans the others, too."
                            .formatted(Plans.SOME));
        }
        return Section.of(
                "stock-totals",
                "Today",
                String.join(" ", said),
                new Stats(
                        List.of(
                                new Stat(
                                        "orders",
                                        "Products to order",
                                        OverviewPage.of(
                                                Nodes.count(totals, "orders"),
                                                Nodes.count(totals, "products"))),
                                new Stat(
                                        "units", "Units", Cell.count(Nodes.count(totals, "units"))),
                                money(totals, "goodsMinor", "Goods", plan),
                                money(totals, "orderCostMinor", "Costs of the orders", plan),
                                money(totals, "excessValueMinor", "Bound in slow stock", plan))));
    }

    private static Stat money(JsonNode totals, String field, String label, TodaysPlan plan) {
        return new Stat(field, label, Cell.money(Nodes.count(totals, field), plan.currency()));
    }

    private Section orders(TodaysPlan plan) {
        List<JsonNode> orders = plan.orders();
        List<Block> blocks = new ArrayList<>();
        if (orders.isEmpty()) {
            blocks.add(
                    Notice.empty(
                            "Nothing to order today",
                            "On hand and on order together, every product lasts until the next"
                                    + " plan.",
                            ""));
        } else {
            if (links.live()) {
                blocks.add(new Download("Download as CSV", links.orders()));
            }
            blocks.add(new OrderTable(links, plan.currency()).of(orders));
        }
        return Section.of(
                "stock-orders",
                "What to order",
                "The most urgent first. The risk is that stock runs out before the next plan's order"
                        + " can arrive; what sells meanwhile is what is expected until then.",
                blocks);
    }

    private static Block slow(TodaysPlan plan, StockTables tables) {
        return plan.slow().isEmpty()
                ? Notice.empty(
                        "Nothing sells too slowly",
                        "What is on hand of each product sells within half a year.",
                        "")
                : tables.slow();
    }

    private static Section problems(StockTables tables) {
        return Section.of(
                "stock-problems",
                "Cannot be planned",
                "They keep no other product from being planned.",
                tables.problems());
    }

    /** Where no stock is counted, how much will sell is known all the same. */
    private List<Section> unplanned(Answer.Missing missing) {
        if (missing.status() != IMPOSSIBLE) {
            return List.of(
                    Section.of("stock-none", "Nothing to show", "", Problems.notice(missing)));
        }
        Notice notice =
                new Notice(
                        Tone.WARN,
                        "No stock is counted in this shop",
                        missing.detail(),
                        missing.remedy(),
                        "");
        List<String> best = bestSellers.apply(BEST);
        return best.isEmpty()
                ? List.of(Section.of("stock-none", "Nothing to plan", "", notice))
                : List.of(
                        Section.of("stock-none", "Nothing to plan", "", notice),
                        Section.of(
                                "stock-best",
                                "What the best sellers will sell",
                                "",
                                new ExpectedSales(api, links).of(best)));
    }
}
