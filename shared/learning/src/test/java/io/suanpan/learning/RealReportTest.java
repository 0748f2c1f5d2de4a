package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.learning.report.DriftLevel;
import io.suanpan.learning.report.Fairness;
import io.suanpan.learning.report.ImportantFeature;
import io.suanpan.learning.report.ModelReport;
import io.suanpan.learning.report.PartialDependence;
import io.suanpan.learning.report.ReportBuilder;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.scoring.BinaryModel;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A report on customers of a telephone company: it must say what is known of them. */
class RealReportTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private final CustomerSet set = CustomerSet.telcoChurn();
    private final BinaryModel model =
            Trainers.named("logistic-regression").train(set.training(), 1);
    private final List<FeatureDoc> docs =
            set.test().featureNames().stream().map(name -> new FeatureDoc(name, name, "")).toList();

    private static List<double[]> rows(LabelledRows rows, IntPredicate which) {
        return IntStream.range(0, rows.rowCount()).filter(which).mapToObj(rows::row).toList();
    }

    private ModelReport report() {
        return new ReportBuilder(model, docs, ReportOptions.defaults())
                .build(
                        set.training(),
                        set.test(),
                        List.of(),
                        new ReportBuilder.Now(NOW, rows(set.test(), _ -> true)));
    }

    /** Whoever calls a random tenth finds a tenth of the leavers: lift 1, area 0.5. */
    @Test
    void theLikeliestTenthHoldsTwiceAsManyAsARandomOne() {
        ModelReport report = report();
        assertThat(report.roc().area())
                .isEqualTo(CustomerSet.judge(model, set.test()).auc(), within(1e-12));
        assertThat(report.gain().topDecileLift()).isGreaterThan(2.3);
        double base = (double) report.positives() / report.rows();
        assertThat(report.precisionRecall().averagePrecision()).isGreaterThan(2 * base);
        // Deciding at the cheapest threshold beats calling nobody, which costs the base rate.
        assertThat(report.thresholds().rows())
                .filteredOn(row -> row.threshold() == report.thresholds().cheapest())
                .allMatch(row -> row.cost() < 0.85 * base);
    }

    /** Leavers are new and on monthly contracts; both are known of this set. */
    @Test
    void whatIsKnownOfLeaversIsFound() {
        ModelReport report = report();
        assertThat(report.importance().features().stream().limit(5))
                .extracting(ImportantFeature::feature)
                .contains("tenure")
                .anyMatch(name -> name.startsWith("Contract="));
        PartialDependence tenure =
                report.partialDependence().stream()
                        .filter(it -> it.feature().equals("tenure"))
                        .findFirst()
                        .orElseThrow();
        assertThat(tenure.mean().reversed()).isSorted();
        Fairness seniors = report.fairness("SeniorCitizen").orElseThrow();
        assertThat(seniors.groups()).hasSize(2);
        // Seniors leave more often (42 % against 24 %), and are selected more often for it.
        assertThat(seniors.groups().get(1).positiveShare())
                .isGreaterThan(seniors.groups().get(0).positiveShare() + 0.1);
        assertThat(seniors.selectionRateRatio()).isLessThan(0.8);
    }

    /** The test rows are every fifth: the same customers. New ones are others. */
    @Test
    void otherCustomersOfTheSameKindAreStableAndNewOnesAreNot() {
        ModelReport report = report();
        assertThat(report.drift().scoreLevel()).isEqualTo(DriftLevel.STABLE);
        assertThat(report.drift().moderate() + report.drift().major()).isZero();
        int tenure = set.test().featureNames().indexOf("tenure");
        var drift =
                report.reference()
                        .compare(
                                model,
                                docs,
                                rows(set.test(), row -> set.test().value(row, tenure) <= 12));
        assertThat(drift.features().stream().limit(2))
                .anyMatch(it -> it.feature().equals("tenure") && it.level() == DriftLevel.MAJOR);
        assertThat(drift.score().level()).isEqualTo(DriftLevel.MAJOR);
    }

    @Test
    void fortySixFeaturesTakeAHundredKilobytesAtMost() {
        assertThat(Json.bytes(report()).length).isLessThan(100_000);
    }
}
