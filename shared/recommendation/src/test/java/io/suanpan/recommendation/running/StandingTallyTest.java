package io.suanpan.recommendation.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.experiment.Arm;
import io.suanpan.recommendation.experiment.ArmTotals;
import io.suanpan.recommendation.experiment.Comparison;
import io.suanpan.recommendation.experiment.Experiment;
import io.suanpan.recommendation.experiment.SequentialOptions;
import io.suanpan.recommendation.experiment.SequentialTest;
import io.suanpan.recommendation.experiment.Verdict;
import io.suanpan.recommendation.running.Standing.Day;
import io.suanpan.recommendation.running.Standing.Treatment;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class StandingTallyTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static ShopExperiment experiment(Metric metric, double share) {
        List<ShopArm> arms =
                List.of(
                        new ShopArm(new Arm("control", share), RankingChange.NONE),
                        new ShopArm(new Arm("new", share), RankingChange.NONE));
        return new ShopExperiment(
                new Experiment("e", "", arms.stream().map(ShopArm::arm).toList()),
                arms,
                SINCE,
                Instant.MAX,
                metric,
                7,
                SequentialOptions.defaults().withLeastUnits(50).withPlannedUnits(1_000));
    }

    /** Fifty customers a day, of whom those in the new arm order with another chance. */
    private static List<ExperimentUnit> units(
            ShopExperiment experiment, int days, double control, double treatment) {
        var random = new SplittableRandom(5);
        List<ExperimentUnit> units = new ArrayList<>();
        for (int i = 0; i < days * 50; i++) {
            String id = "C" + i;
            boolean isNew =
                    experiment.armOf(id).filter(it -> it.arm().name().equals("new")).isPresent();
            boolean orders = random.nextDouble() < (isNew ? treatment : control);
            Instant at = SINCE.plus(DAY.multipliedBy(i / 50));
            units.add(new ExperimentUnit(id, at, orders, orders ? 1_000 + i % 7 : 0));
        }
        return units;
    }

    private static ShopUnits asOf(int days, List<ExperimentUnit> units) {
        return new ShopUnits(SINCE.plus(DAY.multipliedBy(days)), "EUR", units);
    }

    @Test
    void onlyCustomersCountWhoseWindowHasEnded() {
        ShopExperiment experiment = experiment(Metric.CONVERSION, 0.5);
        Standing standing = StandingTally.of(experiment, asOf(20, units(experiment, 20, 0.2, 0.2)));

        assertThat(standing.arms().stream().mapToLong(Standing.ArmCount::entered).sum())
                .isEqualTo(1_000);
        assertThat(standing.arms().stream().mapToLong(Standing.ArmCount::units).sum())
                .as("who came on the first 14 days, that of the end included")
                .isEqualTo(14 * 50);
        assertThat(standing.ratio().mismatch()).isFalse();
    }

    @Test
    void eachDayIsALookAndTheLastIsThatOfAllUnits() {
        ShopExperiment experiment = experiment(Metric.REVENUE, 0.5);
        Standing standing =
                StandingTally.of(experiment, asOf(60, units(experiment, 40, 0.2, 0.35)));
        Treatment treatment = standing.treatments().getFirst();

        ArmTotals[] totals = {ArmTotals.NONE, ArmTotals.NONE};
        for (ExperimentUnit unit : units(experiment, 40, 0.2, 0.35)) {
            int arm = experiment.armOf(unit.customerId()).map(experiment.arms()::indexOf).get();
            totals[arm] = totals[arm].and(unit.revenueMinor());
        }
        Comparison last = SequentialTest.compare(totals[0], totals[1], experiment.options());
        assertThat(treatment.days().getLast().difference())
                .isCloseTo(last.difference(), within(1e-9));
        assertThat(treatment.days().getLast().day()).isEqualTo(LocalDate.parse("2026-04-16"));
        assertThat(treatment.days()).hasSizeBetween(30, 40);
        assertThat(treatment.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(treatment.now().pValue()).isLessThanOrEqualTo(last.pValue());
        for (int i = 1; i < treatment.days().size(); i++) {
            Day before = treatment.days().get(i - 1);
            Day day = treatment.days().get(i);
            assertThat(day.day()).isAfter(before.day());
            assertThat(day.lower()).isGreaterThanOrEqualTo(before.lower());
            assertThat(day.upper()).isLessThanOrEqualTo(before.upper());
        }
        assertThat(standing.arms().getLast().revenueMinor())
                .isEqualTo(Math.round(totals[1].mean() * totals[1].units()));
    }

    @Test
    void withoutEffectNothingIsConcludedAndWithALossThatIsSaid() {
        ShopExperiment experiment = experiment(Metric.CONVERSION, 0.5);

        assertThat(verdict(experiment, 0.2, 0.2)).isEqualTo(Verdict.OPEN);
        assertThat(verdict(experiment, 0.35, 0.2)).isEqualTo(Verdict.WORSE);
    }

    private static Verdict verdict(ShopExperiment experiment, double control, double treatment) {
        return StandingTally.of(experiment, asOf(60, units(experiment, 40, control, treatment)))
                .treatments()
                .getFirst()
                .verdict();
    }

    @Test
    void whoIsInNoArmIsPassedOverAndNobodyAtAllIsSilent() {
        ShopExperiment tenths = experiment(Metric.CONVERSION, 0.1);
        Standing standing = StandingTally.of(tenths, asOf(60, units(tenths, 40, 0.2, 0.2)));
        assertThat(standing.arms().stream().mapToLong(Standing.ArmCount::entered).sum())
                .isBetween(300L, 500L);

        Standing none = StandingTally.of(tenths, asOf(0, List.of()));
        assertThat(none.treatments().getFirst().verdict()).isEqualTo(Verdict.SILENT);
        assertThat(none.treatments().getFirst().days()).isEmpty();
    }

    @Test
    void theTablesSayWhoCameAndWhatWasOrderedInTheWindow() throws SQLException {
        try (var shop = new FeatureShop()) {
            shop.execute(
                    "CREATE TABLE orders (order_id VARCHAR, customer_id VARCHAR, ordered_at"
                            + " TIMESTAMP, currency VARCHAR, total_minor BIGINT, status VARCHAR)");
            shop.event("early", "2026-02-28", "view_item", "s0");
            shop.event("A", "2026-02-28", "view_item", "s0");
            shop.event("A", "2026-03-02", "view_item", "s1");
            shop.event("A", "2026-03-03", "view_item", "s2");
            shop.event("B", "2026-03-01", "view_item", "s3");
            shop.event("C", "2026-03-04", "search", "s4");
            order(shop, "A", "2026-03-01 09:00:00", "EUR", 9_000, "placed");
            order(shop, "A", "2026-03-02 10:00:00", "EUR", 2_000, "placed");
            order(shop, "A", "2026-03-09 09:59:59", "EUR", 300, "placed");
            order(shop, "A", "2026-03-09 10:00:00", "EUR", 40_000, "placed");
            order(shop, "A", "2026-03-05 10:00:00", "EUR", -500, "cancellation");
            order(shop, "B", "2026-03-02 10:00:00", "USD", 700, "placed");
            order(shop, "guest", "2026-03-20 00:00:00", "EUR", 700, "placed");

            ShopUnits read = UnitSource.read(shop.connection(), experiment(Metric.REVENUE, 0.5));

            assertThat(read.currency()).isEqualTo("EUR");
            assertThat(read.asOf()).isEqualTo(Instant.parse("2026-03-20T00:00:00Z"));
            assertThat(read.units())
                    .containsExactly(
                            unit("B", "2026-03-01T10:00:00Z", false, 0),
                            unit("A", "2026-03-02T10:00:00Z", true, 1_800),
                            unit("C", "2026-03-04T10:00:00Z", false, 0));
        }
    }

    private static ExperimentUnit unit(String id, String at, boolean hasOrdered, long revenue) {
        return new ExperimentUnit(id, Instant.parse(at), hasOrdered, revenue);
    }

    private static void order(
            FeatureShop shop, String id, String at, String currency, long total, String status)
            throws SQLException {
        shop.execute(
                "INSERT INTO orders VALUES (uuid(), '%s', '%s', '%s', %d, '%s')"
                        .formatted(id, at, currency, total, status));
    }
}
