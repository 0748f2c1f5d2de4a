package io.suanpan.local.page;

import io.suanpan.core.ModelCard;
import io.suanpan.local.page.view.ActionTable;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Facts.Fact;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.summary.Figure;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.store.PointerMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One model: its card, how good it is, on what it relies, and how it came into use. */
final class ModelPage {
    private final ApiReader api;
    private final Links links;
    private final Tools tools;

    ModelPage(ApiReader api, Links links, Tools tools) {
        this.api = api;
        this.links = links;
        this.tools = tools;
    }

    View view(String name) {
        var answer = Data.model(api, name);
        List<Section> sections = new ArrayList<>();
        answer.problem()
                .ifPresent(problem ->
                        sections.add(
                                Section.of(
                                        id(name, "none"),
                                        "Nothing to show",
                                        "",
                                        problem.status() == 503 && links.live()
                                                ? List.of(
                                                        Problems.notice(problem),
                                                        ModelsPage.train(name, links))
                                                : List.of(Problems.notice(problem)))));
        answer.value().ifPresent(details -> fill(sections, details));
        return new View(
                "model-" + Links.encoded(name),
                "models",
                name,
                answer.value().map(it -> ModelsPage.question(it.card())).orElse(""),
                new View.Back("All models", links.models()),
                sections);
    }

    private static String id(String name, String part) {
        return "model-" + Links.encoded(name) + "-" + part;
    }

    private void fill(List<Section> sections, Details details) {
        ModelCard card = details.card();
        sections.add(card(card));
        if (!Figure.of(card).isEmpty()) {
            sections.add(figures(card));
            sections.addAll(new ModelReport(api, links).sections(card));
        } else {
            sections.add(metrics(card));
            sections.addAll(tenths(card));
        }
        sections.add(history(details));
        sections.add(versions(details));
        sections.add(inputs(card));
    }

    private Section card(ModelCard card) {
        List<Stat> stats = new ArrayList<>();
        for (Figure figure : Figure.of(card)) {
            if (List.of("auc", "logLoss", "brier", "calibrationError").contains(figure.metric())) {
                stats.add(
                        new Stat(
                                figure.metric(),
                                figure.label(),
                                Cell.metric(figure.value())
                                        .noted(
                                                "baseline "
                                                        + Cell.metric(figure.baseline()).text())));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!stats.isEmpty()) {
            blocks.add(new Stats(stats));
        }
        blocks.add(
                new Facts(
                        List.of(
                                new Fact("Version", Cell.code(card.version())),
                                new Fact("Made", Cell.text(ModelsPage.described(card))),
                                new Fact("Trained (UTC)", Cell.time(card.trainedAt())),
                                new Fact(
                                        "Learned from",
                                        Cell.count(card.data().rows())
                                                .noted(
                                                        "rows, tables at commit "
                                                                + card.data().tableCommit())),
                                new Fact("Code", Cell.code(card.codeVersion())))));
        return Section.of(id(card.name(), "card"), "In use", "", blocks);
    }

    private static Section figures(ModelCard card) {
        return Section.of(
                id(card.name(), "figures"),
                "Figures",
                "On a hold-out that was not seen in training. The baseline gives everybody the"
                        + " share of the training data.",
                new Table(
                        "Figures of " + card.name(),
                        List.of(
                                Column.text("Figure"),
                                Column.number("Model"),
                                Column.number("Baseline"),
                                Column.text("What it says")),
                        Figure.of(card).stream()
                                .map(it ->
                                        List.of(
                                                Cell.text(it.label()),
                                                Cell.metric(it.value()),
                                                Cell.metric(it.baseline()).toned(Tone.MUTED),
                                                Cell.text(it.meaning())))
                                .toList()));
    }

    private static Section metrics(ModelCard card) {
        return Section.of(
                id(card.name(), "figures"),
                "Figures",
                "",
                new Table(
                        "Figures of " + card.name(),
                        List.of(Column.text("Figure"), Column.number("Value")),
                        card.metrics().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it ->
                                        List.of(
                                                Cell.text(Nodes.spelled(it.getKey())),
                                                Cell.number(it.getValue())))
                                .toList()));
    }

