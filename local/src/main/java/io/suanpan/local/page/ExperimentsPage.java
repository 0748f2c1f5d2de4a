package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Choices;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Facts.Fact;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Form.Field;
import io.suanpan.local.page.view.Form.Option;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.PickTable;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Training runs: searched, sorted, one by one and side by side. */
final class ExperimentsPage {
    /** The metrics that have a column, where the runs have them. */
    private static final List<String> SHOWN =
            List.of("auc", "logLoss", "brier", "calibrationError");

    private static final String MOST = "100";

    private final ApiReader api;
    private final Links links;

    ExperimentsPage(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    /**
     * @param asked {@code model}, {@code where} and {@code sort}, as the API takes them
     */
    View view(Map<String, String> asked) {
        Map<String, String> query = new TreeMap<>();
        for (String name : List.of("model", "where", "sort")) {
            String value = asked.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                query.put(name, value);
            }
        }
        Map<String, String> all = new TreeMap<>(query);
        all.put("limit", MOST);
        List<Block> blocks = new ArrayList<>();
        if (links.live()) {
            blocks.add(
                    new Choices(
                            List.of(Cell.text("A/B tests of the shop").linked(links.abTests()))));
            blocks.add(filter(query));
        }
        switch (api.get("/v1/experiments?" + text(all))) {
            case Answer.Found found -> blocks.addAll(runs(found.body(), query));
            case Answer.Missing missing -> blocks.add(Problems.notice(missing));
        }
        return new View(
                "experiments",
                "experiments",
                "Experiments",
                "Every training run is kept, whether its version came into use or not.",
                null,
                List.of(Section.of("experiments-runs", "Runs", "", blocks)));
    }

    private Form filter(Map<String, String> query) {
        return Form.get(
                links.experiments(),
                List.of(
                        new Field(
                                "model",
                                "Model",
                                "select",
                                query.getOrDefault("model", ""),
                                "",
                                models()),
                        Field.of(
                                "text",
                                "where",
                                "Bounds",
                                query.getOrDefault("where", ""),
                                "as in auc>=0.75,logLoss<0.6"),
                        Field.of(
                                "text",
                                "sort",
                                "Sorted by",
                                query.getOrDefault("sort", ""),
                                "as in -auc")),
                "Filter");
    }

