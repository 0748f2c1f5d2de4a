package io.suanpan.local.page;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The orders of a plan, one a row. */
final class OrderTable {
    /** Until the next plan, as the API has it where nothing else is asked for. */
    static final int REVIEW_DAYS = 7;

    private static final int WEEK = 7;

    private final Links links;
    private final String currency;

    OrderTable(Links links, String currency) {
        this.links = links;
        this.currency = currency;
    }

    Table of(List<JsonNode> answers) {
        return new Table(
                "What to order, the most urgent first",
                List.of(
                        Column.text("Product"),
                        Column.number("Order"),
                        Column.number("Cost"),
                        Column.text("Supplier"),
                        Column.number("Risk to run out"),
                        Column.number("On hand"),
                        Column.number("On order"),
                        Column.number("Sells meanwhile"),
                        Column.text("Why")),
                answers.stream().map(this::row).toList());
    }

    private List<Cell> row(JsonNode answer) {
        JsonNode order = answer.path("order");
        double risk = Nodes.number(order, "stockOutProbabilityBefore");
        return List.of(
                product(order, links),
                Cell.count(Nodes.count(order, "units")),
                cost(order, "costMinor", currency),
                Cell.text(Nodes.text(order, "supplierId")),
                Cell.percent(risk).barred(risk),
                Cell.count(Nodes.count(order, "onHandUnits")),
                Cell.count(Nodes.count(order, "onOrderUnits")),
                untilNextChance(order),
                Cell.text(why(answer)));
    }

    /** The name with the id below it, or the id alone. */
    static Cell product(JsonNode product, Links links) {
        String id = Nodes.text(product, "productId");
        String name = Nodes.text(product, "name");
        Cell cell = name.isEmpty() ? Cell.text(id) : Cell.text(name).noted(id);
        return cell.linked(links.product(id));
    }

    /** What one piece costs is 0 where nobody knows it. */
    static Cell cost(JsonNode order, String field, String currency) {
        return Nodes.count(order, "unitCostMinor") == 0
                ? Cell.text("not known").toned(Tone.MUTED)
                : Cell.money(Nodes.count(order, field), currency);
    }

    /** The order after this one is placed with the next plan and takes its lead time. */
    private static Cell untilNextChance(JsonNode order) {
        long days = Nodes.count(order, "leadTimeDays") + REVIEW_DAYS;
        double units = Nodes.number(order, "expectedUnitsPerWeek") * days / WEEK;
        return Cell.number(Math.round(10 * units) / 10.0);
    }

    /** The plan's reason, and what kept the order small where something did. */
    static String why(JsonNode answer) {
        String reason = Nodes.text(answer.path("order"), "reason");
        String cut = Nodes.text(answer.path("cut"), "reason");
        return cut.isEmpty() ? reason : reason + "; " + cut;
    }
}
