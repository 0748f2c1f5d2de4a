package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Facts.Fact;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tiles;
import io.suanpan.local.page.view.Tiles.Line;
import io.suanpan.local.page.view.Tiles.Tile;
import io.suanpan.local.page.view.Timeline;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.timeline.CustomerTimeline;
import io.suanpan.local.timeline.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One customer: scores with their reasons, value, segment, what is due again, and what was. */
final class CustomerPage {
    private static final int SHOWN = 50;

    private final ApiReader api;
    private final CustomerTimeline timeline;
    private final Links links;

    CustomerPage(ApiReader api, CustomerTimeline timeline, Links links) {
        this.api = api;
        this.timeline = timeline;
        this.links = links;
    }

    /**
     * @param before only what happened earlier is shown
     */
    View view(String id, Instant before) {
        Answer scores = api.get("/v1/customers/" + Links.encoded(id) + "/scores");
        List<Section> sections = new ArrayList<>();
        sections.add(scores(scores));
        value(scores.orEmpty()).forEach(sections::add);
        sections.add(segment(api.get("/v1/customers/" + Links.encoded(id) + "/segment")));
        sections.add(new BuysAgain(api, links).section(id));
        sections.add(timeline(id, before));
        features(scores.orEmpty()).forEach(sections::add);
        return new View(
                "customer",
                "customers",
                id,
                Nodes.time(scores.orEmpty(), "asOf")
                        .map(at -> "As of " + Cell.time(at).text() + " UTC.")
                        .orElse(""),
                new View.Back("Find another", links.customers()),
                sections);
    }

    private static Section scores(Answer answer) {
        Block block =
                switch (answer) {
                    case Answer.Found found ->
                            new Tiles(
                                    Nodes.list(found.body(), "scores").stream()
                                            .map(CustomerPage::score)
                                            .toList());
                    case Answer.Missing missing -> Problems.notice(missing);
                };
        return Section.of(
                "customer-scores",
                "Scores",
                "+ raises the chance, − lowers it; the weightiest reason first.",
                block);
    }

    private static Tile score(JsonNode score) {
        String model = Nodes.text(score, "model");
        double probability = Nodes.number(score, "probability");
        double percentile = Nodes.number(score, "percentile");
        List<Line> lines = new ArrayList<>();
        for (JsonNode reason : Nodes.list(score, "reasons")) {
            boolean raises = Nodes.number(reason, "contribution") > 0;
            lines.add(
                    new Line(
                            raises ? "+" : "−",
                            Nodes.text(reason, "text")
                                    .replaceFirst(": (raises|lowers) the [a-z ]+$", ""),
                            Tone.PLAIN));
        }
        return new Tile(
                "customer-score-" + model,
                question(model, Nodes.count(score, "horizonDays")),
                model,
                "",
                List.of(
                        new Stat(
                                model + ".probability",
                                "Chance",
                                Cell.percent(probability).barred(probability)),
                        new Stat(
                                model + ".percentile",
                                "Percentile",
                                Cell.number(percentile)
                                        .noted(Nodes.text(score, "band").replace('-', ' ')))),
                lines);
    }

    private static String question(String model, long horizonDays) {
        return switch (model) {
            case "propensity" -> "Will buy within " + horizonDays + " days";
            case "churn" -> "Will buy nothing for " + horizonDays + " days";
            default -> "Within " + horizonDays + " days";
        };
    }

    /** What the customer will bring, where a model says so. */
    private static List<Section> value(JsonNode scores) {
        JsonNode value = scores.path("value");
        if (!value.isObject()) {
            return List.of();
        }
        double alive = Nodes.number(scores, "aliveProbability");
        String currency = Nodes.text(value, "currency");
        return List.of(
                Section.of(
                        "customer-value",
                        "Value",
                        "What is expected within %s days, less what of it comes back."
                                .formatted(Nodes.count(value, "horizonDays")),
                        new Stats(
                                List.of(
                                        money(value, "expectedMinor", "Expected", currency, ""),
                                        money(
                                                value,
                                                "lowMinor",
                                                "At the low end",
                                                currency,
                                                "one in ten brings less"),
                                        money(
                                                value,
                                                "highMinor",
                                                "At the high end",
                                                currency,
                                                "one in ten brings more"),
                                        new Stat(
                                                "expectedOrders",
                                                "Days with an order",
                                                Cell.number(
                                                        Nodes.number(scores, "expectedOrders"))),
                                        new Stat(
                                                "aliveProbability",
                                                "Will ever buy again",
                                                Cell.percent(alive))))));
    }

