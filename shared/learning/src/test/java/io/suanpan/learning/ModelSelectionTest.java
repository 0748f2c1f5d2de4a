package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.LinearModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSelectionTest {
    private static final ModelSelectionOptions OPTIONS = ModelSelectionOptions.defaults();

    /** Ranks by x₀ alone, so sure of itself as {@code weight} says. */
    private record FixedTrainer(String name, double weight) implements BinaryTrainer {
        @Override
        public Map<String, String> parameters() {
            return Map.of("weight", Double.toString(weight));
        }

        @Override
        public BinaryModel train(LabelledRows rows, long seed) {
            return new LinearModel(
                    new double[] {5, 0, 0, 0},
                    new double[] {1, 1, 1, 1},
                    new double[] {weight, 0, 0, 0},
                    0);
        }
    }

    private static ModelChoice choose(ModelSelectionOptions options, BinaryTrainer... candidates) {
        return new ModelSelection(options, SelectionProgress.NONE)
                .choose(SmallRows.noisy(), List.of(candidates), 1);
    }

    @Test
    void leastMeanLogLossWins() {
        ModelChoice choice =
                choose(
                        OPTIONS.withMayCalibrate(false),
                        new FixedTrainer("backwards", -0.3),
                        new FixedTrainer("fair", 0.3),
                        new FixedTrainer("wild", 5));
        assertThat(choice.chosen()).isEqualTo(1);
        assertThat(choice.trainer().name()).isEqualTo("fair");
        assertThat(choice.scores())
                .extracting(CandidateScore::trainer)
                .containsExactly("backwards", "fair", "wild");
        assertThat(choice.calibration()).isEqualTo(Platt.NONE);
    }

    @Test
    void earlierCandidateWinsATie() {
        ModelChoice choice =
                choose(OPTIONS, new FixedTrainer("first", 0.3), new FixedTrainer("second", 0.3));
        assertThat(choice.trainer().name()).isEqualTo("first");
    }

    @Test
    void scoreIsTheMeanOfTheFolds() {
        CandidateScore score = choose(OPTIONS, new FixedTrainer("fair", 0.3)).scores().getFirst();
        LabelledRows rows = SmallRows.noisy();
        StratifiedFolds folds = StratifiedFolds.of(rows, 4, 1);
        BinaryModel model = new FixedTrainer("fair", 0.3).train(rows, 1);
        double mean = 0;
        double squares = 0;
        double auc = 0;
        List<Double> losses = new ArrayList<>();
        for (int fold = 0; fold < 4; fold++) {
            BinaryEvaluation judged = CustomerSet.judge(model, rows.subset(folds.validation(fold)));
            losses.add(judged.logLoss());
            mean += judged.logLoss() / 4;
            auc += judged.auc() / 4;
        }
        for (double loss : losses) {
            squares += (loss - mean) * (loss - mean);
        }
        assertThat(score.foldLogLosses()).isEqualTo(losses);
        assertThat(score.logLoss()).isCloseTo(mean, within(1e-15));
        assertThat(score.auc()).isCloseTo(auc, within(1e-15));
        assertThat(score.standardError()).isCloseTo(Math.sqrt(squares / 3 / 4), within(1e-15));
        assertThat(score.parameters()).containsEntry("weight", "0.3");
    }

    @Test
    void calibrationIsKeptWhereItPays() {
        ModelChoice wild = choose(OPTIONS, new FixedTrainer("wild", 5));
        assertThat(wild.calibration().slope()).isBetween(0.01, 0.2);
        BinaryModel plain = new FixedTrainer("wild", 5).train(SmallRows.noisy(), 1);
        double[] x = SmallRows.noisy().row(3);
        assertThat(wild.model().logOdds(x))
                .isCloseTo(wild.calibration().apply(plain.logOdds(x)), within(1e-12));
        assertThat(wild.outOfFold().logLoss()).isLessThan(wild.scores().getFirst().logLoss());
    }

    @Test
    void calibrationIsLeftOutWhereItDoesNotPay() {
        double best = choose(OPTIONS, new FixedTrainer("wild", 5)).calibration().slope() * 5;
        Platt platt = choose(OPTIONS, new FixedTrainer("right", best)).calibration();
        assertThat(platt.isNone()).isTrue();
    }

    @Test
    void boostingFindsItsNumberOfRounds() {
        var boosting = GradientBoostingOptions.defaults().withRounds(120).withLearningRate(0.3);
        ModelChoice choice = choose(OPTIONS, new GradientBoostingTrainer(boosting));
        int rounds = Integer.parseInt(choice.trainer().parameters().get("rounds"));
        // 200 noisy rows are learned by heart long before 120 fast rounds.
        assertThat(rounds).isBetween(2, 60);
        assertThat(((io.suanpan.scoring.TreeEnsembleModel) choice.model()).treeCount())
                .isEqualTo(rounds);
        double full = scoreAt(boosting);
        double chosen = scoreAt(boosting.withRounds(rounds));
        assertThat(choice.scores().getFirst().logLoss()).isCloseTo(chosen, within(1e-12));
        assertThat(chosen).isLessThan(full);
    }

    private static double scoreAt(GradientBoostingOptions options) {
        LabelledRows rows = SmallRows.noisy();
        StratifiedFolds folds = StratifiedFolds.of(rows, 4, 1);
        double mean = 0;
        for (int fold = 0; fold < 4; fold++) {
            BinaryModel model =
                    new GradientBoostingTrainer(options)
                            .train(rows.subset(folds.training(fold)), 1);
            mean += CustomerSet.judge(model, rows.subset(folds.validation(fold))).logLoss() / 4;
        }
        return mean;
    }

    @Test
    void numberOfThreadsDoesNotChangeTheModel() {
        List<BinaryTrainer> candidates =
                List.of(
                        new LogisticRegressionTrainer(LogisticRegressionOptions.defaults()),
                        new DecisionTreeTrainer(DecisionTreeOptions.defaults()),
                        new RandomForestTrainer(RandomForestOptions.defaults().withTrees(5)),
                        new NeuralNetTrainer(NeuralNetOptions.defaults().withMaxEpochs(3)),
                        new GradientBoostingTrainer(
                                GradientBoostingOptions.defaults().withRounds(20)));
        List<ModelChoice> choices = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            choices.add(
                    new ModelSelection(OPTIONS.withThreads(threads), SelectionProgress.NONE)
                            .choose(SmallRows.withGaps(), candidates, 9));
        }
        for (ModelChoice choice : choices) {
            assertThat(choice.scores()).isEqualTo(choices.getFirst().scores());
            assertThat(BinaryModels.write(choice.model()))
                    .isEqualTo(BinaryModels.write(choices.getFirst().model()));
        }
    }

    @Test
    void progressCountsEveryStepOnce() {
        List<String> heard = new ArrayList<>();
        new ModelSelection(
                        OPTIONS.withFolds(3),
                        (done, total, what) -> heard.add(done + "/" + total + " " + what))
                .choose(SmallRows.noisy(), List.of(new FixedTrainer("fair", 0.3)), 1);
        assertThat(heard).hasSize(4);
        assertThat(heard.getFirst()).startsWith("1/4 fair, fold ");
        assertThat(heard.getLast()).isEqualTo("4/4 fair, all rows");
    }

    @Test
    void nothingToChooseFromIsRefused() {
        Refused.impossible("no candidate", () -> choose(OPTIONS));
        Refused.impossible(
                "do not fill 4 folds",
                () ->
                        new ModelSelection(OPTIONS, SelectionProgress.NONE)
                                .choose(
                                        SmallRows.of(new double[] {1, 2, 3}, true, false, true),
                                        List.of(new FixedTrainer("fair", 1)),
                                        1));
    }

    @Test
    void failureOfATrainerComesOutAsItWas() {
        Refused.impossible(
                "No row has any feature",
                () ->
                        new ModelSelection(OPTIONS.withFolds(2), SelectionProgress.NONE)
                                .choose(
                                        sparse(),
                                        List.of(
                                                new GradientBoostingTrainer(
                                                        GradientBoostingOptions.defaults())),
                                        1));
    }

    /** Each fold's training part lacks every value of one of two groups of rows. */
    private static LabelledRows sparse() {
        double[] values = {1, 1.5, 2, 2.5, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        return SmallRows.of(values, true, false, true, false, true, false, true, false)
                .grouped(List.of("a", "a", "a", "a", "b", "b", "b", "b"));
    }
}
