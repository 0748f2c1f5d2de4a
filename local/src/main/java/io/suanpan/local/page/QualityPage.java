package io.suanpan.local.page;

import io.suanpan.local.page.Charts.Axis;
import io.suanpan.local.page.Charts.Series;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Form.Field;
import io.suanpan.local.page.view.Form.Option;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.summary.AnomalyText;
import io.suanpan.tables.ingest.Anomaly;
import io.suanpan.tables.ingest.DayCount;
import io.suanpan.tables.ingest.QualityReport;
import io.suanpan.tables.ingest.RowCounts;
import io.suanpan.tables.ingest.RuleCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Where every row went, why, and what to do about it. */
final class QualityPage {
    private static final int SHOWN_ANOMALIES = 20;
    private static final int SHOWN_RULES = 20;

    private final ApiReader api;
    private final Links links;

    QualityPage(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    /**
     * @param object the raw object to look at; empty for all
     */
    View view(String object) {
        var answer = Data.quality(api);
        List<QualityReport> all = answer.value().map(Data::newestByObject).orElse(List.of());
        List<QualityReport> reports =
                all.stream().filter(it -> object.isEmpty() || it.key().equals(object)).toList();
        List<Section> sections = new ArrayList<>();
        if (answer.problem().isPresent()) {
            sections.add(one(Problems.notice(answer.problem().get())));
        } else if (reports.isEmpty()) {
            sections.add(one(object.isEmpty() ? nothing() : unknown(object)));
        } else {
            fill(sections, all, reports, object);
        }
        return new View(
                "quality",
                "quality",
                "Data quality",
                "Every row that was read is in one of four: accepted, returned, duplicate or set"
                        + " aside.",
                object.isEmpty() ? null : new View.Back("All raw objects", links.quality()),
                sections);
    }

    private static Section one(Block block) {
        return Section.of("quality-none", "Nothing to show", "", block);
    }

    static Notice nothing() {
        return Notice.empty(
                "Nothing has been imported yet",
                "Put a file under raw/ in the store, or name it to the command line.",
                "suanpan import FILE --source NAME");
    }

    private Notice unknown(String object) {
        return new Notice(
                Tone.MUTED,
                "No report of " + object,
                "It is not among the newest 100.",
                "Choose one of all raw objects.",
                links.quality());
    }

    private void fill(
            List<Section> sections,
            List<QualityReport> all,
            List<QualityReport> reports,
            String object) {
        List<Block> first = new ArrayList<>();
        if (links.live() && all.size() > 1) {
            first.add(filter(all, object));
        }
        first.add(totals(reports));
        sections.add(Section.of("quality-rows", "Rows", object, first));
        refusals(sections, reports);
        sections.add(days(reports));
        sections.add(rules(reports));
        sections.add(anomalies(reports));
        sections.add(objects(reports));
    }

    private Form filter(List<QualityReport> all, String object) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "All raw objects")));
        all.forEach(it -> options.add(new Option(it.key(), name(it.key()))));
        return Form.get(
                links.quality(),
                List.of(new Field("object", "Raw object", "select", object, "", options)),
                "Show");
    }

    static Stats totals(List<QualityReport> reports) {
        long read = sum(reports, RowCounts::read);
        return new Stats(
                List.of(
                        stat("read", "Read", read, 0),
                        stat("accepted", "Accepted", sum(reports, RowCounts::accepted), read),
                        stat("returned", "Returned", sum(reports, RowCounts::returned), read),
                        stat("duplicate", "Duplicate", sum(reports, RowCounts::duplicate), read),
                        stat(
                                "quarantined",
                                "Set aside",
                                sum(reports, RowCounts::quarantined),
                                read)));
    }

    private static Stat stat(String name, String label, long rows, long read) {
        String note = read == 0 ? "rows" : Cell.percent((double) rows / read).text();
        return new Stat(name, label, Cell.count(rows).noted(note));
    }

    private static long sum(List<QualityReport> reports, ToLongFunction<RowCounts> part) {
        return reports.stream().mapToLong(it -> part.applyAsLong(it.rows())).sum();
    }

    private static void refusals(List<Section> sections, List<QualityReport> reports) {
        List<Notice> refused = new ArrayList<>();
        for (QualityReport report : reports) {
            var refusal = report.refusal();
            if (refusal != null) {
                refused.add(
                        new Notice(Tone.BAD, report.key(), refusal.detail(), refusal.remedy(), ""));
            }
        }
        if (!refused.isEmpty()) {
            sections.add(Section.of("quality-refused", "Could not be read", "", refused));
        }
    }

    private static Section days(List<QualityReport> reports) {
        Map<LocalDate, Long> rows = new TreeMap<>();
        for (QualityReport report : reports) {
            for (DayCount day : report.days()) {
                rows.merge(day.day(), day.rows(), Long::sum);
            }
        }
        if (rows.isEmpty()) {
            return Section.of(
                    "quality-days",
                    "By day",
                    "",
                    Notice.empty("No row carries a day", "Tables without times have none.", ""));
        }
        List<LocalDate> days = List.copyOf(rows.keySet());
        List<Double> counts = rows.values().stream().map(Long::doubleValue).toList();
        return Section.of(
                "quality-days",
                "By day",
                "Accepted rows that are no returns, by their UTC day.",
                Charts.days(
                        "quality-by-day",
                        "Accepted rows by day",
                        "From %s to %s.".formatted(days.getFirst(), days.getLast()),
                        Axis.count("rows"),
                        days,
                        List.of(new Series("Accepted rows", "line", counts))));
    }

    private static Section rules(List<QualityReport> reports) {
        record Found(QualityReport report, RuleCount rule) {}
        List<List<Cell>> rows =
                reports.stream()
                        .flatMap(report ->
                                report.rules().stream().map(rule -> new Found(report, rule)))
                        .filter(it -> it.rule().rows() > 0)
                        .sorted(Comparator.comparingLong((Found it) -> -it.rule().rows()))
                        .map(it -> rule(it.report(), it.rule()))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(Notice.empty("No rule applied", "Every row is as it should be.", ""));
        } else {
            int shown = Math.min(SHOWN_RULES, rows.size());
            blocks.add(rules("Rules that applied, the most rows first", rows.subList(0, shown)));
            if (shown < rows.size()) {
                String more = (rows.size() - shown) + " more rules";
                blocks.add(new Fold(more, rules(more, rows.subList(shown, rows.size()))));
            }
        }
        return Section.of(
                "quality-rules",
                "By rule",
                "A row may break several rules. Rows that are set aside wait in quarantine and can"
                        + " be replayed.",
                blocks);
    }

    private static Table rules(String caption, List<List<Cell>> rows) {
        return new Table(
                caption,
                List.of(
                        Column.text("Rule"),
                        Column.number("Rows"),
                        Column.text("What is done"),
                        Column.text("What is wrong"),
                        Column.text("What to do"),
                        Column.text("In")),
                rows);
    }

    private static List<Cell> rule(QualityReport report, RuleCount rule) {
        return List.of(
                Cell.code(rule.id()),
                Cell.count(rule.rows()),
                disposition(rule.disposition()),
                Cell.text(rule.meaning()),
                Cell.text(rule.remedy()),
                Cell.code(name(report.key())));
    }

    private static Cell disposition(String disposition) {
        return switch (disposition) {
            case "reject" -> Cell.text("set aside").toned(Tone.BAD);
            case "duplicate" -> Cell.text("left out").toned(Tone.MUTED);
            case "flag" -> Cell.text("taken in, marked").toned(Tone.WARN);
            default -> Cell.text("taken in, counted");
        };
    }

    private Section anomalies(List<QualityReport> reports) {
        record Found(QualityReport report, Anomaly anomaly) {}
        List<Found> found =
                reports.stream()
                        .flatMap(report ->
                                report.anomalies().stream().map(it -> new Found(report, it)))
                        .filter(it -> AnomalyText.isNotable(it.anomaly()))
                        .sorted(Comparator.comparing((Found it) -> it.anomaly().day()).reversed())
                        .toList();
        if (found.isEmpty()) {
            return Section.of(
                    "quality-anomalies",
                    "Unusual days",
                    "",
                    Notice.empty(
                            "No unusual day",
                            "A day is compared with the 28 before it: rows, prices and mixes.",
                            ""));
        }
        String lead =
                "Days that differ from the 28 before them, the newest first"
                        + (found.size() > SHOWN_ANOMALIES
                                ? "; %d of %d.".formatted(SHOWN_ANOMALIES, found.size())
                                : ".");
        return Section.of(
                "quality-anomalies",
                "Unusual days",
                lead,
                new Table(
                        "Unusual days",
                        List.of(
                                Column.text("Day"),
                                Column.text("What"),
                                Column.text("How it differs"),
                                Column.number("Score"),
                                Column.text("In")),
                        found.stream()
                                .limit(SHOWN_ANOMALIES)
                                .map(it -> anomaly(it.report(), it.anomaly()))
                                .toList()));
    }

    private static List<Cell> anomaly(QualityReport report, Anomaly anomaly) {
        return List.of(
                Cell.text(anomaly.day().toString()),
                Cell.text(AnomalyText.measure(anomaly)),
                Cell.text(AnomalyText.how(anomaly)),
                Cell.exact(
                        Cell.number(Math.round(100 * anomaly.score()) / 100.0).text(),
                        Double.toString(anomaly.score())),
                Cell.code(name(report.key())));
    }

    private Section objects(List<QualityReport> reports) {
        return Section.of(
                "quality-objects",
                "By raw object",
                "",
                new Table(
                        "Rows by raw object",
                        List.of(
                                Column.text("Raw object"),
                                Column.number("Read"),
                                Column.number("Accepted"),
                                Column.number("Returned"),
                                Column.number("Duplicate"),
                                Column.number("Set aside"),
                                Column.text("Quarantine")),
                        reports.stream().map(this::object).toList()));
    }

    private List<Cell> object(QualityReport report) {
        RowCounts rows = report.rows();
        return List.of(
                Cell.code(name(report.key())).linked(links.object(report.key())),
                Cell.count(rows.read()),
                Cell.count(rows.accepted()),
                Cell.count(rows.returned()),
                Cell.count(rows.duplicate()),
                rows.quarantined() == 0
                        ? Cell.count(0)
                        : Cell.count(rows.quarantined()).toned(Tone.WARN),
                report.quarantineKey().isEmpty() ? Cell.none() : Cell.code(report.quarantineKey()));
    }

    private static String name(String key) {
        return key.startsWith("raw/") ? key.substring("raw/".length()) : key;
    }
}
