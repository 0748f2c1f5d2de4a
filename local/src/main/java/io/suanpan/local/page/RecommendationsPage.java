package io.suanpan.local.page;

import io.suanpan.core.ModelCard;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Choices;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Form.Field;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.timeline.CustomerTimeline;
import io.suanpan.local.timeline.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What to show whom and why: how good that is against the best sellers, a customer's past beside
 * the ten products, and what a boost would change.
 */
final class RecommendationsPage {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int PAST = 12;
    private static final int SUGGESTED = 12;

    private final ApiReader api;
    private final CustomerTimeline timeline;
    private final Links links;

    RecommendationsPage(ApiReader api, CustomerTimeline timeline, Links links) {
        this.api = api;
        this.timeline = timeline;
        this.links = links;
    }

    View view(Map<String, String> query) {
        WhatIf whatIf = WhatIf.of(query);
        List<Section> sections = new ArrayList<>();
        var model = Data.model(api, "recommend");
        model.problem()
                .ifPresent(problem ->
                        sections.add(
                                Section.of(
                                        "recommend-none",
                                        "Nothing to show",
                                        "",
                                        Problems.notice(problem))));
        model.value()
                .ifPresent(details -> {
                    sections.add(quality(details.card()));
                    sections.add(question(whatIf));
                    sections.addAll(answers(whatIf));
                });
        return new View(
                "recommendations",
                "recommendations",
                "Recommendations",
                "What to show whom, and why.",
                null,
                sections);
    }

    private Section quality(ModelCard card) {
        return Section.of(
                "recommend-quality",
                "How good it is",
                "Asked what %s customers would buy for the first time in the last %s weeks, which it had not seen. The best sellers show everybody the same."
                        .formatted(
                                Cell.count(Math.round(metric(card, "customers"))).text(),
                                card.parameters().getOrDefault("holdOutWeeks", "?")),
                new Stats(
                        List.of(
                                against(card, "ndcg10", "NDCG@10"),
                                against(card, "recall10", "Recall@10"),
                                against(card, "recall20", "Recall@20"),
                                against(card, "coverage", "Products in any ten"),
                                new Stat(
                                        "recommend-version",
                                        "In use",
                                        Cell.text(card.algorithm())
                                                .noted(card.version())
                                                .linked(
                                                        links.version(
                                                                card.name(), card.version()))))));
    }

    private static Stat against(ModelCard card, String metric, String label) {
        String baseline =
                "baseline" + Character.toUpperCase(metric.charAt(0)) + metric.substring(1);
        boolean isShare = metric.equals("coverage");
        Cell own = shown(metric(card, metric), isShare);
        return new Stat(
                metric,
                label,
                own.noted("best sellers " + shown(metric(card, baseline), isShare).text()));
    }

    private static Cell shown(double value, boolean isShare) {
        return isShare ? Cell.percent(value) : Cell.metric(value);
    }

    private static double metric(ModelCard card, String name) {
        return card.metrics().getOrDefault(name, Double.NaN);
    }

