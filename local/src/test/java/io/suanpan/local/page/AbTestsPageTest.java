package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Shell;
import io.suanpan.local.page.view.View;
import io.suanpan.recommendation.experiment.Arm;
import io.suanpan.recommendation.experiment.Experiment;
import io.suanpan.recommendation.experiment.SampleRatio;
import io.suanpan.recommendation.experiment.SequentialOptions;
import io.suanpan.recommendation.experiment.Verdict;
import io.suanpan.recommendation.running.ExperimentUnit;
import io.suanpan.recommendation.running.Metric;
import io.suanpan.recommendation.running.RankingChange;
import io.suanpan.recommendation.running.ShopArm;
import io.suanpan.recommendation.running.ShopExperiment;
import io.suanpan.recommendation.running.ShopUnits;
import io.suanpan.recommendation.running.Standing;
import io.suanpan.recommendation.running.StandingTally;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of A/B tests says of units with known chances to order. */
class AbTestsPageTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static ShopExperiment experiment(Metric metric, String treatment, double share) {
        List<ShopArm> arms =
                List.of(
                        new ShopArm(new Arm("control", 0.5), RankingChange.NONE),
                        new ShopArm(new Arm(treatment, share), RankingChange.NONE));
        return new ShopExperiment(
                new Experiment("a <b>test</b>", "", arms.stream().map(ShopArm::arm).toList()),
                arms,
                SINCE,
                Instant.MAX,
                metric,
                7,
                SequentialOptions.defaults().withLeastUnits(100).withPlannedUnits(1_000));
    }

    /** A hundred customers a day for 40 days, who order for 10.00 with their arm's chance. */
    private static Standing standing(ShopExperiment experiment, double control, double treatment) {
        var random = new SplittableRandom(8);
        List<ExperimentUnit> units = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String id = "C" + i;
            boolean isControl =
                    experiment
                            .armOf(id)
                            .filter(it -> it.arm().name().equals("control"))
                            .isPresent();
            boolean orders = random.nextDouble() < (isControl ? control : treatment);
            Instant at = SINCE.plus(DAY.multipliedBy(i / 100));
            units.add(new ExperimentUnit(id, at, orders, orders ? 1_000 : 0));
        }
        return StandingTally.of(experiment, new ShopUnits(NOW, "EUR", units));
    }

    private static String html(Supplier<List<Standing>> experiments) {
        var links = new Links(true);
        View view = new AbTestsPage(experiments, links).view(NOW);
        var shell =
                new Shell(
                        "A/B tests", "experiments", "s", "/a/", "", null, false, "/", null, links);
        String html = new Layout().page(shell, view);
        Markup markup = new Markup(html);
        markup.requireWellFormed("/experiments/ab");
        markup.requireOwnOnly("/experiments/ab");
        return html;
    }

    @Test
    void aDifferenceIsSaidInASentenceAndShownDayByDay() {
        Standing standing = standing(experiment(Metric.CONVERSION, "varied", 0.5), 0.2, 0.3);
        String html = html(() -> List.of(standing));
        Markup page = new Markup(html);

        assertThat(page.texts())
                .contains("varied against control", "Runs since 2026-03-01 00:00 UTC.")
                .anyMatch(it ->
                        it.startsWith("varied is above control in conversions, by ")
                                && it.endsWith("may be stopped and varied shown to all."))
                .contains("varied less control, day by day");
        List<String> varied = page.row("varied");
        assertThat(varied.getFirst()).isEqualTo(Long.toString(standing.arms().getLast().entered()));
        assertThat(page.stat("ab-1-p-2"))
                .containsExactly(Double.toString(standing.treatments().getFirst().now().pValue()));
        var last = standing.treatments().getFirst().days().getLast();
        assertThat(page.row(last.day().toString()))
                .containsExactly(
                        Double.toString(100 * last.difference()),
                        Double.toString(100 * last.lower()),
                        Double.toString(100 * last.upper()));
    }

    @Test
    void moneyIsShownInItsCurrency() {
        Standing standing = standing(experiment(Metric.REVENUE, "varied", 0.5), 0.3, 0.2);
        Markup page = new Markup(html(() -> List.of(standing)));

        assertThat(page.texts())
                .anyMatch(it -> it.matches("varied is below control in revenue, by .* EUR to .*"));
        var last = standing.treatments().getFirst().days().getLast();
        assertThat(page.row(last.day().toString()).getFirst())
                .isEqualTo(Double.toString(0.01 * last.difference()));
    }

    @Test
    void namesAreTextAndNothingElse() {
        Standing standing = standing(experiment(Metric.CONVERSION, "<i>&", 0.5), 0.2, 0.2);
        String html = html(() -> List.of(standing));

        assertThat(html)
                .contains("a &lt;b&gt;test&lt;/b&gt;", "&lt;i&gt;&amp;", "No difference in")
                .doesNotContain("<b>test", "<i>&");
    }

    @Test
    void armsWithoutTheirSharesAreAnAlarm() {
        ShopExperiment dealt = experiment(Metric.CONVERSION, "varied", 0.5);
        ShopExperiment said = experiment(Metric.CONVERSION, "varied", 0.4);
        Standing standing = standing(dealt, 0.2, 0.3);
        // Who was dealt by halves is read as if by 5 to 4: as where shares were changed on the way.
        var sorted =
                new Standing(
                        said,
                        standing.asOf(),
                        "EUR",
                        SampleRatio.of(
                                said.experiment().arms(),
                                standing.arms().stream().map(Standing.ArmCount::entered).toList()),
                        standing.arms(),
                        standing.treatments().stream()
                                .map(it ->
                                        new Standing.Treatment(
                                                it.arm(),
                                                it.days(),
                                                it.now(),
                                                Verdict.MISMATCH,
                                                it.least()))
                                .toList());
        Markup page = new Markup(html(() -> List.of(sorted)));

        assertThat(page.texts())
                .contains("no")
                .anyMatch(it -> it.startsWith("Nothing may be concluded, as arms have not"));
    }

    @Test
    void withoutCustomersNothingIsSaidYet() {
        ShopExperiment experiment = experiment(Metric.REVENUE, "varied", 0.5);
        Standing none = StandingTally.of(experiment, new ShopUnits(Instant.EPOCH, "", List.of()));
        Markup page = new Markup(html(() -> List.of(none)));

        assertThat(page.texts())
                .anyMatch(it -> it.contains("each arm needs 100 units, and the smallest"));
    }

    @Test
    void settingsThatMakeNoSenseAreAProblemWithItsRemedy() {
        Markup page =
                new Markup(
                        html(() -> {
                            throw new SuanpanException(
                                    ErrorCode.IMPOSSIBLE, "Its alpha is 2.", "Mend it.");
                        }));

        assertThat(page.texts()).contains("Its alpha is 2.").anyMatch(it -> it.contains("Mend it"));
    }

    @Test
    void testsOfAStoreWithoutTablesAreThereAndSilent(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("settings"));
        Files.write(
                folder.resolve("settings/experiments.json"),
                """
                {"experiments":[{"name":"variety","since":"2026-01-01T00:00:00Z",
                  "metric":"revenue","arms":[{"name":"control","share":0.5},
                    {"name":"varied","share":0.5,"ranking":{"diversity":0.4}}]}]}
                """
                        .getBytes(StandardCharsets.UTF_8));
        try (ServedConsole served = new ServedConsole(folder)) {
            Markup page = new Markup(served.get("/experiments/ab").body().text());
            page.requireWellFormed("/experiments/ab");
            assertThat(page.texts())
                    .contains("variety")
                    .anyMatch(it -> it.startsWith("Nothing is said of revenue yet"));
            assertThat(served.get("/experiments").body().text()).contains("/experiments/ab");
        }
    }
}
