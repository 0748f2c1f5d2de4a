package io.suanpan.learning.selftraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.learning.RealTables;
import io.suanpan.learning.Refused;
import io.suanpan.learning.SmallRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfTrainingTest {
    private static final SelfTrainingOptions OPTIONS =
            SelfTrainingOptions.defaults().withThreads(1);
    private static final BinaryTrainer LOGISTIC =
            new LogisticRegressionTrainer(LogisticRegressionOptions.defaults().withTolerance(1e-8));

    private static SelfTrainingResult train(LabelledRows known, LabelledRows unknown) {
        return new SelfTraining(OPTIONS, LOGISTIC).train(known, unknown, 3);
    }

    private static LabelledRows range(LabelledRows rows, int from, int to) {
        return rows.subset(IntStream.range(from, to).toArray());
    }

    /**
     * Sure of two yes and four no; a quarter of yes among the known: one and three, or two and 6.
     */
    @Test
    void balancedLabelsKeepTheKnownShares() {
        double[] p = {0.92, 0.04, 0.5, 0.95, 0.01, 0.08, 0.03, 0.89, 0.11};
        PseudoLabels balanced = PseudoLabels.of(p, 0.25, OPTIONS);
        assertThat(balanced.positives()).containsExactly(3);
        assertThat(balanced.negatives()).containsExactly(4, 6, 1, 5);
        PseudoLabels all = PseudoLabels.of(p, 0.25, OPTIONS.withBalanced(false));
        assertThat(all.positives()).containsExactly(3, 0);
        assertThat(all.negatives()).containsExactly(4, 6, 1, 5);
        assertThat(PseudoLabels.of(p, 0.5, OPTIONS).negatives()).containsExactly(4, 6);
        assertThat(PseudoLabels.of(p, 0.5, OPTIONS.withConfidence(0.96)).count()).isZero();
    }

    /**
     * scikit-learn 1.9.1, SelfTrainingClassifier(StandardScaler + LogisticRegression(liblinear),
     * threshold=0.9, max_iter=4) on the first 60 of {@link SmallRows#noisy} and the rest without
     * labels: 48 rows (22 yes), then 10 (6), 5 (2) and 1 (1). No calibration pays on 60 rows, so
     * both do the same arithmetic up to the solvers' 1e-5.
     */
    @Test
    void roundsAreThePeers() {
        LabelledRows rows = SmallRows.noisy();
        SelfTrainingRun run =
                SelfTrainingRun.of(
                        OPTIONS.withBalanced(false),
                        LOGISTIC,
                        range(rows, 0, 60),
                        range(rows, 60, 200),
                        4,
                        3);
        assertThat(run.rounds())
                .containsExactly(
                        new SelfTrainingResult.Round(22, 26, 92),
                        new SelfTrainingResult.Round(6, 4, 82),
                        new SelfTrainingResult.Round(2, 3, 77),
                        new SelfTrainingResult.Round(1, 0, 76));
        int[] asked = {60, 100, 150, 199};
        double[] peer = {0.89212518, 0.35139133, 0.99836638, 0.56334093};
        for (int i = 0; i < asked.length; i++) {
            assertThat(run.model(4).probability(rows.row(asked[i])))
                    .isCloseTo(peer[i], within(1e-4));
        }
    }

    @Test
    void runEndsWhereNoRowIsSureOrNoneIsLeft() {
        LabelledRows known = range(SmallRows.noisy(), 0, 60);
        LabelledRows doubtful = known.withFeatures(known.featureNames(), new double[240]);
        double[] means = new double[240];
        for (int i = 0; i < 240; i++) {
            means[i] = 5;
        }
        doubtful = doubtful.withFeatures(known.featureNames(), means);
        assertThat(run(known, doubtful).rounds()).isEmpty();
        assertThat(run(known, range(known, 0, 0)).rounds()).isEmpty();
        double[] sure = {9.9, 0, 9.9, 5, 0, 9.9, 0, 5};
        LabelledRows extreme = LabelledRows.of(known.featureNames(), sure, new boolean[2]);
        assertThat(run(known, extreme).rounds())
                .containsExactly(new SelfTrainingResult.Round(1, 1, 0));
    }

    private static SelfTrainingRun run(LabelledRows known, LabelledRows unknown) {
        return SelfTrainingRun.of(OPTIONS, LOGISTIC, known, unknown, 4, 3);
    }

    private static final int WIDTH = 50;

    /** Two clouds in 50 dimensions, apart in all of them a little: in sum a gap lies between. */
    private static LabelledRows clouds(int count, long seed) {
        Random random = new Random(seed);
        double[] values = new double[WIDTH * count];
        boolean[] labels = new boolean[count];
        for (int row = 0; row < count; row++) {
            labels[row] = row % 2 == 0;
            for (int j = 0; j < WIDTH; j++) {
                values[WIDTH * row + j] = random.nextGaussian() + (labels[row] ? 0.3 : -0.3);
            }
        }
        return LabelledRows.of(SmallRows.names(WIDTH), values, labels);
    }

    private static BinaryEvaluation judge(BinaryModel model, LabelledRows rows) {
        double[] probabilities = new double[rows.rowCount()];
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = model.probability(rows.row(row));
        }
        return BinaryEvaluation.of(probabilities, rows.labels());
    }

    @Test
    void manyUnlabelledRowsBesideFewKnownOnesPay() {
        LabelledRows known = clouds(60, 1);
        SelfTrainingResult result = train(known, clouds(1000, 2).labelled(false));
        assertThat(result.pays()).isTrue();
        assertThat(result.with().logLoss()).isLessThan(result.without().logLoss());
        LabelledRows fresh = clouds(2000, 3);
        BinaryEvaluation alone = judge(LOGISTIC.train(known, 3), fresh);
        BinaryEvaluation taught = judge(result.model(), fresh);
        assertThat(taught.auc()).isGreaterThan(alone.auc());
        assertThat(taught.logLoss()).isLessThan(alone.logLoss());
    }

    @Test
    void rowsThatDoNotPayAreLeftAside() {
        LabelledRows known = range(clouds(400, 1), 0, 400);
        Random random = new Random(5);
        double[] noise = random.doubles(WIDTH * 500, -9, 9).toArray();
        LabelledRows unknown = LabelledRows.of(known.featureNames(), noise, new boolean[500]);
        SelfTrainingResult result = train(known, unknown);
        assertThat(result.pays()).isFalse();
        assertThat(result.rounds()).isEmpty();
        assertThat(judge(result.model(), known).auc())
                .isEqualTo(judge(LOGISTIC.train(known, 3), known).auc());
    }

    @Test
    void neitherThreadsNorLabelsOfUnlabelledRowsChangeAnything() {
        LabelledRows known = clouds(60, 1);
        LabelledRows unknown = clouds(300, 2);
        SelfTrainingResult one = train(known, unknown);
        SelfTrainingResult other =
                new SelfTraining(OPTIONS.withThreads(3), LOGISTIC)
                        .train(known, unknown.labelled(true), 3);
        byte[] bytes = BinaryModels.write(one.model());
        assertThat(BinaryModels.write(other.model())).isEqualTo(bytes);
        assertThat(other.rounds()).isEqualTo(one.rounds());
        double[] x = known.row(0);
        assertThat(BinaryModels.read(bytes).probability(x)).isEqualTo(one.model().probability(x));
    }

    @Test
    void provenanceNamesTrainerParametersAndRows() {
        assertThat(train(clouds(60, 1), clouds(100, 2)).provenance())
                .containsEntry("trainer", "logistic-regression")
                .containsEntry("trainer.cost", "1.0")
                .containsEntry("method", "self-training")
                .containsEntry("confidence", "0.9")
                .containsEntry("knownRows", "60")
                .containsEntry("unlabelledRows", "100")
                .containsEntry("seed", "3");
    }

    @Test
    void rowsThatCannotTeachAreRefused() {
        LabelledRows known = clouds(60, 1);
        Refused.malformed(
                "Unlabelled rows have the features", () -> train(known, SmallRows.noisy()));
        Refused.impossible("60 positives among 60", () -> train(known.labelled(true), known));
        Refused.impossible("do not fill 5 folds", () -> train(range(known, 0, 6), known));
    }

    @Test
    void optionsAreAsDocumented() {
        assertThat(OPTIONS).isEqualTo(new SelfTrainingOptions(0.9, 4, true, 5, 3, 1));
        Refused.malformed("confidence is 0.5", () -> OPTIONS.withConfidence(0.5));
        Refused.malformed("confidence is NaN", () -> OPTIONS.withConfidence(Double.NaN));
        Refused.malformed("mostRounds is 0", () -> OPTIONS.withMostRounds(0));
        Refused.malformed("folds is 1", () -> OPTIONS.withFolds(1, 3));
        Refused.malformed("calibrationFolds is 1", () -> OPTIONS.withFolds(3, 1));
        Refused.malformed("threads is 0", () -> OPTIONS.withThreads(0));
    }

    /**
     * Web sessions of which few are known. Naive baseline: the same learner without the others,
     * whose test log loss the answer must not exceed by more than what chance does on 2,466 rows.
     */
    @Test
    void answerOnRealSessionsIsNoWorseThanThatOfTheKnownRowsAlone() {
        RealTables real = RealTables.shoppers();
        LabelledRows known = every(real.training(), 20, 0);
        LabelledRows unknown = every(real.training(), 4, 1);
        SelfTrainingResult result = train(known, unknown);
        BinaryEvaluation alone = judge(LOGISTIC.train(known, 3), real.test());
        BinaryEvaluation taught = judge(result.model(), real.test());
        assertThat(taught.logLoss()).isLessThanOrEqualTo(alone.logLoss() + 0.005);
        double rate = real.test().positives() / (double) real.test().rowCount();
        double baseRateAlone = -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate);
        assertThat(taught.logLoss()).isLessThan(baseRateAlone - 0.08);
    }

    private static LabelledRows every(LabelledRows rows, int step, int from) {
        return rows.subset(
                IntStream.range(0, rows.rowCount()).filter(row -> row % step == from).toArray());
    }
}
