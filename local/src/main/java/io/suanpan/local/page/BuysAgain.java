package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a customer bought and may buy again: when it is due, how likely, and why. */
final class BuysAgain {
    private final ApiReader api;
    private final Links links;

    BuysAgain(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    Section section(String customerId) {
        String path = "/v1/customers/" + Links.encoded(customerId) + "/recommendations?show=again";
        return switch (api.get(path)) {
            case Answer.Found found -> section(found.body());
            case Answer.Missing missing -> section("", Problems.notice(missing));
        };
    }

    private Section section(JsonNode answer) {
        List<JsonNode> items = Nodes.list(answer, "items");
        if (items.isEmpty()) {
            return section(
                    "",
                    Notice.empty(
                            "Nothing to buy again yet",
                            "What was bought once may come here, where others buy it again.",
                            ""));
        }
        LocalDate asOf =
                Nodes.time(answer, "asOf")
                        .orElse(Instant.EPOCH)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate();
        return section(
                "The likeliest within 30 days first, as of " + asOf + ".",
                new Table(
                        "Buys again",
                        List.of(
                                Column.text("Product"),
                                Column.number("Chance"),
                                Column.text("Due"),
                                Column.text("Why"),
                                Column.number("Price")),
                        items.stream()
                                .map(it -> row(it, asOf, Nodes.text(answer, "currency")))
                                .toList()));
    }

    private static Section section(String lead, Block block) {
        return Section.of("customer-again", "Buys again", lead, block);
    }

    private List<Cell> row(JsonNode item, LocalDate asOf, String currency) {
        JsonNode due = item.path("due");
        double chance = Nodes.number(due, "probability");
        return List.of(
                ProductCell.of(item, links),
                Cell.percent(chance).barred(chance),
                due(LocalDate.parse(Nodes.text(due, "dueOn")), asOf),
                Cell.text(Nodes.text(item.path("reason"), "text")),
                item.has("priceMinor")
                        ? Cell.money(Nodes.count(item, "priceMinor"), currency)
                        : Cell.none());
    }

    private static Cell due(LocalDate dueOn, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, dueOn);
        Cell day = Cell.exact(dueOn.toString(), dueOn.toString());
        if (days > 0) {
            return day.noted(days == 1 ? "in 1 day" : "in " + days + " days");
        }
        return day.noted(days == 0 ? "due today" : "overdue").toned(Tone.WARN);
    }
}