    private Section question(WhatIf whatIf) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Form.get(
                        links.recommendations(),
                        List.of(
                                Field.of(
                                        "search",
                                        "id",
                                        "Customer id",
                                        whatIf.customerId(),
                                        "empty for a stranger"),
                                Field.of(
                                        "text",
                                        "boost",
                                        "Boost",
                                        whatIf.boost(),
                                        "a category or product"),
                                Field.of("number", "factor", "By", whatIf.factor(), "2"),
                                Field.of(
                                        "text",
                                        "diversity",
                                        "Diversity",
                                        whatIf.diversity(),
                                        "0 to 1"),
                                Field.of(
                                        "number",
                                        "most",
                                        "Of a category",
                                        whatIf.mostPerCategory(),
                                        "at most")),
                        "Show"));
        if (whatIf.customerId().isEmpty()) {
            List<String> ids = timeline.idsLike("", SUGGESTED);
            blocks.add(
                    new Choices(
                            ids.stream()
                                    .map(id -> Cell.code(id).linked(links.recommendations(id)))
                                    .toList()));
        }
        return Section.of("recommend-question", "Whom to show, and what if", "", blocks);
    }

    private List<Section> answers(WhatIf whatIf) {
        Answer plain = api.ask("/v1/recommendations", whatIf.plain());
        List<Section> sections = new ArrayList<>();
        switch (plain) {
            case Answer.Found found -> {
                sections.add(lists(whatIf, found.body()));
                if (whatIf.isAny()) {
                    sections.add(tried(whatIf, found.body()));
                }
            }
            case Answer.Missing missing ->
                    sections.add(
                            Section.of(
                                    "recommend-shown",
                                    "What to show",
                                    "",
                                    Problems.notice(missing)));
        }
        return sections;
    }

    private Section lists(WhatIf whatIf, JsonNode answer) {
        String title =
                whatIf.customerId().isEmpty()
                        ? "What to show a stranger"
                        : "What to show " + whatIf.customerId();
        List<Block> blocks = new ArrayList<>();
        blocks.add(items("What to show", answer, Map.of()));
        if (!whatIf.customerId().isEmpty()) {
            blocks.addFirst(past(whatIf.customerId()));
        }
        return new Section(
                "recommend-shown",
                title,
                String.join(" ", notes(answer)),
                blocks.size() > 1 ? "two" : "one",
                blocks);
    }

    private static List<String> notes(JsonNode answer) {
        return Nodes.list(answer, "notes").stream().map(JsonNode::asString).toList();
    }

    private Block past(String id) {
        List<Happening> happenings = timeline.of(id, LATEST, PAST);
        if (happenings.isEmpty()) {
            return Notice.empty(
                    "Nothing of this customer is in the tables",
                    "So the list is what is popular now.",
                    "Check the id as it stands in the shop's orders.");
        }
        return new Table(
                "What " + id + " did",
                List.of(Column.text("Day"), Column.text("What"), Column.text("Detail")),
                happenings.stream()
                        .map(it ->
                                List.of(
                                        Cell.exact(
                                                it.at().toString().substring(0, 10),
                                                it.at().toString()),
                                        Cell.text(it.kind()).linked(links.customer(id)),
                                        Cell.text(it.detail())))
                        .toList());
    }

    /**
     * @param before rank of products in another list, by id
     */
    private Table items(String caption, JsonNode answer, Map<String, Integer> before) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Product"));
        columns.add(Column.number("Rank"));
        if (!before.isEmpty()) {
            columns.add(Column.number("Before"));
        }
        columns.add(Column.text("Why"));
        columns.add(Column.number("Price"));
        return new Table(
                caption,
                columns,
                Nodes.list(answer, "items").stream()
                        .map(item -> row(item, Nodes.text(answer, "currency"), before))
                        .toList());
    }

    private List<Cell> row(JsonNode item, String currency, Map<String, Integer> before) {
        List<Cell> cells = new ArrayList<>();
        cells.add(ProductCell.of(item, links));
        cells.add(Cell.count(Nodes.count(item, "rank")));
        if (!before.isEmpty()) {
            Integer rank = before.get(Nodes.text(item, "productId"));
            cells.add(rank == null ? Cell.text("new").toned(Tone.GOOD) : Cell.count(rank));
        }
        cells.add(Cell.text(Nodes.text(item.path("reason"), "text")));
        cells.add(
                item.has("priceMinor")
                        ? Cell.money(Nodes.count(item, "priceMinor"), currency)
                        : Cell.none());
        return cells;
    }

    private Section tried(WhatIf whatIf, JsonNode plain) {
        Map<String, Integer> before = new HashMap<>();
        for (JsonNode item : Nodes.list(plain, "items")) {
            before.put(Nodes.text(item, "productId"), (int) Nodes.count(item, "rank"));
        }
        return switch (api.ask("/v1/recommendations", whatIf.tried())) {
            case Answer.Found found ->
                    Section.of(
                            "recommend-tried",
                            "What if: " + whatIf.told(),
                            String.join(" ", notes(found.body())),
                            items("With it", found.body(), before));
            case Answer.Missing missing ->
                    Section.of(
                            "recommend-tried",
                            "What if: " + whatIf.told(),
                            "",
                            new Notice(
                                    Tone.BAD,
                                    "This cannot be tried",
                                    missing.detail(),
                                    missing.remedy(),
                                    ""));
        };
    }
}
