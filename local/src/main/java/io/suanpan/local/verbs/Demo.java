package io.suanpan.local.verbs;

import io.suanpan.customers.CustomerScores;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.customers.training.TrainedModels;
import io.suanpan.customers.training.TrainingOutcome;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.summary.AgainText;
import io.suanpan.local.summary.Imported;
import io.suanpan.local.summary.Layout;
import io.suanpan.local.summary.ModelsText;
import io.suanpan.local.summary.QualityText;
import io.suanpan.local.summary.RecommendationsText;
import io.suanpan.local.summary.RoutesText;
import io.suanpan.local.summary.ScoresText;
import io.suanpan.local.summary.SegmentsText;
import io.suanpan.local.summary.ValuesText;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.tables.ingest.QualityReport;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ingests, trains, scores and tells, all through the functions. */
final class Demo {
    private static final int SHOWN = 6;
    private static final int SHOWN_TO = 3;
    private static final int SHOWN_AGAIN = 4;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final Terminal terminal;
    private final Clock clock;

    Demo(Workspace workspace, Terminal terminal, Clock clock) {
        this.workspace = workspace;
        this.terminal = terminal;
        this.clock = clock;
    }

    void run(DemoContent content, StoreOptions options) {
        Importing importing = new Importing(workspace, terminal);
        List<Imported> imported = importing.run(importing.keys(""));
        Models models = new Models(workspace, terminal);
        List<TrainingOutcome> outcomes = models.train(TrainedModels.names());
        var scored =
                new Scoring(workspace, terminal, clock)
                        .run("demo-" + STAMP.format(clock.instant()));
        Ordering.Ordered ordered = ordered();
        List<String> shownTo = new ScoresText(scored.customers()).likeliestBuyers(SHOWN_TO);
        List<RecommendationsText> shown = shown(shownTo);
        List<AgainText> again = new Recommending(workspace).again(shownTo, SHOWN_AGAIN);
        Optional<DayPlan> routes = routes();
        terminal.blank();
        terminal.line("Suanpan on " + content.described());
        decisions(scored.customers(), models.segments());
        shown.forEach(it -> {
            terminal.blank();
            terminal.lines(it.lines(Layout.WIDTH));
        });
        again.forEach(it -> {
            terminal.blank();
            terminal.lines(it.lines(Layout.WIDTH));
        });
        ordered(ordered);
        routes.ifPresent(plan -> {
            terminal.blank();
            terminal.lines(new RoutesText(plan).lines(2 * SHOWN, Layout.WIDTH));
        });
        quality(imported);
        models(models.inUse(), outcomes);
        next(options, scored);
    }

    private void decisions(List<CustomerScores> customers, Optional<SegmentReport> segments) {
        ScoresText scores = new ScoresText(customers);
        terminal.title("Decisions");
        terminal.lines(scores.buyers(SHOWN, Layout.WIDTH));
        terminal.blank();
        terminal.lines(scores.leavers(SHOWN, Layout.WIDTH));
        terminal.blank();
        terminal.line("+ raises the chance, − lowers it. The percentile is of all customers.");
        List<String> values = new ValuesText(customers).lines(SHOWN, Layout.WIDTH);
        if (!values.isEmpty()) {
            terminal.blank();
            terminal.lines(values);
        }
        segments.ifPresent(report -> {
            terminal.blank();
            terminal.lines(new SegmentsText(report).lines(Layout.WIDTH));
            terminal.blank();
            terminal.line("+ more than others, − less; medians, what tells them apart most first.");
        });
    }

    /** What to show the likeliest buyers, and a stranger. */
    private List<RecommendationsText> shown(List<String> ids) {
        try (Progress progress = terminal.progress("Choosing what to show")) {
            List<RecommendationsText> shown = new Recommending(workspace).run(ids);
            progress.done(
                    shown.isEmpty()
                            ? "nothing, there is no model"
                            : Words.count(shown.size(), "list", "lists"));
            return shown;
        }
    }

    private Ordering.Ordered ordered() {
        try (Progress progress = terminal.progress("Planning orders")) {
            Ordering.Ordered ordered = new Ordering(workspace, clock).run(SHOWN);
            progress.done(
                    ordered.plan() == null
                            ? "none, no stock is known"
                            : Words.count(ordered.plan().totals().orders(), "order", "orders"));
            return ordered;
        }
    }

    private Optional<DayPlan> routes() {
        try (Progress progress = terminal.progress("Planning routes")) {
            Optional<DayPlan> plan = new Delivering(workspace).run();
            progress.done(
                    plan.map(it ->
                                    Words.count(it.routes().size(), "van", "vans")
                                            + " on "
                                            + it.id())
                            .orElse("none, nothing is to be delivered"));
            return plan;
        }
    }

    private void ordered(Ordering.Ordered ordered) {
        List<String> lines = ordered.lines(SHOWN, Layout.WIDTH);
        if (!lines.isEmpty()) {
            terminal.blank();
            terminal.lines(lines);
        }
    }

    private void quality(List<Imported> imported) {
        List<QualityReport> reports =
                imported.stream().map(Imported::report).filter(Objects::nonNull).toList();
        terminal.title("Quality of the data");
        terminal.lines(new QualityText(reports).lines(Layout.WIDTH));
    }

    private void models(List<Details> inUse, List<TrainingOutcome> outcomes) {
        terminal.title("Models");
        terminal.lines(ModelsText.of(inUse).lines(Layout.WIDTH));
        for (TrainingOutcome outcome : outcomes) {
            String remedy = outcome.remedy() == null ? "" : " → " + outcome.remedy();
            if (outcome.version() == null) {
                terminal.line(outcome.model() + " was not trained: " + outcome.reason() + remedy);
            }
        }
    }

    private void next(StoreOptions options, Scoring.Scored scored) {
        String store = options.argument();
        String id = scored.customers().getFirst().customerId();
        terminal.title("Where to go next");
        terminal.lines(
                List.of(
                        "All %,d answers      %s"
                                .formatted(scored.customers().size(), scored.key()),
                        "See it all             ./suanpan serve --open" + store,
                        "                       then http://127.0.0.1:8080/ in a browser",
                        "The same over HTTP     curl http://127.0.0.1:8080/v1/customers/%s/scores"
                                .formatted(id),
                        "                       curl http://127.0.0.1:8080/v1/segments",
                        "                       curl http://127.0.0.1:8080/v1/customers/%s/recommendations"
                                .formatted(id),
                        "                       curl -d '{}' -H 'content-type: application/json' \\",
                        "                         http://127.0.0.1:8080/v1/stock/plan",
                        "Your own data          ./suanpan import FILE --source shopify",
                        "                       ./suanpan train",
                        "All that is known      ./suanpan report" + store,
                        "                       ./suanpan report --format html"
                                + store
                                + " > report.html"));
    }
}
