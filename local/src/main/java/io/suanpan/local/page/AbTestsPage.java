package io.suanpan.local.page;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Words;
import io.suanpan.local.page.Charts.Axis;
import io.suanpan.local.page.Charts.Series;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Chart;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.summary.Conclusions;
import io.suanpan.recommendation.experiment.Arm;
import io.suanpan.recommendation.experiment.SampleRatio;
import io.suanpan.recommendation.experiment.Verdict;
import io.suanpan.recommendation.running.ExperimentSettings;
import io.suanpan.recommendation.running.Metric;
import io.suanpan.recommendation.running.ShopExperiment;
import io.suanpan.recommendation.running.Standing;
import io.suanpan.recommendation.running.Standing.ArmCount;
import io.suanpan.recommendation.running.Standing.Day;
import io.suanpan.recommendation.running.Standing.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The shop's A/B tests: arms, whether they have their shares, and what may be concluded now. */
final class AbTestsPage {
    private static final double POINTS = 100;

    private final Supplier<List<Standing>> experiments;
    private final Links links;

    /**
     * @param experiments as they stand, the newest first
     */
    AbTestsPage(Supplier<List<Standing>> experiments, Links links) {
        this.experiments = experiments;
        this.links = links;
    }

    View view(Instant now) {
        return new View(
                "ab-tests",
                "experiments",
                "A/B tests",
                "What is known of each, at any time: intervals hold however often one looks and whenever one stops.",
                new View.Back("Training runs", links.experiments()),
                sections(now));
    }

    private List<Section> sections(Instant now) {
        try {
            List<Standing> standings = experiments.get();
            List<Section> sections = new ArrayList<>();
            for (Standing standing : standings) {
                sections.add(section("ab-" + (standings.size() - sections.size()), standing, now));
            }
            return sections.isEmpty() ? List.of(none()) : sections;
        } catch (SuanpanException e) {
            return List.of(
                    Section.of(
                            "ab-problem",
                            "The tests cannot be shown",
                            "",
                            new Notice(Tone.BAD, e.detail(), "", e.remedy(), "")));
        }
    }

    private static Section none() {
        return Section.of(
                "ab-none",
                "No test yet",
                "",
                Notice.empty(
                        "No A/B test is set",
                        "One says in which arms customers are and how each arm ranks; recommendations then carry the arm, and orders say what came of it.",
                        "Put %s into the store; docs/data-formats.md says what is in it. For a test that ran elsewhere: suanpan ab FILE."
                                .formatted(ExperimentSettings.KEY)));
    }

    private static Section section(String id, Standing standing, Instant now) {
        List<Block> blocks = new ArrayList<>();
        for (Treatment treatment : standing.treatments()) {
            blocks.add(conclusion(standing, treatment));
        }
        blocks.add(facts(id, standing));
        blocks.add(arms(standing));
        for (Treatment treatment : standing.treatments()) {
            if (treatment.days().size() > 1) {
                String chart = id + "-" + (blocks.size() - standing.treatments().size()) + "-chart";
                blocks.add(chart(chart, standing, treatment));
            }
        }
        return Section.of(
                id, standing.experiment().name(), time(standing.experiment(), now), blocks);
    }

    private static String time(ShopExperiment experiment, Instant now) {
        String since = Cell.time(experiment.since()).text();
        if (now.isBefore(experiment.since())) {
            return "Begins on " + since + " UTC.";
        }
        return experiment.isRunning(now)
                ? "Runs since " + since + " UTC."
                : "Ran from %s to %s UTC.".formatted(since, Cell.time(experiment.until()).text());
    }

