package io.suanpan.local.page;

import io.suanpan.local.console.Words;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Facts.Fact;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Tone;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a product stands and what to order of it, as the plan of all products has it. */
final class ProductStock {
    private final String currency;

    ProductStock(String currency) {
        this.currency = currency;
    }

    static Notice problem(JsonNode problem) {
        return new Notice(
                Tone.WARN,
                "This product cannot be planned",
                Nodes.text(problem, "detail"),
                Nodes.text(problem, "remedy"),
                "");
    }

    List<Block> blocks(JsonNode answer, StockProjection projection) {
        JsonNode product = answer.path("product");
        JsonNode order = answer.path("order");
        List<Block> blocks = new ArrayList<>();
        blocks.add(stats(product));
        blocks.add(order.isObject() ? order(answer) : noOrder(product, projection));
        if (order.isObject()) {
            blocks.add(facts(order));
        }
        if (!Nodes.text(product, "action").equals("none")) {
            blocks.add(slow(product));
        }
        return blocks;
    }

    private static Stats stats(JsonNode product) {
        String lastsUntil = Nodes.text(product, "lastsUntil");
        return new Stats(
                List.of(
                        count(product, "onHandUnits", "On hand"),
                        count(product, "onOrderUnits", "On order"),
                        new Stat(
                                "expectedUnitsPerWeek",
                                "Sells a week",
                                Cell.number(Nodes.number(product, "expectedUnitsPerWeek"))),
                        new Stat(
                                "lastsUntil",
                                "Lasts until",
                                Cell.text(lastsUntil.isEmpty() ? "over a year" : lastsUntil)),
                        count(product, "reorderPointUnits", "Re-order point"),
                        new Stat("risk", "Risk to run out", StockTables.risk(product))));
    }

    private static Stat count(JsonNode product, String field, String label) {
        return new Stat(field, label, Cell.count(Nodes.count(product, field)));
    }

    private static Notice order(JsonNode answer) {
        return new Notice(
                Tone.WARN,
                "Order %s today"
                        .formatted(
                                Words.count(
                                        Nodes.count(answer.path("order"), "units"),
                                        "unit",
                                        "units")),
                OrderTable.why(answer) + ".",
                "",
                "");
    }

    private static Notice noOrder(JsonNode product, StockProjection projection) {
        long stock = Nodes.count(product, "onHandUnits") + Nodes.count(product, "onOrderUnits");
        return Notice.empty(
                "Nothing to order today",
                "%s on hand and on order do not fall short of the re-order point of %s."
                        .formatted(
                                Words.count(stock),
                                Words.count(Nodes.count(product, "reorderPointUnits"))),
                projection
                        .reorderOn()
                        .map(day -> "Expect to order about " + day + ".")
                        .orElse("Nothing is due in the weeks shown below."));
    }

    private Facts facts(JsonNode order) {
        return new Facts(
                List.of(
                        new Fact("Supplier", Cell.text(Nodes.text(order, "supplierId"))),
                        new Fact("Costs", OrderTable.cost(order, "costMinor", currency)),
                        new Fact("Costs a unit", OrderTable.cost(order, "unitCostMinor", currency)),
                        new Fact(
                                "Arrives in",
                                Cell.exact(
                                        Words.count(
                                                Nodes.count(order, "leadTimeDays"), "day", "days"),
                                        Nodes.text(order, "leadTimeDays"))),
                        new Fact(
                                "Fills up to",
                                Cell.count(Nodes.count(order, "orderUpToUnits"))
                                        .noted("on hand and on order")),
                        new Fact(
                                "Risk to run out before the next one arrives",
                                Cell.percent(Nodes.number(order, "stockOutProbabilityAfter"))
                                        .noted(
                                                "without it "
                                                        + Words.percent(
                                                                Nodes.number(
                                                                        order,
                                                                        "stockOutProbabilityBefore"))))));
    }

    private Notice slow(JsonNode product) {
        return new Notice(
                Tone.WARN,
                StockTables.whatToDo(Nodes.text(product, "action")),
                "%s, %s at cost."
                        .formatted(
                                Nodes.text(product, "reason"),
                                Words.money(Nodes.count(product, "excessValueMinor"), currency)),
                "",
                "");
    }
}
