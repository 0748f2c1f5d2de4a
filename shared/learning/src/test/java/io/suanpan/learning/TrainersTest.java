package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every trainer. */
class TrainersTest {
    private static final double NAN = Double.NaN;

    static List<BinaryTrainer> all() {
        return Trainers.all();
    }

    @Test
    void namesAreDistinctAndFindTheirTrainer() {
        assertThat(all())
                .extracting(BinaryTrainer::name)
                .containsExactly(
                        "logistic-regression",
                        "decision-tree",
                        "random-forest",
                        "gradient-boosting",
                        "neural-net");
        for (BinaryTrainer trainer : all()) {
            assertThat(Trainers.named(trainer.name())).hasSameClassAs(trainer);
        }
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
        Refused.impossible("no trainer svm", () -> Trainers.named("svm"));
        try {
            Trainers.named("svm");
        } catch (SuanpanException e) {
            assertThat(e.remedy()).contains("neural-net", "random-forest");
        }
    }

    @Test
    void usualCandidatesAreOfTwoKinds() {
        assertThat(Trainers.candidates())
                .extracting(BinaryTrainer::name)
                .containsExactly(
                        "logistic-regression",
                        "logistic-regression",
                        "gradient-boosting",
                        "gradient-boosting");
    }

    /** Every component of the options record stands in the card, and the library's version. */
    @Test
    void cardNamesEveryOptionAndTheLibrary() {
        List<Class<?>> options =
                List.of(
                        LogisticRegressionOptions.class,
                        DecisionTreeOptions.class,
                        RandomForestOptions.class,
                        GradientBoostingOptions.class,
                        NeuralNetOptions.class);
        for (int t = 0; t < options.size(); t++) {
            var names =
                    Arrays.stream(options.get(t).getRecordComponents())
                            .map(component -> component.getName())
                            .toList();
            assertThat(all().get(t).parameters()).containsKeys(names.toArray(String[]::new));
            assertThat(all().get(t).parameters()).containsKeys("library", "missing");
        }
        assertThat(Trainers.named("gradient-boosting").parameters())
                .containsEntry("library", "Tribuo 4.3.2, XGBoost 1.6.2");
        assertThat(Trainers.named("random-forest").parameters())
                .containsEntry("featuresPerSplit", "square root");
        assertThat(
                        new RandomForestTrainer(
                                        RandomForestOptions.defaults().withFeaturesPerSplit(3))
                                .parameters())
                .containsEntry("featuresPerSplit", "3");
    }

    @ParameterizedTest
    @MethodSource("all")
    void modelRanksTheSmallTableAndAnswersForGaps(BinaryTrainer trainer) {
        LabelledRows rows = SmallRows.withGaps();
        BinaryModel model = trainer.train(rows, 1);
        BinaryEvaluation evaluation = CustomerSet.judge(model, rows);
        assertThat(evaluation.auc()).isGreaterThan(0.8);
        assertThat(evaluation.logLoss()).isLessThan(0.55); // of a constant: 0.690
        double nothing = model.probability(new double[] {NAN, NAN, NAN, NAN});
        assertThat(nothing).isStrictlyBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void equalRowsAndSeedGiveEqualBytes(BinaryTrainer trainer) {
        LabelledRows rows = SmallRows.withGaps();
        byte[] bytes = BinaryModels.write(trainer.train(rows, 42));
        assertThat(BinaryModels.write(trainer.train(rows, 42))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("all")
    void savedModelAnswersBitByBit(BinaryTrainer trainer) {
        LabelledRows rows = SmallRows.withGaps();
        BinaryModel model = trainer.train(rows, 1);
        BinaryModel read = BinaryModels.read(BinaryModels.write(model));
        for (int row = 0; row < rows.rowCount(); row++) {
            assertThat(read.logOdds(rows.row(row))).isEqualTo(model.logOdds(rows.row(row)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void contributionsAddUpToTheLogOdds(BinaryTrainer trainer) {
        LabelledRows rows = SmallRows.withGaps();
        BinaryModel model = trainer.train(rows, 1);
        for (int row = 0; row < rows.rowCount(); row++) {
            double logOdds = model.logOdds(rows.row(row));
            double sum = Arrays.stream(model.contributions(rows.row(row))).sum();
            assertThat(sum).isCloseTo(logOdds, within(1e-9 * Math.max(1, Math.abs(logOdds))));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneOutcomeOrNoRowsAreRefused(BinaryTrainer trainer) {
        LabelledRows one = SmallRows.of(new double[] {1, 2, 3}, true, true, true);
        Refused.impossible("3 positives among 3 rows", () -> trainer.train(one, 1));
        Refused.impossible(
                "0 positives among 0", () -> trainer.train(SmallRows.of(new double[0]), 1));
    }

    @ParameterizedTest
    @MethodSource("all")
    void constantAndEmptyFeaturesAreHarmless(BinaryTrainer trainer) {
        LabelledRows rows = SmallRows.noisy();
        double[] values = new double[1200];
        for (int row = 0; row < 200; row++) {
            System.arraycopy(rows.row(row), 0, values, row * 6, 4);
            values[row * 6 + 4] = 7.7;
            values[row * 6 + 5] = NAN;
        }
        BinaryModel model =
                trainer.train(LabelledRows.of(SmallRows.names(6), values, rows.labels()), 1);
        double[] x = {5, 5, 5, 5, 7.7, NAN};
        double before = model.logOdds(x);
        assertThat(model.contributions(x)[5]).isZero();
        assertThat(model.contributions(x)[4]).isCloseTo(0, within(1e-9));
        x[5] = 123; // a value of a feature that training never saw must be harmless too
        assertThat(Math.abs(model.logOdds(x))).isLessThan(1e4);
        assertThat(before).isFinite();
    }

    /** Nothing to learn from: the base rate, or a refusal that says so. */
    @ParameterizedTest
    @MethodSource("all")
    void rowsWithoutAnyValueGiveTheBaseRateOrARefusal(BinaryTrainer trainer) {
        double[] values = new double[40];
        boolean[] labels = new boolean[40];
        for (int row = 0; row < 40; row++) {
            values[row] = NAN;
            labels[row] = row % 4 == 0;
        }
        try {
            BinaryModel model = trainer.train(SmallRows.of(values, labels), 1);
            // The forest's bags of 40 rows and the penalised bias move it a little.
            assertThat(model.probability(new double[] {NAN})).isCloseTo(0.25, within(0.05));
        } catch (SuanpanException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
            assertThat(trainer.name()).isIn("gradient-boosting", "neural-net");
        }
    }
}