    private List<Option> models() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "All models")));
        Data.models(api)
                .value()
                .ifPresent(overview -> {
                    overview.models().forEach(it -> options.add(new Option(it.name(), it.name())));
                    overview.notTrained().forEach(it -> options.add(new Option(it, it)));
                });
        return options;
    }

    private static String text(Map<String, String> query) {
        return query.entrySet().stream()
                .map(it -> it.getKey() + "=" + Links.encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private List<Block> runs(JsonNode page, Map<String, String> query) {
        List<JsonNode> runs = Nodes.list(page, "runs");
        if (runs.isEmpty()) {
            return List.of(
                    query.isEmpty()
                            ? Notice.empty(
                                    "No run yet", "Each training leaves one here.", "suanpan train")
                            : Notice.empty(
                                    "No run fits",
                                    "Of all that are kept, none does.",
                                    "Widen the bounds."));
        }
        List<String> metrics =
                SHOWN.stream()
                        .filter(it -> runs.stream().anyMatch(run -> run.path("metrics").has(it)))
                        .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Run"));
        columns.add(sortable(Column.text("Model"), "model", query));
        columns.add(sortable(Column.text("Trained (UTC)"), "trainedAt", query));
        columns.add(Column.text("Algorithm"));
        metrics.forEach(it -> columns.add(sortable(Column.number(Nodes.spelled(it)), it, query)));
        columns.add(Column.text("Gate"));
        Table table =
                new Table(
                        "Training runs",
                        columns,
                        runs.stream().map(run -> row(run, metrics)).toList());
        return List.of(
                links.live() && runs.size() > 1
                        ? new PickTable(
                                table,
                                "/experiments/compare",
                                "Compare the ticked",
                                runs.stream().map(it -> Nodes.text(it, "run")).toList(),
                                List.of())
                        : table);
    }

    /** A click sorts with the greatest first, the next one turns it round. */
    private Column sortable(Column column, String by, Map<String, String> query) {
        if (!links.live()) {
            return column;
        }
        String now = query.getOrDefault("sort", "-trainedAt");
        String next = now.equals("-" + by) ? by : "-" + by;
        Map<String, String> other = new TreeMap<>(query);
        other.put("sort", next);
        String direction = now.equals(by) ? "ascending" : now.equals("-" + by) ? "descending" : "";
        return column.sortable(links.experiments() + "?" + text(other), direction);
    }

    private List<Cell> row(JsonNode run, List<String> metrics) {
        List<Cell> cells = new ArrayList<>();
        String id = Nodes.text(run, "run");
        String model = Nodes.text(run, "model");
        cells.add(Cell.code(id).linked(links.run(model, id)));
        cells.add(Cell.text(model));
        cells.add(time(run, "trainedAt"));
        cells.add(Cell.text(Nodes.text(run, "algorithm").replace('-', ' ')));
        metrics.forEach(it -> cells.add(Cell.metric(Nodes.number(run.path("metrics"), it))));
        cells.add(gate(run).noted(""));
        return cells;
    }

    private static Cell gate(JsonNode run) {
        boolean promoted = run.path("promoted").asBoolean(false);
        return Cell.text(promoted ? "came into use" : "kept aside")
                .noted(Nodes.text(run, "reason"))
                .toned(promoted ? Tone.GOOD : Tone.MUTED);
    }

    private static Cell time(JsonNode node, String field) {
        Optional<Instant> at = Nodes.time(node, field);
        return at.map(Cell::time).orElse(Cell.none());
    }

    /**
     * Runs side by side.
     *
     * @param runs ids, separated by commas
     */
    View comparison(String runs) {
        List<Section> sections =
                switch (api.get("/v1/experiments/comparison?runs=" + Links.encoded(runs))) {
                    case Answer.Found found -> comparison(found.body());
                    case Answer.Missing missing ->
                            List.of(
                                    Section.of(
                                            "comparison-none",
                                            "Nothing to compare",
                                            "",
                                            Problems.notice(missing)));
                };
        return new View(
                "comparison",
                "experiments",
                "Runs side by side",
                "",
                new View.Back("All runs", links.experiments()),
                sections);
    }

    private List<Section> comparison(JsonNode comparison) {
        List<JsonNode> runs = Nodes.list(comparison, "runs");
        List<Column> columns = columns(runs, false);
        List<List<Cell>> about = new ArrayList<>();
        about.add(across("Trained (UTC)", runs, run -> time(run, "trainedAt")));
        about.add(across("Algorithm", runs, run -> Cell.text(Nodes.text(run, "algorithm"))));
        about.add(across("Learned from", runs, run -> Cell.count(Nodes.count(run, "rows"))));
        about.add(across("Gate", runs, ExperimentsPage::gate));
        return List.of(
                Section.of("comparison-runs", "Runs", "", new Table("Runs", columns, about)),
                Section.of(
                        "comparison-metrics",
                        "Figures",
                        "The best value is marked where it is known which way is better.",
                        new Table("Figures", columns(runs, true), metrics(comparison, runs))),
                Section.of(
                        "comparison-parameters",
                        "Settings",
                        "Those that differ come first.",
                        new Table("Settings", columns, parameters(comparison))));
    }

    private static List<Column> columns(List<JsonNode> runs, boolean numeric) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("")));
        for (JsonNode run : runs) {
            String name = Nodes.text(run, "model") + " " + Nodes.text(run, "run");
            columns.add(numeric ? Column.number(name) : Column.text(name));
        }
        return columns;
    }

    private static List<Cell> across(
            String label, List<JsonNode> runs, java.util.function.Function<JsonNode, Cell> cell) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(label)));
        runs.forEach(run -> cells.add(cell.apply(run)));
        return cells;
    }

    private static List<List<Cell>> metrics(JsonNode comparison, List<JsonNode> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode metric : Nodes.list(comparison, "metrics")) {
            String best = Nodes.text(metric, "best");
            List<Double> values = Nodes.numbers(metric, "values");
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.text(Nodes.spelled(Nodes.text(metric, "name")))));
            for (int i = 0; i < values.size(); i++) {
                Cell cell = Cell.figure(values.get(i));
                cells.add(
                        best.equals(Nodes.text(runs.get(i), "run"))
                                ? cell.toned(Tone.GOOD).noted("best")
                                : cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<Cell>> parameters(JsonNode comparison) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode parameter : Nodes.list(comparison, "parameters")) {
            boolean same = parameter.path("same").asBoolean(false);
            List<Cell> cells = new ArrayList<>(List.of(Cell.code(Nodes.text(parameter, "name"))));
            for (JsonNode value : Nodes.list(parameter, "values")) {
                Cell cell = value.isNull() ? Cell.none() : Cell.text(value.asString(""));
                cells.add(same ? cell.toned(Tone.MUTED) : cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** One run. */
    View run(String model, String run) {
        List<Section> sections =
                switch (api.get(
                        "/v1/experiments/%s/%s"
                                .formatted(Links.encoded(model), Links.encoded(run)))) {
                    case Answer.Found found -> run(found.body());
                    case Answer.Missing missing ->
                            List.of(
                                    Section.of(
                                            "run-none",
                                            "Nothing to show",
                                            "",
                                            Problems.notice(missing)));
                };
        return new View(
                "run",
                "experiments",
                "Run " + run,
                "Of the model " + model + ".",
                new View.Back("All runs", links.experiments()),
                sections);
    }

    private List<Section> run(JsonNode run) {
        JsonNode before = run.path("previousMetrics");
        List<List<Cell>> metrics = new ArrayList<>();
        run.path("metrics")
                .properties()
                .forEach(it ->
                        metrics.add(
                                List.of(
                                        Cell.text(Nodes.spelled(it.getKey())),
                                        Cell.figure(it.getValue().asDouble()),
                                        Cell.figure(Nodes.number(before, it.getKey()))
                                                .toned(Tone.MUTED))));
        return List.of(
                Section.of(
                        "run-card",
                        "What came of it",
                        "",
                        new Facts(
                                List.of(
                                        new Fact("Version", Cell.code(Nodes.text(run, "version"))),
                                        new Fact("Trained (UTC)", time(run, "trainedAt")),
                                        new Fact(
                                                "Algorithm",
                                                Cell.text(
                                                        Nodes.text(run, "algorithm")
                                                                .replace('-', ' '))),
                                        new Fact(
                                                "Learned from",
                                                Cell.count(Nodes.count(run, "rows")).noted("rows")),
                                        new Fact("Gate", gate(run)),
                                        new Fact("Seed", Cell.code(Nodes.text(run, "seed")))))),
                Section.of(
                        "run-metrics",
                        "Figures",
                        "Beside those of the version that was in use before, on the same hold-out.",
                        new Table(
                                "Figures",
                                List.of(
                                        Column.text("Figure"),
                                        Column.number("This run"),
                                        Column.number("In use before")),
                                metrics)),
                Section.of(
                        "run-settings",
                        "How it was made",
                        "",
                        new Fold("Chosen settings", texts("Chosen", run.path("parameters"))),
                        new Fold("What was asked", texts("Asked", run.path("settings")))));
    }

    private static Table texts(String caption, JsonNode values) {
        return new Table(
                caption,
                List.of(Column.text("Setting"), Column.text("Value")),
                values.properties().stream()
                        .map(it ->
                                List.of(
                                        Cell.code(it.getKey()),
                                        Cell.text(it.getValue().asString(""))))
                        .toList());
    }
}
