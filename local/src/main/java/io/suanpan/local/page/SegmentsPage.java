package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Numbers;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tiles;
import io.suanpan.local.page.view.Tiles.Line;
import io.suanpan.local.page.view.Tiles.Tile;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The groups that customers fall into: map, profiles, flows and tiers. */
final class SegmentsPage {
    private static final int SHOWN_MARKS = 3;

    private final ApiReader api;
    private final Links links;

    SegmentsPage(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    View view() {
        List<Section> sections = new ArrayList<>();
        switch (api.get("/v1/segments")) {
            case Answer.Found found -> fill(sections, found.body());
            case Answer.Missing missing ->
                    sections.add(
                            Section.of(
                                    "segments-none",
                                    "Nothing to show",
                                    "",
                                    Problems.notice(missing)));
        }
        return new View(
                "segments",
                "segments",
                "Segments",
                "Which groups the customers fall into, what marks each, and who came and went.",
                null,
                sections);
    }

    private void fill(List<Section> sections, JsonNode report) {
        List<JsonNode> segments = Nodes.list(report, "segments");
        sections.add(
                Section.of(
                        "segments-profiles",
                        "Profiles",
                        "%s customers as of %s, divided by %s."
                                .formatted(
                                        Cell.count(Nodes.count(report, "customers")).text(),
                                        Nodes.text(report, "asOf").replaceAll("T.*", ""),
                                        Nodes.text(report, "method")),
                        new Tiles(segments.stream().map(this::tile).toList())));
        if (report.path("map").isObject()) {
            sections.add(map(report.path("map"), names(segments)));
        }
        sections.add(moves(report, segments));
        sections.add(tiers(report));
    }

    private static Map<String, String> names(List<JsonNode> segments) {
        Map<String, String> names = new HashMap<>();
        segments.forEach(it -> names.put(Nodes.text(it, "id"), Nodes.text(it, "name")));
        return names;
    }

    private Tile tile(JsonNode segment) {
        String id = Nodes.text(segment, "id");
        List<Line> lines = new ArrayList<>();
        Nodes.list(segment, "marks").stream()
                .limit(SHOWN_MARKS)
                .forEach(mark -> lines.add(line(mark)));
        return new Tile(
                "segment-" + id,
                id,
                Nodes.text(segment, "name"),
                links.live() ? links.segment(id) : "",
                List.of(
                        new Stat(
                                id + ".customers",
                                "Customers",
                                Cell.count(Nodes.count(segment, "customers"))
                                        .noted(
                                                Cell.percent(Nodes.number(segment, "share"))
                                                        .text())),
                        new Stat(
                                id + ".revenueShare",
                                "Of revenue",
                                Cell.percent(Nodes.number(segment, "revenueShare")))),
                lines);
    }

    private static Line line(JsonNode mark) {
        boolean more = Nodes.number(mark, "effectSize") > 0;
        return new Line(
                more ? "+" : "−",
                "%s: %s, others %s"
                        .formatted(
                                Nodes.text(mark, "label"),
                                withUnit(mark, "median"),
                                withUnit(mark, "medianOfRest")),
                Tone.PLAIN);
    }

    private static String withUnit(JsonNode mark, String field) {
        return (Numbers.shortly(Nodes.number(mark, field)) + " " + Nodes.text(mark, "unit"))
                .strip();
    }

    private Section map(JsonNode map, Map<String, String> names) {
        List<JsonNode> axes = Nodes.list(map, "axes");
        List<JsonNode> customers = Nodes.list(map, "customers");
        List<Charts.Group> groups = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode centre : Nodes.list(map, "centres")) {
            String id = Nodes.text(centre, "segment");
            List<JsonNode> own =
                    customers.stream().filter(it -> Nodes.text(it, "segment").equals(id)).toList();
            String name = id + " " + names.getOrDefault(id, "");
            double x = Nodes.number(centre, "x");
            double y = Nodes.number(centre, "y");
            groups.add(
                    new Charts.Group(
                            name,
                            own.stream().map(it -> Nodes.number(it, "x")).toList(),
                            own.stream().map(it -> Nodes.number(it, "y")).toList(),
                            List.of(x, y)));
            rows.add(
                    List.of(
                            Cell.text(name).linked(links.segment(id)),
                            Cell.number(x),
                            Cell.number(y),
                            Cell.count(own.size())));
        }
        return Section.of(
                "segments-map",
                "Map",
                "Each dot is a customer, of a sample of %s; each ring is the middle of a segment."
                        .formatted(Cell.count(customers.size()).text()),
                Charts.scatter(
                        "segments-chart",
                        "Customers in two dimensions",
                        "Across (%s of what sets customers apart): %s. Up (%s): %s."
                                .formatted(
                                        share(axes, 0),
                                        label(axes, 0),
                                        share(axes, 1),
                                        label(axes, 1)),
                        Charts.Axis.free("across"),
                        Charts.Axis.free("up"),
                        groups,
                        new Table(
                                "Middles of the segments",
                                List.of(
                                        Column.text("Segment"),
                                        Column.number("Across"),
                                        Column.number("Up"),
                                        Column.number("Dots")),
                                rows)));
    }

