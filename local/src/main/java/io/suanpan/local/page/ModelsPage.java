package io.suanpan.local.page;

import io.suanpan.core.ModelCard;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Tiles;
import io.suanpan.local.page.view.Tiles.Line;
import io.suanpan.local.page.view.Tiles.Tile;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.summary.Figure;
import io.suanpan.local.summary.ModelsText;
import io.suanpan.store.ModelCatalogue.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which models there are and which of them are trained. */
final class ModelsPage {
    private static final List<String> SHOWN = List.of("auc", "logLoss", "calibrationError");

    /** Of a model that is judged otherwise; as many as fit a card. */
    private static final List<String> SHOWN_ELSE =
            List.of(
                    "customers",
                    "k",
                    "silhouette",
                    "stability",
                    "gini",
                    "topDecileValueShare",
                    "intervalCoverage");

    private final ApiReader api;
    private final Links links;

    ModelsPage(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    View view() {
        var overview = Data.models(api);
        List<Block> blocks = new ArrayList<>();
        overview.problem().ifPresent(problem -> blocks.add(Problems.notice(problem)));
        List<Details> inUse = Data.modelsInUse(api);
        if (!inUse.isEmpty()) {
            blocks.add(new Tiles(inUse.stream().map(it -> tile(it, links, "models")).toList()));
        }
        overview.value().stream()
                .flatMap(it -> it.notTrained().stream())
                .forEach(name -> notTrained(name, blocks));
        return new View(
                "models",
                "models",
                "Models",
                "What is in use, and how much better it is than knowing nothing of a customer.",
                null,
                List.of(Section.of("models-in-use", "In use", "", blocks)));
    }

    private void notTrained(String name, List<Block> blocks) {
        blocks.add(
                Notice.empty(
                        "The model " + name + " has not been trained yet",
                        "It learns from orders.",
                        "suanpan train " + name));
        if (links.live()) {
            blocks.add(train(name, links));
        }
    }

    static Form train(String name, Links links) {
        return new Form(
                "post",
                links.model(name) + "/train",
                List.of(),
                Map.of(),
                "Train now",
                "Train " + name + " now");
    }

    static Notice nothing() {
        return Notice.empty(
                "Nothing has been trained yet",
                "Models learn from the tables that imports fill.",
                "suanpan train");
    }

    static Tile tile(Details details, Links links, String page) {
        ModelCard card = details.card();
        List<Stat> stats = new ArrayList<>();
        for (Figure figure : Figure.of(card)) {
            if (SHOWN.contains(figure.metric())) {
                stats.add(
                        new Stat(
                                card.name() + "." + figure.metric(),
                                figure.label(),
                                Cell.metric(figure.value())
                                        .noted(
                                                "baseline "
                                                        + Cell.metric(figure.baseline()).text())));
            }
        }
        if (stats.isEmpty()) {
            for (String metric : SHOWN_ELSE) {
                Double value = card.metrics().get(metric);
                if (value != null) {
                    stats.add(
                            new Stat(
                                    card.name() + "." + metric,
                                    Nodes.spelled(metric),
                                    Cell.number(value)));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", described(card), Tone.MUTED));
        return new Tile(
                page + "-tile-" + card.name(),
                question(card),
                card.name(),
                links.model(card.name()),
                stats,
                lines);
    }

    /** Where it is about customers, what it tells of them. */
    static String question(ModelCard card) {
        return switch (card.name()) {
            case "value" -> "What each will bring";
            case "segments" -> "Which customers are alike";
            default ->
                    Figure.of(card).isEmpty()
                            ? card.algorithm()
                            : "Who " + ModelsText.question(card);
        };
    }

    static String described(ModelCard card) {
        return Figure.of(card).isEmpty()
                ? card.algorithm().replace('-', ' ') + ", version " + card.version()
                : ModelsText.described(card) + ".";
    }
}
