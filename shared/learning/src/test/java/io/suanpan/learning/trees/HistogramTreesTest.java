package io.suanpan.learning.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refused;
import io.suanpan.learning.RoundCurve;
import io.suanpan.learning.SmallRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTreesTest {
    private static final BoostingOptions ONE_ROUND =
            BoostingOptions.defaults()
                    .withRounds(1)
                    .withLearningRate(1)
                    .withPenalties(0, 1)
                    .withShares(1, 1);

    private static double[] log(BinaryModel model, LabelledRows rows) {
        double[] z = new double[rows.rowCount()];
        for (int row = 0; row < z.length; row++) {
            z[row] = model.logOdds(rows.row(row));
        }
        return z;
    }

    private static double logLoss(BinaryModel model, LabelledRows rows) {
        double sum = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            sum += BinaryEvaluation.logLoss(model.probability(rows.row(row)), rows.label(row));
        }
        return sum / rows.rowCount();
    }

    /**
     * Four rows, half of them yes: base 0, g = ±1/2, h = 1/4. The cut between 2 and 3 parts them;
     * each leaf is 1 / (1/2 + 1) = 2/3.
     */
    @Test
    void oneRoundIsTheNewtonStepByHand() {
        LabelledRows rows = SmallRows.of(new double[] {1, 2, 3, 4}, false, false, true, true);
        TreeEnsembleModel model =
                new HistogramBoostingTrainer(ONE_ROUND.withShape(2, 1)).train(rows, 1);
        assertThat(log(model, rows))
                .containsExactly(new double[] {-2 / 3.0, -2 / 3.0, 2 / 3.0, 2 / 3.0}, within(1e-7));
        assertThat(model.logOdds(new double[] {2.49})).isNegative();
        assertThat(model.logOdds(new double[] {2.5})).isPositive();
    }

    @Test
    void missingGoesWhereTheGainIsGreater() {
        double no = Double.NaN;
        LabelledRows left =
                SmallRows.of(new double[] {1, 2, no, 3, 4}, false, false, false, true, true);
        LabelledRows right =
                SmallRows.of(new double[] {1, 2, no, 3, 4}, false, false, true, true, true);
        var trainer = new HistogramBoostingTrainer(ONE_ROUND.withShape(2, 1));
        assertThat(trainer.train(left, 1).logOdds(new double[] {no})).isNegative();
        assertThat(trainer.train(right, 1).logOdds(new double[] {no})).isPositive();
    }

    @Test
    void missingAloneCanPart() {
        double no = Double.NaN;
        LabelledRows rows = SmallRows.of(new double[] {1, 1, no, no}, false, false, true, true);
        for (BinaryTrainer trainer :
                List.of(
                        new HistogramBoostingTrainer(ONE_ROUND.withShape(2, 1)),
                        new HistogramForestTrainer(
                                ForestOptions.defaults().withTrees(20).withMinLeafRows(1)))) {
            BinaryModel model = trainer.train(rows, 1);
            assertThat(model.probability(new double[] {no})).isGreaterThan(0.6);
            assertThat(model.probability(new double[] {1})).isLessThan(0.4);
        }
    }

    @Test
    void leafWeightAndLeavesAreKept() {
        LabelledRows rows = SmallRows.of(new double[] {1, 2, 3, 4}, false, true, true, true);
        var heavy = ONE_ROUND.withPenalties(0.4, 1);
        assertThat(log(new HistogramBoostingTrainer(heavy).train(rows, 1), rows))
                .as("one row weighs 3/16")
                .containsExactly(
                        log(
                                new HistogramBoostingTrainer(heavy.withShape(2, 1)).train(rows, 1),
                                rows));
        LabelledRows noisy = SmallRows.noisy();
        var trainer = new HistogramBoostingTrainer(ONE_ROUND.withShape(5, 9));
        assertThat(Arrays.stream(log(trainer.train(noisy, 1), noisy)).distinct().count())
                .isEqualTo(5);
    }

    private static List<BinaryTrainer> trainers() {
        ForestOptions forest = ForestOptions.defaults().withTrees(40);
        return List.of(
                new HistogramBoostingTrainer(BoostingOptions.defaults().withRounds(60)),
                new HistogramForestTrainer(forest),
                new HistogramForestTrainer(forest.withRandomCuts(true)));
    }

    /** The base rate alone has 0.690. */
    @Test
    void theyLearnWhatTheyDoNotSee() {
        LabelledRows rows = SmallRows.withGaps();
        int[] even = IntStream.range(0, 100).map(i -> 2 * i).toArray();
        int[] odd = IntStream.range(0, 100).map(i -> 2 * i + 1).toArray();
        for (BinaryTrainer trainer : trainers()) {
            BinaryModel model = trainer.train(rows.subset(even), 1);
            assertThat(logLoss(model, rows.subset(odd))).as(trainer.name()).isLessThan(0.62);
        }
    }

    @Test
    void equalSeedsGiveEqualBytesAndTheyReadBack() {
        LabelledRows rows = SmallRows.withGaps();
        for (BinaryTrainer trainer : trainers()) {
            byte[] bytes = BinaryModels.write(trainer.train(rows, 7));
            assertThat(BinaryModels.write(trainer.train(rows, 7))).isEqualTo(bytes);
            assertThat(BinaryModels.write(trainer.train(rows, 8))).isNotEqualTo(bytes);
            assertThat(BinaryModels.write(BinaryModels.read(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void powersOfTwoChangeNothing() {
        LabelledRows rows = SmallRows.withGaps();
        LabelledRows scaled = SmallRows.scaled(rows, 1024);
        for (BinaryTrainer trainer : trainers()) {
            assertThat(log(trainer.train(scaled, 3), scaled))
                    .as(trainer.name())
                    .containsExactly(log(trainer.train(rows, 3), rows));
        }
    }

    /** Only the order of sums differs: 1e-5 is a hundred float32 steps of a log-odds. */
    @Test
    void boostingOnAllRowsDoesNotDependOnTheirOrder() {
        LabelledRows rows = SmallRows.withGaps();
        var trainer =
                new HistogramBoostingTrainer(
                        BoostingOptions.defaults().withRounds(30).withShares(1, 1));
        BinaryModel one = trainer.train(rows, 1);
        BinaryModel other = trainer.train(SmallRows.shuffled(rows, 5), 1);
        assertThat(log(other, rows)).containsExactly(log(one, rows), within(1e-5));
    }

    @Test
    void curveIsTheLossOfEachRoundOnTheWatchedRows() {
        LabelledRows rows = SmallRows.noisy();
        int[] first = IntStream.range(0, 120).toArray();
        int[] rest = IntStream.range(120, 200).toArray();
        LabelledRows watched = rows.subset(rest);
        var trainer =
                new HistogramBoostingTrainer(BoostingOptions.defaults().withLearningRate(0.3));
        RoundCurve curve = trainer.train(rows.subset(first), watched, 10, 1);
        double[] losses = curve.logLossByRound();
        assertThat(losses).hasSizeLessThan(400).hasSize(curve.model().treeCount());
        for (int round : new int[] {1, 5, losses.length}) {
            assertThat(logLoss(curve.model().firstTrees(round), watched))
                    .isCloseTo(losses[round - 1], within(1e-6));
        }
        int best = 0;
        for (int i = 0; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        assertThat(losses.length - 1 - best).isEqualTo(9);
        assertThat(trainer.withRounds(3).train(rows, 1).treeCount()).isEqualTo(3);
    }

    @Test
    void forestLeavesHoldTheirLeastRows() {
        LabelledRows rows = SmallRows.noisy();
        var options = ForestOptions.defaults().withTrees(1).withMinLeafRows(40);
        for (boolean random : new boolean[] {false, true}) {
            BinaryModel model =
                    new HistogramForestTrainer(options.withRandomCuts(random)).train(rows, 1);
            long leaves = Arrays.stream(log(model, rows)).distinct().count();
            assertThat(leaves).isBetween(2L, 5L);
        }
    }

    @Test
    void manyValuesAreCutAtQuantilesFewBetweenAll() {
        double[] values = new double[1000];
        boolean[] labels = new boolean[1000];
        for (int i = 0; i < 1000; i++) {
            values[i] = i % 100 + i / 100 * 0.001;
            labels[i] = i % 2 == 0;
        }
        Bins bins = Bins.of(SmallRows.of(values, labels), 10);
        assertThat(bins.count(0)).isEqualTo(10);
        int[] counts = new int[10];
        for (double value : values) {
            counts[bins.bin(0, (float) value)]++;
        }
        assertThat(counts).containsOnly(100);
        Bins few = Bins.of(SmallRows.of(new double[] {1, 2, 2, 4}, new boolean[4]), 10);
        assertThat(few.count(0)).isEqualTo(3);
        assertThat(few.cut(0, 0)).isEqualTo(1.5f);
        assertThat(few.cut(0, 1)).isEqualTo(3f);
        assertThat(few.bin(0, 3f)).isEqualTo(2);
    }

    @Test
    void optionsAreAsDocumented() {
        assertThat(BoostingOptions.defaults())
                .isEqualTo(new BoostingOptions(400, 0.05, 15, 6, 5, 5, 0.7, 0.5, 128));
        assertThat(ForestOptions.defaults()).isEqualTo(new ForestOptions(200, 5, 30, 0, false, 64));
        Refused.malformed("rounds is 0", () -> BoostingOptions.defaults().withRounds(0));
        Refused.malformed("maxLeaves is 1", () -> BoostingOptions.defaults().withShape(1, 3));
        Refused.malformed("bins is 256", () -> BoostingOptions.defaults().withBins(256));
        Refused.malformed("trees is 0", () -> ForestOptions.defaults().withTrees(0));
        Refused.malformed("maxDepth is 61", () -> ForestOptions.defaults().withMaxDepth(61));
        Refused.malformed(
                "featureShare is 2.0", () -> ForestOptions.defaults().withFeatureShare(2));
        for (BinaryTrainer trainer : trainers()) {
            assertThat(trainer.parameters()).containsEntry("library", "Suanpan's own");
        }
    }

    @Test
    void oneClassAndValuesBeyondFloatAreRefused() {
        for (BinaryTrainer trainer : trainers()) {
            Refused.impossible(
                    "0 positives",
                    () -> trainer.train(SmallRows.of(new double[] {1, 2}, false, false), 1));
            Refused.malformed(
                    "1.0E300",
                    () -> trainer.train(SmallRows.of(new double[] {1, 1e300}, false, true), 1));
        }
    }
}
