package io.suanpan.local.page;

import io.suanpan.core.ModelCard;
import io.suanpan.local.page.Charts.Axis;
import io.suanpan.local.page.Charts.Series;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Chart;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Numbers;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Curves, importance, fairness and drift of one version, from its report. */
final class ModelReport {
    private static final int SHOWN_DEPENDENCES = 6;
    private static final int SHOWN_INPUTS = 15;

    private final ApiReader api;
    private final Links links;

    ModelReport(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    /** Of a version that need not be in use, as a page of its own. */
    View view(String name, String version) {
        Answer answer =
                api.get(
                        "/v1/models/%s/report?version=%s"
                                .formatted(Links.encoded(name), Links.encoded(version)));
        List<Section> sections =
                switch (answer) {
                    case Answer.Found found -> sections(name, found.body());
                    case Answer.Missing missing -> List.of(missing(name, missing));
                };
        return new View(
                "model-" + Links.encoded(name),
                "models",
                name + ", version " + version,
                "",
                new View.Back(name, links.model(name)),
                sections);
    }

    /** Of the version in use. */
    List<Section> sections(ModelCard card) {
        String name = card.name();
        Answer answer = api.get("/v1/models/" + Links.encoded(name) + "/report");
        List<Section> sections = new ArrayList<>();
        switch (answer) {
            case Answer.Found found -> sections.addAll(sections(name, found.body()));
            case Answer.Missing missing -> {
                sections.add(cardCurve(card));
                sections.add(missing(name, missing));
            }
        }
        if (api.get("/v1/models/" + Links.encoded(name) + "/drift") instanceof Answer.Found found) {
            sections.add(drift(name, found.body()));
        }
        return sections;
    }

    private static String id(String name, String part) {
        return "model-" + Links.encoded(name) + "-" + part;
    }

    private static Section missing(String name, Answer.Missing missing) {
        return Section.of(
                id(name, "report"), "Curves and importance", "", Problems.notice(missing));
    }

    /** What the card itself has, for a version that was made before reports were kept. */
    private static Section cardCurve(ModelCard card) {
        List<Double> predicted = card.curves().getOrDefault("calibrationPredicted", List.of());
        List<Double> observed = card.curves().getOrDefault("calibrationObserved", List.of());
        return Section.of(
                id(card.name(), "curves"),
                "Reliability",
                "",
                predicted.isEmpty()
                        ? Notice.empty("The card has no curve", "", "suanpan train")
                        : reliability(card.name(), predicted, observed, List.of(), List.of()));
    }

    private static Chart reliability(
            String name,
            List<Double> predicted,
            List<Double> observed,
            List<Double> low,
            List<Double> high) {
        List<Series> series = new ArrayList<>();
        series.add(new Series("as said", "guide", predicted));
        series.add(new Series("happened", "both", observed));
        if (!low.isEmpty()) {
            series.add(new Series("95 % from", "whisker", low));
            series.add(new Series("95 % to", "whisker", high));
        }
        return Charts.lines(
                id(name, "reliability"),
                "Reliability",
                "Whether what is said with a chance happens as often: on the dashed line it does.",
                Axis.share("said chance"),
                Axis.share("share that happened"),
                predicted,
                series);
    }

    private List<Section> sections(String name, JsonNode report) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                Section.of(
                                id(name, "curves"),
                                "Curves",
                                "On the hold-out: %s customers, %s of them with the outcome."
                                        .formatted(
                                                Cell.count(Nodes.count(report, "rows")).text(),
                                                Cell.count(Nodes.count(report, "positives"))
                                                        .text()),
                                curves(name, report))
                        .beside());
        sections.add(importance(name, report.path("importance")));
        sections.add(dependence(name, report));
        sections.add(thresholds(name, report.path("thresholds")));
        if (report.path("fairness").isObject()) {
            sections.add(fairness(name, report.path("fairness")));
        }
        return sections;
    }

    private static List<Block> curves(String name, JsonNode report) {
        List<JsonNode> bins = Nodes.list(report.path("reliability"), "bins");
        JsonNode roc = report.path("roc");
        JsonNode precision = report.path("precisionRecall");
        JsonNode gain = report.path("gain");
        List<Double> shares = Nodes.numbers(gain, "share");
        double base = Nodes.number(report, "positives") / Nodes.number(report, "rows");
        return List.of(
                reliability(
                        name,
                        column(bins, "meanPredicted"),
                        column(bins, "meanObserved"),
                        column(bins, "low"),
                        column(bins, "high")),
                Charts.lines(
                        id(name, "roc"),
                        "ROC",
                        "Area %s; the dashed line is chance."
                                .formatted(Cell.metric(Nodes.number(roc, "area")).text()),
                        Axis.share("false positive rate"),
                        Axis.share("true positive rate"),
                        Nodes.numbers(roc, "falsePositiveRate"),
                        List.of(
                                new Series(
                                        "chance", "guide", Nodes.numbers(roc, "falsePositiveRate")),
                                new Series(
                                        "true positive rate",
                                        "line",
                                        Nodes.numbers(roc, "truePositiveRate")))),
                Charts.lines(
                        id(name, "precision"),
                        "Precision and recall",
                        "Mean precision %s; the dashed line is the share of all."
                                .formatted(
                                        Cell.metric(Nodes.number(precision, "averagePrecision"))
                                                .text()),
                        Axis.share("recall"),
                        Axis.share("precision"),
                        Nodes.numbers(precision, "recall"),
                        List.of(
                                new Series(
                                        "share of all",
                                        "guide",
                                        Collections.nCopies(precision.path("recall").size(), base)),
                                new Series(
                                        "precision",
                                        "line",
                                        Nodes.numbers(precision, "precision")))),
                Charts.lines(
                        id(name, "gain"),
                        "Gain",
                        "Of those with the outcome, the share among the likeliest customers; the"
                                + " likeliest tenth holds %s times as many as a tenth at random."
                                        .formatted(
                                                Numbers.shortly(
                                                        Nodes.number(gain, "topDecileLift"))),
                        Axis.share("share of customers, likeliest first"),
                        Axis.share("share of the outcome"),
                        shares,
                        List.of(
                                new Series("at random", "guide", shares),
                                new Series("gain", "line", Nodes.numbers(gain, "gain")))),
                Charts.lines(
                        id(name, "lift"),
                        "Lift",
                        "How many times as many with the outcome as at random.",
                        Axis.share("share of customers, likeliest first"),
                        Axis.free("lift"),
                        shares,
                        List.of(
                                new Series(
                                        "at random",
                                        "guide",
                                        Collections.nCopies(shares.size(), 1.0)),
                                new Series("lift", "line", Nodes.numbers(gain, "lift")))));
    }

    private static List<Double> column(List<JsonNode> rows, String field) {
        return rows.stream().map(it -> Nodes.number(it, field)).toList();
    }

    private static Section importance(String name, JsonNode importance) {
        List<JsonNode> features = Nodes.list(importance, "features");
        double most =
                features.stream().mapToDouble(it -> Nodes.number(it, "share")).max().orElse(1);
        return Section.of(
                id(name, "importance"),
                "What it relies on",
                "By the mean distance that each input moves the log-odds, of %s customers (%s)."
                        .formatted(
                                Cell.count(Nodes.count(importance, "rows")).text(),
                                Nodes.spelled(Nodes.text(importance, "method"))),
                inputs(features, most));
    }

    private static List<Block> inputs(List<JsonNode> features, double most) {
        int shown = Math.min(SHOWN_INPUTS, features.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(inputs("Inputs by weight", features.subList(0, shown), most));
        if (shown < features.size()) {
            String more = (features.size() - shown) + " more inputs";
            blocks.add(
                    new Fold(more, inputs(more, features.subList(shown, features.size()), most)));
        }
        return blocks;
    }

    private static Table inputs(String caption, List<JsonNode> features, double most) {
        return new Table(
                caption,
                List.of(
                        Column.text("Input"),
                        Column.number("Share"),
                        Column.number("Mean move"),
                        Column.text("Unit")),
                features.stream()
                        .map(it ->
                                List.of(
                                        Cell.text(Nodes.text(it, "label")),
                                        Cell.percent(Nodes.number(it, "share"))
                                                .barred(Nodes.number(it, "share") / most),
                                        Cell.metric(Nodes.number(it, "mean")),
                                        text(Nodes.text(it, "unit"))))
                        .toList());
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.none() : Cell.text(text);
    }

    private static Section dependence(String name, JsonNode report) {
        List<JsonNode> all = Nodes.list(report, "partialDependence");
        List<Block> charts = new ArrayList<>();
        all.stream()
                .limit(SHOWN_DEPENDENCES)
                .forEach(it -> charts.add(dependence(name, it, charts.size())));
        if (charts.isEmpty()) {
            charts.add(Notice.empty("No input was varied", "", ""));
        }
        return Section.of(
                        id(name, "dependence"),
                        "How inputs move the chance",
                        "The mean chance if the input had this value and all else stayed as it is.",
                        charts)
                .beside();
    }

    private static Chart dependence(String name, JsonNode one, int index) {
        String unit = Nodes.text(one, "unit");
        String label = Nodes.text(one, "label");
        return Charts.lines(
                id(name, "dependence-" + index),
                label,
                "Between the thin lines are four of five customers.",
                Axis.free(unit.isEmpty() ? label : unit),
                new Axis("chance", "free", Cell::percent),
                Nodes.numbers(one, "values"),
                List.of(
                        new Series("mean", "line", Nodes.numbers(one, "mean")),
                        new Series("a tenth is below", "thin", Nodes.numbers(one, "low")),
                        new Series("a tenth is above", "thin", Nodes.numbers(one, "high"))));
    }

    private static Section thresholds(String name, JsonNode table) {
        List<JsonNode> rows =
                Nodes.list(table, "rows").stream()
                        .filter(it -> isTenth(Nodes.number(it, "threshold")))
                        .toList();
        return Section.of(
                id(name, "thresholds"),
                "Where to draw the line",
                "Cheapest at %s where a needless contact costs %s and a missed customer %s."
                        .formatted(
                                Cell.number(Nodes.number(table, "cheapest")).text(),
                                Cell.number(Nodes.number(table, "falsePositiveCost")).text(),
                                Cell.number(Nodes.number(table, "falseNegativeCost")).text()),
                new Table(
                        "Decisions by threshold",
                        List.of(
                                Column.number("Chance from"),
                                Column.number("Selected"),
                                Column.number("Right"),
                                Column.number("In vain"),
                                Column.number("Missed"),
                                Column.number("Precision"),
                                Column.number("Recall"),
                                Column.number("Cost")),
                        rows.stream()
                                .map(it ->
                                        List.of(
                                                Cell.percent(Nodes.number(it, "threshold")),
                                                Cell.percent(Nodes.number(it, "selectedShare")),
                                                Cell.count(Nodes.count(it, "truePositives")),
                                                Cell.count(Nodes.count(it, "falsePositives")),
                                                Cell.count(Nodes.count(it, "falseNegatives")),
                                                Cell.percent(Nodes.number(it, "precision")),
                                                Cell.percent(Nodes.number(it, "recall")),
                                                Cell.metric(Nodes.number(it, "cost"))))
                                .toList()));
    }

    private static boolean isTenth(double threshold) {
        return Math.abs(10 * threshold - Math.rint(10 * threshold)) < 1e-6;
    }

    private static Section fairness(String name, JsonNode fairness) {
        double ratio = Nodes.number(fairness, "selectionRateRatio");
        return Section.of(
                id(name, "fairness"),
                "Fairness by " + Nodes.text(fairness, "label"),
                "Whether groups are treated alike at a chance of %s. Least over greatest selection rate: %s%s."
                        .formatted(
                                Cell.percent(Nodes.number(fairness, "threshold")).text(),
                                Cell.metric(ratio).text(),
                                ratio < 0.8 ? "; below 0.8 is a warning sign" : ""),
                new Table(
                        "Groups",
                        List.of(
                                Column.text("Group"),
                                Column.number("Customers"),
                                Column.number("With the outcome"),
                                Column.number("Mean chance"),
                                Column.number("Selected"),
                                Column.number("Found"),
                                Column.number("In vain"),
                                Column.number("Calibration error"),
                                Column.number("AUC")),
                        Nodes.list(fairness, "groups").stream()
                                .map(it ->
                                        List.of(
                                                text(Nodes.text(it, "group")),
                                                Cell.count(Nodes.count(it, "rows")),
                                                Cell.percent(Nodes.number(it, "positiveShare")),
                                                Cell.percent(Nodes.number(it, "meanPredicted")),
                                                Cell.percent(Nodes.number(it, "selectionRate")),
                                                Cell.percent(Nodes.number(it, "truePositiveRate")),
                                                Cell.percent(Nodes.number(it, "falsePositiveRate")),
                                                Cell.metric(Nodes.number(it, "calibrationError")),
                                                Cell.metric(Nodes.number(it, "auc"))))
                                .toList()));
    }

    private static Section drift(String name, JsonNode drift) {
        JsonNode score = drift.path("score");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Cell.text("the score itself"),
                        Cell.metric(Nodes.number(score, "psi")),
                        level(Nodes.text(score, "level"))));
        Nodes.list(drift, "features")
                .forEach(it ->
                        rows.add(
                                List.of(
                                        Cell.text(Nodes.text(it, "label")),
                                        Cell.metric(Nodes.number(it, "psi")),
                                        level(Nodes.text(it, "level")))));
        return Section.of(
                id(name, "drift"),
                "Drift since the training",
                "%s customers of %s against the %s rows it learned from. From 0.25 on, train again."
                        .formatted(
                                Cell.count(Nodes.count(drift, "compared")).text(),
                                Nodes.text(drift, "asOf").replaceAll("T.*", ""),
                                Cell.count(Nodes.count(drift, "trainedOn")).text()),
                new Table(
                        "Stability index by input, the greatest first",
                        List.of(
                                Column.text("Input"),
                                Column.number("Stability index"),
                                Column.text("Level")),
                        rows));
    }

    private static Cell level(String level) {
        return Cell.text(level)
                .toned(
                        switch (level) {
                            case "stable" -> Tone.GOOD;
                            case "moderate" -> Tone.WARN;
                            default -> Tone.BAD;
                        });
    }
}