    private static String share(List<JsonNode> axes, int i) {
        return i < axes.size()
                ? Cell.percent(Nodes.number(axes.get(i), "varianceShare")).text()
                : "nothing";
    }

    private static String label(List<JsonNode> axes, int i) {
        return i < axes.size() ? Nodes.text(axes.get(i), "label") : "";
    }

    private Section moves(JsonNode report, List<JsonNode> segments) {
        Map<String, String> before = names(Nodes.list(report.path("before"), "segments"));
        Map<String, String> now = names(segments);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(
                        "Who came and went",
                        List.of(
                                Column.text("Segment"),
                                Column.number("Customers"),
                                Column.number("Stayed"),
                                Column.number("Moved in"),
                                Column.number("Moved out"),
                                Column.number("New to the shop"),
                                Column.number("Gone")),
                        segments.stream().map(this::moves).toList()));
        List<JsonNode> flows =
                Nodes.list(report, "flows").stream()
                        .filter(it -> !Nodes.text(it, "from").equals(Nodes.text(it, "to")))
                        .toList();
        blocks.add(
                flows.isEmpty()
                        ? Notice.empty(
                                "Nobody has moved", "From one segment to another, that is.", "")
                        : new Table(
                                "Flows, the largest first",
                                List.of(
                                        Column.text("From"),
                                        Column.text("To"),
                                        Column.number("Customers")),
                                flows(flows, before, now)));
        return Section.of(
                "segments-moves",
                "In and out",
                Nodes.time(report.path("before"), "asOf")
                        .map(at ->
                                "Since the division of "
                                        + at.toString().replaceAll("T.*", "")
                                        + ".")
                        .orElse("This is the first division, so everybody counts as new."),
                blocks);
    }

    private List<Cell> moves(JsonNode segment) {
        JsonNode moves = segment.path("moves");
        String id = Nodes.text(segment, "id");
        return List.of(
                Cell.text(Nodes.text(segment, "name")).noted(id).linked(links.segment(id)),
                Cell.count(Nodes.count(segment, "customers")),
                Cell.count(Nodes.count(moves, "stayed")),
                Cell.count(Nodes.count(moves, "movedIn")),
                Cell.count(Nodes.count(moves, "movedOut")),
                Cell.count(Nodes.count(moves, "joined")),
                Cell.count(Nodes.count(moves, "gone")));
    }

    private static List<List<Cell>> flows(
            List<JsonNode> flows, Map<String, String> before, Map<String, String> now) {
        long most = flows.stream().mapToLong(it -> Nodes.count(it, "customers")).max().orElse(1);
        return flows.stream()
                .sorted(
                        java.util.Comparator.comparingLong(
                                (JsonNode it) -> -Nodes.count(it, "customers")))
                .map(it -> {
                    String from = Nodes.text(it, "from");
                    String to = Nodes.text(it, "to");
                    long customers = Nodes.count(it, "customers");
                    return List.of(
                            from.isEmpty()
                                    ? Cell.text("new to the shop").toned(Tone.MUTED)
                                    : Cell.text(before.getOrDefault(from, from)).noted(from),
                            to.isEmpty()
                                    ? Cell.text("gone").toned(Tone.MUTED)
                                    : Cell.text(now.getOrDefault(to, to)).noted(to),
                            Cell.count(customers).barred((double) customers / most));
                })
                .toList();
    }

    private static Section tiers(JsonNode report) {
        List<JsonNode> tiers = Nodes.list(report, "tiers");
        long most = tiers.stream().mapToLong(it -> Nodes.count(it, "customers")).max().orElse(1);
        return Section.of(
                "segments-tiers",
                "Tiers, and what to do",
                "By recency, frequency and money alone; every customer is in exactly one.",
                new Table(
                        "Tiers",
                        List.of(
                                Column.text("Tier"),
                                Column.number("Customers"),
                                Column.text("Who they are"),
                                Column.text("What to do")),
                        tiers.stream()
                                .map(it ->
                                        List.of(
                                                Cell.text(Nodes.text(it, "tier")),
                                                Cell.count(Nodes.count(it, "customers"))
                                                        .barred(
                                                                Nodes.count(it, "customers")
                                                                        / (double)
                                                                                Math.max(1, most)),
                                                Cell.text(Nodes.text(it, "meaning")),
                                                Cell.text(Nodes.text(it, "whatToDo"))))
                                .toList()));
    }

    /** One segment. */
    View view(String id) {
        Answer answer = api.get("/v1/segments");
        Optional<JsonNode> segment =
                Nodes.list(answer.orEmpty(), "segments").stream()
                        .filter(it -> Nodes.text(it, "id").equals(id))
                        .findFirst();
        List<Section> sections = new ArrayList<>();
        if (segment.isPresent()) {
            fill(sections, id, segment.get());
        } else {
            sections.add(
                    Section.of(
                            "segment-none",
                            "Nothing to show",
                            "",
                            answer instanceof Answer.Missing missing
                                    ? Problems.notice(missing)
                                    : Notice.empty(
                                            "There is no segment " + id,
                                            "It may have been of an earlier division.",
                                            "Choose one of all segments.")));
        }
        return new View(
                "segment",
                "segments",
                segment.map(it -> Nodes.text(it, "name")).orElse("Segment " + id),
                "Segment " + id,
                new View.Back("All segments", links.segments()),
                sections);
    }

    private static void fill(List<Section> sections, String id, JsonNode segment) {
        JsonNode moves = segment.path("moves");
        JsonNode rule = segment.path("rule");
        sections.add(
                Section.of(
                        "segment-size",
                        "Size",
                        "",
                        new Stats(
                                List.of(
                                        stat("customers", "Customers", segment),
                                        new Stat(
                                                "share",
                                                "Of all customers",
                                                Cell.percent(Nodes.number(segment, "share"))),
                                        new Stat(
                                                "revenueShare",
                                                "Of revenue",
                                                Cell.percent(
                                                        Nodes.number(segment, "revenueShare"))),
                                        stat("stayed", "Stayed", moves),
                                        stat("movedIn", "Moved in", moves),
                                        stat("movedOut", "Moved out", moves),
                                        stat("joined", "New to the shop", moves)))));
        sections.add(
                Section.of(
                        "segment-rule",
                        "Who is in it",
                        "%s of those who meet this are in %s; %s of %s meet it."
                                .formatted(
                                        Cell.percent(Nodes.number(rule, "precision")).text(),
                                        id,
                                        Cell.percent(Nodes.number(rule, "recall")).text(),
                                        id),
                        new Notice(Tone.PLAIN, Nodes.text(rule, "text"), "", "", "")));
        sections.add(marks(segment));
        sections.add(tiersOf(segment));
    }

    private static Stat stat(String name, String label, JsonNode of) {
        return new Stat(name, label, Cell.count(Nodes.count(of, name)));
    }

    private static Section marks(JsonNode segment) {
        return Section.of(
                "segment-marks",
                "What sets it apart",
                "Effect sizes: 0.2 is small, 0.5 medium, 0.8 large.",
                new Table(
                        "Features by effect",
                        List.of(
                                Column.text("Feature"),
                                Column.number("Median here"),
                                Column.number("Median of others"),
                                Column.text("Unit"),
                                Column.number("Effect size")),
                        Nodes.list(segment, "marks").stream()
                                .map(it ->
                                        List.of(
                                                Cell.text(Nodes.text(it, "label")),
                                                Cell.number(Nodes.number(it, "median")),
                                                Cell.number(Nodes.number(it, "medianOfRest")),
                                                Nodes.text(it, "unit").isEmpty()
                                                        ? Cell.none()
                                                        : Cell.text(Nodes.text(it, "unit")),
                                                Cell.exact(
                                                        Numbers.shortly(
                                                                Nodes.number(it, "effectSize")),
                                                        Double.toString(
                                                                Nodes.number(it, "effectSize")))))
                                .toList()));
    }

    private static Section tiersOf(JsonNode segment) {
        long all = Math.max(1, Nodes.count(segment, "customers"));
        return Section.of(
                "segment-tiers",
                "Its customers by tier",
                "",
                new Table(
                        "Tiers in the segment",
                        List.of(Column.text("Tier"), Column.number("Customers")),
                        segment.path("tiers").properties().stream()
                                .filter(it -> it.getValue().asLong() > 0)
                                .sorted(
                                        java.util.Comparator.comparingLong(
                                                (Map.Entry<String, JsonNode> it) ->
                                                        -it.getValue().asLong()))
                                .map(it ->
                                        List.of(
                                                Cell.text(it.getKey()),
                                                Cell.count(it.getValue().asLong())
                                                        .barred(it.getValue().asDouble() / all)))
                                .toList()));
    }
}