    private static Notice conclusion(Standing standing, Treatment treatment) {
        String control = standing.arms().getFirst().arm();
        Conclusions conclusions =
                standing.experiment().metric() == Metric.CONVERSION
                        ? Conclusions.ofConversion(treatment.arm(), control)
                        : Conclusions.ofRevenue(treatment.arm(), control, standing.currency());
        String text =
                conclusions.text(
                        treatment.verdict(),
                        treatment.now(),
                        treatment.least(),
                        standing.experiment().options().leastUnits());
        return new Notice(
                tone(treatment.verdict()), treatment.arm() + " against " + control, text, "", "");
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Tone.GOOD;
            case WORSE, MISMATCH -> Tone.BAD;
            case SILENT, OPEN -> Tone.MUTED;
        };
    }

    private static Stats facts(String id, Standing standing) {
        ShopExperiment experiment = standing.experiment();
        SampleRatio ratio = standing.ratio();
        List<Stat> stats = new ArrayList<>();
        stats.add(
                new Stat(
                        id + "-metric",
                        "Decided by",
                        Cell.text(experiment.metric().text())
                                .noted("within %d days".formatted(experiment.windowDays()))));
        stats.add(
                new Stat(
                        id + "-ratio",
                        "Arms have their shares",
                        Cell.text(ratio.mismatch() ? "no" : "yes")
                                .toned(ratio.mismatch() ? Tone.BAD : Tone.GOOD)
                                .noted(
                                        "always valid p "
                                                + Words.probability(ratio.alwaysValidP()))));
        for (Treatment treatment : standing.treatments()) {
            double p = treatment.now().pValue();
            stats.add(
                    new Stat(
                            id + "-p-" + stats.size(),
                            "p of " + treatment.arm(),
                            Cell.exact(Words.probability(p), Double.toString(p))
                                    .noted("always valid; alpha " + experiment.options().alpha())));
        }
        return new Stats(stats);
    }

    private static Table arms(Standing standing) {
        List<Arm> set = standing.experiment().experiment().arms();
        double shares = set.stream().mapToDouble(Arm::share).sum();
        long all = standing.arms().stream().mapToLong(ArmCount::entered).sum();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            ArmCount arm = standing.arms().get(i);
            rows.add(
                    List.of(
                            Cell.text(arm.arm()),
                            Cell.count(arm.entered()),
                            Cell.percent(arm.entered() / (double) all)
                                    .noted("of " + Words.percent(set.get(i).share() / shares)),
                            Cell.count(arm.units()),
                            Cell.percent(arm.conversions() / (double) arm.units()),
                            revenue(standing, arm)));
        }
        return new Table(
                "Arms as of " + Cell.time(standing.asOf()).text() + " UTC",
                List.of(
                        Column.text("Arm"),
                        Column.number("Customers who came"),
                        Column.number("Share"),
                        Column.number("Counted"),
                        Column.number("Conversion"),
                        Column.number("Revenue a customer")),
                rows);
    }

    private static Cell revenue(Standing standing, ArmCount arm) {
        return arm.units() == 0 || standing.currency().isEmpty()
                ? Cell.none()
                : Cell.money(
                        Math.round(arm.revenueMinor() / (double) arm.units()), standing.currency());
    }

    private static Chart chart(String id, Standing standing, Treatment treatment) {
        boolean isShare = standing.experiment().metric() == Metric.CONVERSION;
        String control = standing.arms().getFirst().arm();
        double unit =
                isShare
                        ? POINTS
                        : Math.pow(
                                10,
                                -Currency.getInstance(standing.currency())
                                        .getDefaultFractionDigits());
        return Charts.days(
                id,
                "%s less %s, day by day".formatted(treatment.arm(), control),
                "The difference in %s %s, and what is known of it at the end of each day: once 0 lies outside, the arms differ. A customer counts from the end of the window of %d days on."
                        .formatted(
                                standing.experiment().metric().text(),
                                isShare ? "in percentage points" : "a customer",
                                standing.experiment().windowDays()),
                Axis.free(isShare ? "percentage points" : standing.currency()),
                treatment.days().stream().map(Day::day).toList(),
                List.of(
                        series("Difference", "line", treatment, day -> unit * day.difference()),
                        series("From", "low", treatment, day -> unit * day.lower()),
                        series("To", "high", treatment, day -> unit * day.upper()),
                        new Series(
                                "No difference",
                                "guide",
                                Collections.nCopies(treatment.days().size(), 0.0))));
    }

    private static Series series(
            String label, String style, Treatment treatment, ToDoubleFunction<Day> value) {
        return new Series(
                label, style, treatment.days().stream().map(value::applyAsDouble).toList());
    }
}