    private static Stat money(
            JsonNode value, String field, String label, String currency, String note) {
        return new Stat(field, label, Cell.money(Nodes.count(value, field), currency).noted(note));
    }

    private Section segment(Answer answer) {
        Block block =
                switch (answer) {
                    case Answer.Found found -> segment(found.body());
                    case Answer.Missing missing -> Problems.notice(missing);
                };
        return Section.of("customer-segment", "Segment", "", block);
    }

    private Facts segment(JsonNode segment) {
        String id = Nodes.text(segment, "segmentId");
        JsonNode scores = segment.path("scores");
        return new Facts(
                List.of(
                        new Fact(
                                "Segment",
                                Cell.text(Nodes.text(segment, "segmentName"))
                                        .noted(id)
                                        .linked(links.segment(id))),
                        new Fact(
                                "Tier",
                                Cell.text(Nodes.text(segment, "tier"))
                                        .noted(Nodes.text(segment, "meaning"))),
                        new Fact("What to do", Cell.text(Nodes.text(segment, "whatToDo"))),
                        new Fact(
                                "Recency",
                                Cell.count(Nodes.count(segment, "recencyDays"))
                                        .noted(
                                                "days since the last order, score "
                                                        + Nodes.text(scores, "recency")
                                                        + " of 5")),
                        new Fact(
                                "Frequency",
                                Cell.count(Nodes.count(segment, "orders"))
                                        .noted(
                                                "orders, score "
                                                        + Nodes.text(scores, "frequency")
                                                        + " of 5")),
                        new Fact(
                                "Money",
                                Cell.number(Nodes.number(segment, "money"))
                                        .noted(
                                                Nodes.text(segment, "currency")
                                                        + " spent, score "
                                                        + Nodes.text(scores, "money")
                                                        + " of 5"))));
    }

    private Section timeline(String id, Instant before) {
        List<Happening> happenings = timeline.of(id, before, SHOWN + 1);
        if (happenings.isEmpty()) {
            return Section.of(
                    "customer-timeline",
                    "Timeline",
                    "",
                    Notice.empty(
                            "Nothing of this customer is in the tables",
                            "Neither orders nor visits, contacts, deliveries or questions.",
                            "Check the id as it stands in the shop's orders."));
        }
        List<Timeline.Entry> entries = new ArrayList<>();
        String day = "";
        for (Happening it : happenings.subList(0, Math.min(SHOWN, happenings.size()))) {
            String own = it.at().toString().substring(0, 10);
            entries.add(entry(it, own.equals(day) ? "" : own));
            day = own;
        }
        String earlier =
                happenings.size() > SHOWN
                        ? links.customer(id)
                                + "?before="
                                + Links.encoded(happenings.get(SHOWN - 1).at().toString())
                                + "#customer-timeline"
                        : "";
        return Section.of(
                "customer-timeline",
                "Timeline",
                "The newest first; days and times are UTC.",
                new Timeline(entries, earlier));
    }

    private static Timeline.Entry entry(Happening it, String day) {
        Long amount = it.amountMinor();
        String currency = it.currency();
        return new Timeline.Entry(
                day,
                Cell.exact(it.at().toString().substring(11, 16), it.at().toString()),
                it.kind(),
                it.reference(),
                it.detail(),
                amount == null || currency == null ? Cell.text("") : Cell.money(amount, currency));
    }

    private static List<Section> features(JsonNode scores) {
        JsonNode features = scores.path("features");
        if (features.isEmpty()) {
            return List.of();
        }
        return List.of(
                Section.of(
                        "customer-features",
                        "What the models saw",
                        "",
                        new Fold(
                                "All " + features.size() + " inputs",
                                new Table(
                                        "Inputs",
                                        List.of(Column.text("Input"), Column.number("Value")),
                                        features.properties().stream()
                                                .map(it ->
                                                        List.of(
                                                                Cell.text(
                                                                        Nodes.spelled(it.getKey())),
                                                                it.getValue().isNumber()
                                                                        ? Cell.number(
                                                                                it.getValue()
                                                                                        .asDouble())
                                                                        : Cell.none()))
                                                .toList()))));
    }
}
