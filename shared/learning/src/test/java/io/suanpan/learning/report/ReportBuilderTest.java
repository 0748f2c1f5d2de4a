package io.suanpan.learning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.GradientBoostingOptions;
import io.suanpan.learning.GradientBoostingTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.LinearModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<FeatureDoc> DOCS =
            IntStream.range(0, 6)
                    .mapToObj(i -> new FeatureDoc("f" + i, "feature " + i, "days"))
                    .toList();

    /** The label depends on the first feature most, on the second less, on the others never. */
    private static LabelledRows rows(int count, long seed) {
        Draws draws = new Draws(seed);
        double[] values = new double[6 * count];
        boolean[] labels = new boolean[count];
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < 6; j++) {
                values[6 * row + j] = (float) draws.next();
            }
            values[6 * row + 5] = draws.next() < 0.3 ? Double.NaN : values[6 * row + 5];
            labels[row] = draws.next() < 0.1 + 0.6 * values[6 * row] + 0.2 * values[6 * row + 1];
        }
        return LabelledRows.of(DOCS.stream().map(FeatureDoc::name).toList(), values, labels);
    }

    private static BinaryModel trained() {
        return new GradientBoostingTrainer(
                        new GradientBoostingOptions(20, 0.2, 2, 20, 2, 1, 1, 64, 1))
                .train(rows(2_000, 1), 1);
    }

    private static ModelReport build(BinaryModel model, LabelledRows holdOut, ReportOptions how) {
        List<String> countries = new ArrayList<>();
        for (int row = 0; row < holdOut.rowCount(); row++) {
            countries.add(row % 3 == 0 ? "FR" : "DE");
        }
        LabelledRows today = rows(500, 3);
        var now =
                new ReportBuilder.Now(
                        NOW, () -> IntStream.range(0, 500).mapToObj(today::row).iterator());
        return new ReportBuilder(model, DOCS, how)
                .build(
                        rows(2_000, 1),
                        holdOut,
                        List.of(Grouping.ofTexts("country", "country", countries)),
                        now);
    }

    @Test
    void aReportHoldsWhatTheEvaluationSays() {
        BinaryModel model = trained();
        LabelledRows holdOut = rows(1_000, 2);
        ModelReport report = build(model, holdOut, ReportOptions.defaults());
        double[] probabilities =
                IntStream.range(0, 1_000)
                        .mapToDouble(row -> model.probability(holdOut.row(row)))
                        .toArray();
        var evaluation = BinaryEvaluation.of(probabilities, holdOut.labels());
        assertThat(report.rows()).isEqualTo(1_000);
        assertThat(report.positives()).isEqualTo(evaluation.positives());
        assertThat(report.roc().area()).isEqualTo(evaluation.auc(), within(1e-12));
        assertThat(report.reliability().expectedCalibrationError())
                .isEqualTo(evaluation.calibrationError(), within(1e-12));
        assertThat(report.drift().asOf()).isEqualTo(NOW);
        assertThat(report.drift().customers()).isEqualTo(500);
        assertThat(report.drift().scoreLevel()).isEqualTo(DriftLevel.STABLE);
    }

    @Test
    void whatMattersComesFirst() {
        ModelReport report = build(trained(), rows(1_000, 2), ReportOptions.defaults());
        assertThat(report.importance().method()).isEqualTo("tree-shap");
        assertThat(report.importance().rows()).isEqualTo(1_000);
        assertThat(report.importance().features())
                .extracting(ImportantFeature::feature)
                .startsWith("f0", "f1")
                .hasSize(6);
        assertThat(report.importance().features().stream().mapToDouble(ImportantFeature::share))
                .satisfies(shares ->
                        assertThat(shares.stream().mapToDouble(Double::doubleValue).sum())
                                .isEqualTo(1, within(1e-5)));
        PartialDependence first = report.partialDependence().getFirst();
        assertThat(first.feature()).isEqualTo("f0");
        assertThat(first.values()).hasSize(20).isSorted();
        // True dependence: 0.1 + 0.6 · f0 + 0.1; from 5 % to 95 % it rises by 0.54.
        assertThat(first.mean().getLast() - first.mean().getFirst()).isBetween(0.4, 0.65);
        assertThat(first.meanWhereMissing()).isNull();
        for (int i = 0; i < 20; i++) {
            assertThat(first.low().get(i)).isLessThanOrEqualTo(first.mean().get(i));
            assertThat(first.high().get(i)).isGreaterThanOrEqualTo(first.mean().get(i));
        }
    }

    @Test
    void theChosenAttributeIsFirstAndFeaturesAreAttributesToo() {
        ModelReport report = build(trained(), rows(1_000, 2), ReportOptions.defaults());
        assertThat(report.fairness())
                .extracting(Fairness::attribute)
                .containsExactly("country", "f0", "f1", "f2", "f3", "f4", "f5");
        var byFeature =
                build(
                        trained(),
                        rows(1_000, 2),
                        ReportOptions.defaults().withAttribute("f5").withCosts(1, 3));
        assertThat(byFeature.fairness().getFirst().attribute()).isEqualTo("f5");
        assertThat(byFeature.fairness().getFirst().threshold()).isEqualTo(0.25);
        assertThat(byFeature.fairness("f5").orElseThrow().groups())
                .extracting(FairnessGroup::group)
                .contains("not known")
                .hasSize(5);
        assertThat(report.fairness("shoe_size")).isEmpty();
    }

    @Test
    void equalRowsGiveEqualBytesThatCanBeReadBack() {
        byte[] bytes = Json.bytes(build(trained(), rows(1_000, 2), ReportOptions.defaults()));
        assertThat(Json.bytes(build(trained(), rows(1_000, 2), ReportOptions.defaults())))
                .isEqualTo(bytes);
        ModelReport read = Json.read(bytes, ModelReport.class, "report");
        assertThat(Json.bytes(read)).isEqualTo(bytes);
    }

    @Test
    void moreRowsMakeNoLargerReport() {
        BinaryModel model = trained();
        int few = Json.bytes(build(model, rows(2_000, 2), ReportOptions.defaults())).length;
        int many = Json.bytes(build(model, rows(20_000, 2), ReportOptions.defaults())).length;
        assertThat(many).isBetween(few / 2, few + few / 10);
        assertThat(many).isLessThan(50_000);
    }

    /**
     * Reference: scikit-learn 1.9.1, {@code partial_dependence(…, method='brute', custom_values={0:
     * [0, 2, 4]})} of a logistic regression with weights 0.5 and -0.25 and intercept -0.4.
     */
    @Test
    void partialDependenceEqualsThePeers() {
        LinearModel model =
                new LinearModel(
                        new double[2], new double[] {1, 1}, new double[] {0.5, -0.25}, -0.4);
        LabelledRows rows =
                LabelledRows.of(
                        List.of("f0", "f1"),
                        new double[] {0, 1, 1, 0, 2, 3, 3, 1, 4, 2},
                        new boolean[] {true, false, true, false, true});
        PartialDependence dependence =
                PartialDependence.of(model, DOCS.getFirst(), 0, rows, new int[] {0, 1, 2, 3, 4}, 3);
        assertThat(dependence.values()).containsExactly(0.0, 2.0, 4.0);
        double[] peer = {0.32336619899328706, 0.5612881612391292, 0.7742209779202242};
        for (int i = 0; i < 3; i++) {
            assertThat(dependence.mean().get(i)).isEqualTo(peer[i], within(1e-6));
        }
        // The lowest individual curve has f1 = 3, the highest f1 = 0.
        assertThat(dependence.low().getFirst()).isEqualTo(1 / (1 + Math.exp(1.15)), within(1e-6));
        assertThat(dependence.high().getFirst()).isEqualTo(1 / (1 + Math.exp(0.4)), within(1e-6));
    }

    /** Weights 0.5 and -0.25 on features with mean absolute 2 and 1.4. */
    @Test
    void importanceOfALinearModelByHand() {
        LinearModel model =
                new LinearModel(
                        new double[2], new double[] {1, 1}, new double[] {0.5, -0.25}, -0.4);
        LabelledRows rows =
                LabelledRows.of(
                        List.of("f0", "f1"),
                        new double[] {0, 1, 1, 0, 2, 3, 3, 1, 4, 2},
                        new boolean[] {true, false, true, false, true});
        FeatureImportance importance = FeatureImportance.of(model, DOCS.subList(0, 2), rows, 10);
        assertThat(importance.method()).isEqualTo("linear");
        ImportantFeature first = importance.features().getFirst();
        assertThat(first.meanAbsolute()).isEqualTo(1.0);
        assertThat(first.mean()).isEqualTo(1.0);
        ImportantFeature second = importance.features().getLast();
        assertThat(second.meanAbsolute()).isEqualTo(0.35);
        assertThat(second.mean()).isEqualTo(-0.35);
        assertThat(second.share()).isEqualTo(0.259259);
    }

    @Test
    void aFeatureThatNobodyHasIsNoneToDraw() {
        LinearModel model = new LinearModel(new double[1], new double[] {1}, new double[] {1}, 0);
        LabelledRows rows =
                LabelledRows.of(
                        List.of("f0"),
                        new double[] {Double.NaN, Double.NaN},
                        new boolean[] {true, false});
        PartialDependence dependence =
                PartialDependence.of(model, DOCS.getFirst(), 0, rows, new int[] {0, 1}, 5);
        assertThat(dependence.values()).isEmpty();
        assertThat(dependence.missingShare()).isEqualTo(1);
        assertThat(dependence.meanWhereMissing()).isEqualTo(0.5);
    }

    @Test
    void defaultsAreAsStatedAndImpossibleOnesRefused() {
        assertThat(ReportOptions.defaults())
                .isEqualTo(new ReportOptions(1, 1, "country", 2_000, 500, 10, 20, 30, 12, 50_000));
        ReportOptions usual = ReportOptions.defaults();
        assertThatThrownBy(() -> usual.withCosts(-1, 1)).hasMessageContaining("falsePositiveCost");
        assertThatThrownBy(() -> usual.withCosts(0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new ReportOptions(1, 1, "country", 0, 500, 10, 20, 30, 12, 50_000))
                .hasMessageContaining("explainedRows is 0");
        assertThatThrownBy(() -> new ReportOptions(1, 1, "country", 1, 500, 10, 1, 30, 12, 50_000))
                .hasMessageContaining("gridPoints is 1");
    }
}
