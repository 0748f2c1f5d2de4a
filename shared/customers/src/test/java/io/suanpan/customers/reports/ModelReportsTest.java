package io.suanpan.customers.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.FeatureSnapshotWriter;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.report.DriftLevel;
import io.suanpan.learning.report.FairnessGroup;
import io.suanpan.learning.report.Grouping;
import io.suanpan.learning.report.ReportBuilder;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.LinearModel;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelCatalogue;
import io.suanpan.store.ModelRegistry;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A model of two features, learned from 200 customers with days 0 to 199 and one label in two. */
class ModelReportsTest {
    private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
    private static final int ROWS = 200;
    private static final List<FeatureDoc> DOCS =
            List.of(
                    new FeatureDoc("days", "days since the last order", "days"),
                    new FeatureDoc("returns", "returns", ""));
    private static final LinearModel MODEL =
            new LinearModel(new double[] {100, 0}, new double[] {50, 1}, new double[] {1, 0}, 0);

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ModelRegistry registry = new ModelRegistry(store, clock);
    private final ModelReports reports =
            new ModelReports(store, clock, new ModelCatalogue(registry, List.of("churn")));

    private static double[] row(int customer, int shift) {
        return new double[] {customer + shift, 0};
    }

    private static LabelledRows rows() {
        double[] values = new double[2 * ROWS];
        boolean[] labels = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[2 * i] = i;
            labels[i] = i % 2 == 0;
        }
        return LabelledRows.of(List.of("days", "returns"), values, labels);
    }

    private static byte[] report() {
        List<String> countries =
                IntStream.range(0, ROWS).mapToObj(i -> i < 120 ? "DE" : "FR").toList();
        var now =
                new ReportBuilder.Now(
                        NOW, () -> IntStream.range(0, ROWS).mapToObj(i -> row(i, 0)).iterator());
        return Json.bytes(
                new ReportBuilder(MODEL, DOCS, ReportOptions.defaults())
                        .build(
                                rows(),
                                rows(),
                                List.of(Grouping.ofTexts("country", "country", countries)),
                                now));
    }

    private String publish(byte[] report, int second) {
        ModelCard draft =
                new ModelCard(
                        "churn",
                        "",
                        "logistic-regression",
                        NOW.plusSeconds(second),
                        "0.1.0",
                        1,
                        new DataIdentity(7, "ab", ROWS, List.of("2026-03-01")),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        DOCS,
                        "");
        return registry.publish(draft, BinaryModels.write(MODEL), report).version();
    }

    private void inUse() {
        registry.promote("churn", publish(report(), 0), _ -> GateVerdict.pass("test"));
    }

    private void snapshot(long commit, int shift) {
        List<String> ids = IntStream.range(0, ROWS).mapToObj(i -> "customer-" + i).toList();
        new FeatureSnapshotWriter(store).write(NOW, commit, DOCS, ids, i -> row(i, shift));
    }

    private static ModelReports.Wish wish(String attribute) {
        return new ModelReports.Wish(
                "churn",
                Optional.empty(),
                Optional.of(attribute),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theReportOfTheVersionInUseComesWithTheFirstAttribute() {
        inUse();
        ReportAnswer answer = reports.report(ModelReports.Wish.of("churn"));
        assertThat(answer.version()).isEqualTo(registry.current("churn").orElseThrow().version());
        assertThat(answer.rows()).isEqualTo(ROWS);
        assertThat(answer.attributes()).containsExactly("country", "days");
        assertThat(answer.fairness().groups())
                .extracting(FairnessGroup::group, FairnessGroup::rows)
                .containsExactly(tuple("DE", 120), tuple("FR", 80));
        // Selected from day 100 on: 20 of 120 and all of 80.
        assertThat(answer.fairness().selectionRateRatio()).isEqualTo(0.166667);
        assertThat(answer.thresholds().falsePositiveCost()).isEqualTo(1);
    }

    @Test
    void otherCostsPriceTheSameDecisionsAnew() {
        inUse();
        var wish =
                new ModelReports.Wish(
                        "churn",
                        Optional.empty(),
                        Optional.of("days"),
                        Optional.of(1.0),
                        Optional.of(9.0));
        ReportAnswer answer = reports.report(wish);
        assertThat(answer.thresholds().byCost()).isEqualTo(0.1);
        assertThat(answer.thresholds().cheapest()).isLessThan(0.2);
        assertThat(answer.fairness().attribute()).isEqualTo("days");
        assertThat(answer.fairness().groups()).hasSize(4);
    }

    @Test
    void unknownAttributesAreNotFoundAndThoseOfOneGroupImpossible() {
        inUse();
        fails(ErrorCode.NOT_FOUND, "shoe_size", () -> reports.report(wish("shoe_size")));
        assertThatThrownBy(() -> reports.report(wish("shoe_size")))
                .hasMessageContaining("Use one of: country, days.");
        fails(ErrorCode.IMPOSSIBLE, "one group only", () -> reports.report(wish("returns")));
    }

    @Test
    void impossibleCostsAreRefused() {
        inUse();
        var free =
                new ModelReports.Wish(
                        "churn",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0.0),
                        Optional.of(0.0));
        fails(ErrorCode.MALFORMED, "both 0", () -> reports.report(free));
    }

    @Test
    void withoutVersionReportOrFeaturesThereIsAnAdvice() {
        fails(
                ErrorCode.NOT_FOUND,
                "no model \"weather\"",
                () -> reports.report(ModelReports.Wish.of("weather")));
        fails(
                ErrorCode.NOT_TRAINED,
                "has not been trained",
                () -> reports.report(ModelReports.Wish.of("churn")));
        inUse();
        fails(
                ErrorCode.NOT_TRAINED,
                "have not been computed",
                () -> reports.drift("churn", Optional.empty()));
        String bare = publish(new byte[0], 60);
        fails(
                ErrorCode.NOT_FOUND,
                bare + " of the model churn has no report",
                () -> reports.drift("churn", Optional.of(bare)));
        fails(
                ErrorCode.NOT_FOUND,
                "has no version",
                () -> reports.drift("churn", Optional.of("20200101T000000Z-00000000")));
    }

    @Test
    void thoseWhoAreAsTheyWereHaveNotDrifted() {
        inUse();
        snapshot(7, 0);
        DriftAnswer answer = reports.drift("churn", Optional.empty());
        assertThat(answer.customers()).isEqualTo(ROWS);
        assertThat(answer.compared()).isEqualTo(ROWS);
        assertThat(answer.trainedOn()).isEqualTo(ROWS);
        assertThat(answer.score().psi()).isZero();
        assertThat(answer.moderate() + answer.major()).isZero();
        assertThat(answer.asOf()).isEqualTo(NOW);
    }

    /**
     * Twenty days later each tenth stands where the next one stood: the lowest bin is empty, which
     * counts as 1e-4, and the highest has two. By hand: (1e-4 - 0.1) · ln 0.001 + 0.1 · ln 2.
     */
    @Test
    void thoseWhoMovedAreSeenAndSoIsTheScoreThatFollowsThem() {
        inUse();
        snapshot(8, 20);
        DriftAnswer answer = reports.drift("churn", Optional.empty());
        double byHand = (1e-4 - 0.1) * Math.log(0.001) + 0.1 * Math.log(2);
        assertThat(answer.features().getFirst().feature()).isEqualTo("days");
        assertThat(answer.features().getFirst().psi()).isEqualTo(byHand, within(1e-5));
        assertThat(answer.score().psi()).isEqualTo(answer.features().getFirst().psi());
        assertThat(answer.score().level()).isEqualTo(DriftLevel.MAJOR);
        assertThat(answer.major()).isEqualTo(1);
    }

    private static void fails(ErrorCode code, String detail, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(detail);
    }
}
