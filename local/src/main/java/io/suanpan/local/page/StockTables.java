package io.suanpan.local.page;

import io.suanpan.local.console.Words;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Table;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a plan says beside its orders. */
final class StockTables {
    private static final List<String> BY_REVENUE = List.of("A", "B", "C");
    private static final List<String> BY_VARIATION = List.of("X", "Y", "Z");

    private final Links links;
    private final TodaysPlan plan;

    StockTables(Links links, TodaysPlan plan) {
        this.links = links;
        this.plan = plan;
    }

    Table suppliers() {
        return new Table(
                "Orders by supplier",
                List.of(
                        Column.text("Supplier"),
                        Column.number("Products"),
                        Column.number("Units"),
                        Column.number("Goods"),
                        Column.number("Cost of the order"),
                        Column.text("Why now")),
                Nodes.list(plan.body(), "suppliers").stream().map(this::supplier).toList());
    }

    private List<Cell> supplier(JsonNode order) {
        return List.of(
                Cell.text(Nodes.text(order, "supplierId")),
                Cell.count(Nodes.count(order, "lines")),
                Cell.count(Nodes.count(order, "units")),
                Cell.money(Nodes.count(order, "goodsMinor"), plan.currency()),
                Cell.money(Nodes.count(order, "orderCostMinor"), plan.currency()),
                Cell.text(Nodes.text(order, "trigger")));
    }

    Table slow() {
        return new Table(
                "Slow and dead stock, the most valuable first",
                List.of(
                        Column.text("Product"),
                        Column.text("What to do"),
                        Column.number("Too many"),
                        Column.number("Worth, at cost"),
                        Column.number("On hand"),
                        Column.text("Why")),
                plan.slow().stream().map(it -> slow(it.path("product"))).toList());
    }

    private List<Cell> slow(JsonNode product) {
        return List.of(
                OrderTable.product(product, links),
                Cell.text(whatToDo(Nodes.text(product, "action"))),
                Cell.count(Nodes.count(product, "excessUnits")),
                Cell.money(Nodes.count(product, "excessValueMinor"), plan.currency()),
                Cell.count(Nodes.count(product, "onHandUnits")),
                Cell.text(Nodes.text(product, "reason")));
    }

    static String whatToDo(String action) {
        return switch (action) {
            case "wait" -> "Wait: it is new";
            case "return" -> "Give it back to the supplier";
            case "clear" -> "Clear it out";
            case "mark-down" -> "Lower the price";
            case "promote" -> "Promote it";
            default -> action;
        };
    }

    Table classes() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String abc : BY_REVENUE) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(abc)));
            BY_VARIATION.forEach(xyz -> row.add(Cell.count(inClass(abc, xyz))));
            rows.add(row);
        }
        return new Table(
                "Products by class",
                List.of(
                        Column.text("Revenue"),
                        Column.number("X, steady"),
                        Column.number("Y, varying"),
                        Column.number("Z, erratic")),
                rows);
    }

    private long inClass(String abc, String xyz) {
        return plan.planned().stream()
                .map(it -> it.path("product"))
                .filter(it -> Nodes.text(it, "abc").equals(abc))
                .filter(it -> Nodes.text(it, "xyz").equals(xyz))
                .count();
    }

    Fold products() {
        List<JsonNode> planned = plan.planned();
        return new Fold(
                "How %s stand without a new order"
                        .formatted(Words.count(planned.size(), "product", "products")),
                new Table(
                        "All planned products",
                        List.of(
                                Column.text("Product"),
                                Column.text("Class"),
                                Column.number("On hand"),
                                Column.number("On order"),
                                Column.number("Sells a week"),
                                Column.text("Lasts until"),
                                Column.number("Re-order point"),
                                Column.number("Risk to run out")),
                        planned.stream().map(it -> product(it.path("product"))).toList()));
    }

    private List<Cell> product(JsonNode product) {
        String lastsUntil = Nodes.text(product, "lastsUntil");
        return List.of(
                OrderTable.product(product, links),
                Cell.text(Nodes.text(product, "abc") + Nodes.text(product, "xyz")),
                Cell.count(Nodes.count(product, "onHandUnits")),
                Cell.count(Nodes.count(product, "onOrderUnits")),
                Cell.number(Nodes.number(product, "expectedUnitsPerWeek")),
                lastsUntil.isEmpty() ? Cell.text("over a year") : Cell.text(lastsUntil),
                Cell.count(Nodes.count(product, "reorderPointUnits")),
                risk(product));
    }

    /** The widest of those that the plan looked at. */
    static Cell risk(JsonNode product) {
        List<JsonNode> risks = Nodes.list(product, "stockOutRisks");
        if (risks.isEmpty()) {
            return Cell.none();
        }
        JsonNode last = risks.getLast();
        return Cell.percent(Nodes.number(last, "probability"))
                .noted("in " + Nodes.count(last, "withinDays") + " days");
    }

    Fold problems() {
        List<JsonNode> problems = plan.problems();
        return new Fold(
                Words.count(problems.size(), "product", "products"),
                new Table(
                        "Products that cannot be planned",
                        List.of(
                                Column.text("Product"),
                                Column.text("What is wrong"),
                                Column.text("What to do")),
                        problems.stream().map(this::problem).toList()));
    }

    private List<Cell> problem(JsonNode answer) {
        JsonNode problem = answer.path("problem");
        return List.of(
                OrderTable.product(answer, links),
                Cell.text(Nodes.text(problem, "detail")),
                Cell.text(Nodes.text(problem, "remedy")));
    }
}