    /** What was expected of a model of amounts and what came, where the card has it. */
    private static List<Section> tenths(ModelCard card) {
        List<Double> expected = card.curves().getOrDefault("decileExpectedValue", List.of());
        List<Double> actual = card.curves().getOrDefault("decileActualValue", List.of());
        if (expected.isEmpty() || expected.size() != actual.size()) {
            return List.of();
        }
        List<Double> tenths =
                IntStream.rangeClosed(1, expected.size()).mapToObj(Double::valueOf).toList();
        return List.of(
                Section.of(
                        id(card.name(), "tenths"),
                        "Expected and actual",
                        "On a hold-out that was not seen in training.",
                        Charts.lines(
                                id(card.name(), "tenths-chart"),
                                "Mean of a customer, by tenths",
                                "The first tenth is expected to bring most.",
                                Charts.Axis.count("tenth of the customers"),
                                Charts.Axis.free("money of a customer"),
                                tenths,
                                List.of(
                                        new Charts.Series("expected", "both", expected),
                                        new Charts.Series("actual", "both", actual)))));
    }

    private Section history(Details details) {
        String name = details.card().name();
        return Section.of(
                id(name, "history"),
                "How it came into use",
                "",
                new Table(
                        "Moves, the newest first",
                        List.of(
                                Column.text("When (UTC)"),
                                Column.text("What"),
                                Column.text("Version"),
                                Column.text("Why")),
                        details.history().stream().map(ModelPage::move).toList()));
    }

    private static List<Cell> move(PointerMove move) {
        return List.of(
                Cell.time(move.at()),
                Cell.text(move.action().name().toLowerCase(Locale.ROOT)),
                Cell.code(move.version()),
                Cell.text(move.reason()));
    }

    private Section versions(Details details) {
        ModelCard card = details.card();
        List<List<Cell>> rows = new ArrayList<>();
        List<@Nullable Form> forms = new ArrayList<>();
        for (String version : details.versions().reversed()) {
            boolean inUse = version.equals(card.version());
            rows.add(
                    List.of(
                            Cell.code(version).linked(links.version(card.name(), version)),
                            inUse
                                    ? Cell.text("in use").toned(Tone.GOOD)
                                    : Cell.text("kept").toned(Tone.MUTED)));
            forms.add(inUse || !tools.mayAsk() ? null : use(card.name(), version));
        }
        Table table =
                new Table(
                        "Versions, the newest first",
                        List.of(Column.text("Version"), Column.text("State")),
                        rows);
        List<Block> blocks = new ArrayList<>();
        blocks.add(tools.mayAsk() ? new ActionTable(table, forms) : table);
        if (links.live() && !tools.mayAsk()) {
            blocks.add(
                    new Notice(
                            Tone.MUTED,
                            "Sign in to put another version in use or to train",
                            "It takes a token with the scope suanpan/admin.",
                            "`suanpan serve` prints one.",
                            "/sign-in?to=" + Links.encoded(links.model(card.name()))));
        }
        if (tools.mayAsk()) {
            blocks.add(ModelsPage.train(card.name(), links));
        }
        return Section.of(id(card.name(), "versions"), "Versions", "", blocks);
    }

    private Form use(String name, String version) {
        return new Form(
                "post",
                links.model(name) + "/use",
                List.of(),
                Map.of("version", version, "key", tools.key() + version),
                "Use this",
                "Use version " + version + " of " + name);
    }

    private static Section inputs(ModelCard card) {
        Table features =
                new Table(
                        "Inputs",
                        List.of(Column.text("Input"), Column.text("Unit"), Column.text("Name")),
                        card.features().stream()
                                .map(it ->
                                        List.of(
                                                Cell.text(it.label()),
                                                it.unit().isEmpty()
                                                        ? Cell.none()
                                                        : Cell.text(it.unit()),
                                                Cell.code(it.name())))
                                .toList());
        Table parameters =
                new Table(
                        "Settings",
                        List.of(Column.text("Setting"), Column.text("Value")),
                        card.parameters().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it ->
                                        List.of(Cell.code(it.getKey()), Cell.text(it.getValue())))
                                .toList());
        return Section.of(
                id(card.name(), "made"),
                "How it was made",
                "",
                new Fold("Inputs: " + card.features().size(), features),
                new Fold("Settings: " + card.parameters().size(), parameters));
    }
}
