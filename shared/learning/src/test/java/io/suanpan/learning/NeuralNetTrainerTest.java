package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.NeuralModel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeuralNetTrainerTest {
    private static double[] inputs(LabelledRows rows) {
        double[] inputs = new double[rows.rowCount() * rows.featureCount()];
        double[] row = new double[rows.featureCount()];
        for (int i = 0; i < rows.rowCount(); i++) {
            Scaler.of(rows).standardise(rows, i, row);
            System.arraycopy(row, 0, inputs, i * row.length, row.length);
        }
        return inputs;
    }

    @Test
    void gradientEqualsFiniteDifferences() {
        LabelledRows rows = SmallRows.withGaps();
        NeuralShape shape = new NeuralShape(4, 5);
        NeuralLoss loss = new NeuralLoss(shape, inputs(rows), rows.labels());
        int[] batch = {3, 50, 7, 120, 9, 199, 64};
        double l2 = 0.3;
        double[] at = shape.initial(0.2, new SplittableRandom(1));
        for (int i = 0; i < at.length; i++) {
            at[i] += 0.01 * (i % 7); // biases away from 0 too
        }
        double[] gradient = new double[shape.size()];
        loss.gradient(at, batch, 1, 6, l2, gradient);
        int[] part = Arrays.copyOfRange(batch, 1, 6);
        double step = 1e-6;
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += step;
            down[i] -= step;
            double slope =
                    (objective(loss, shape, up, part, l2) - objective(loss, shape, down, part, l2))
                            / (2 * step);
            // Rounding 1e-16/1e-6 plus curvature times 1e-12.
            assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
        }
    }

    private static double objective(
            NeuralLoss loss, NeuralShape shape, double[] at, int[] rows, double l2) {
        double squares = 0;
        for (int i = 0; i < at.length; i++) {
            squares += shape.isBias(i) ? 0 : at[i] * at[i];
        }
        return loss.logLoss(at, rows) + l2 / 2 * squares;
    }

    @Test
    void lossOfASureNetStaysFinite() {
        NeuralShape shape = new NeuralShape(1, 1);
        NeuralLoss loss = new NeuralLoss(shape, new double[] {1, 1}, new boolean[] {true, false});
        double[] sure = {1000, 0, 1, 0}; // log-odds 1000
        assertThat(loss.logLoss(sure, new int[] {0})).isEqualTo(0);
        assertThat(loss.logLoss(sure, new int[] {1})).isEqualTo(1000);
    }

    @Test
    void firstStepsOfAdamAreAsItsAuthorsDefineThem() {
        Adam adam = new Adam(0.1, 2);
        double[] at = {1, 1};
        adam.step(at, new double[] {4, -0.5});
        // Bias-corrected, the first step is rate · g/(|g| + 1e-8).
        assertThat(at).containsExactly(new double[] {0.9, 1.1}, within(1e-8));
        adam.step(at, new double[] {0, -0.5});
        double mean = 0.9 * 0.1 * 4 / (1 - 0.81);
        double square = 0.999 * 0.001 * 16 / (1 - 0.999 * 0.999);
        assertThat(at[0]).isCloseTo(0.9 - 0.1 * mean / (Math.sqrt(square) + 1e-8), within(1e-8));
        assertThat(at[1]).isCloseTo(1.2, within(1e-7));
    }

    @Test
    void weightsStartWithTheVarianceOfHe() {
        NeuralShape shape = new NeuralShape(50, 200);
        double[] start = shape.initial(-1.5, new SplittableRandom(2));
        double squares = 0;
        for (int i = 0; i < shape.hiddenBiases(); i++) {
            squares += start[i] * start[i];
        }
        // 10,000 draws: the variance is known to about 1 %.
        assertThat(squares / shape.hiddenBiases()).isCloseTo(2.0 / 50, within(2.0 / 50 * 0.04));
        assertThat(start[shape.hiddenBiases()]).isZero();
        assertThat(start[shape.outputBias()]).isEqualTo(-1.5);
        assertThat(shape.size()).isEqualTo(50 * 200 + 200 + 200 + 1);
    }

    @Test
    void netLearnsWhatNoLinearModelCan() {
        LabelledRows rows = exclusiveOr();
        NeuralNetOptions options = NeuralNetOptions.defaults().withLearningRate(0.02).withL2(0);
        BinaryEvaluation net =
                CustomerSet.judge(new NeuralNetTrainer(options).train(rows, 1), rows);
        BinaryEvaluation linear =
                CustomerSet.judge(
                        new LogisticRegressionTrainer(LogisticRegressionOptions.defaults())
                                .train(rows, 1),
                        rows);
        assertThat(linear.auc()).isBetween(0.4, 0.6);
        assertThat(net.auc()).isGreaterThan(0.99);
    }

    /** 400 distinct points; yes where the signs differ. */
    private static LabelledRows exclusiveOr() {
        double[] values = new double[800];
        boolean[] labels = new boolean[400];
        for (int row = 0; row < 400; row++) {
            values[2 * row] = (row % 20 - 9.5) / 10;
            values[2 * row + 1] = (row / 20 - 9.5) / 10;
            labels[row] = values[2 * row] > 0 != values[2 * row + 1] > 0;
        }
        return LabelledRows.of(SmallRows.names(2), values, labels);
    }

    @Test
    void earlyStoppingKeepsTheBestEpoch() {
        LabelledRows rows = SmallRows.noisy();
        NeuralShape shape = new NeuralShape(4, 16);
        NeuralLoss loss = new NeuralLoss(shape, inputs(rows), rows.labels());
        int[] heldBack = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] training = java.util.stream.IntStream.range(10, 200).toArray();
        double least = Double.POSITIVE_INFINITY;
        NeuralNetOptions fast = NeuralNetOptions.defaults().withLearningRate(0.1);
        double[] best =
                new NeuralFit(fast.withMaxEpochs(30), shape, loss)
                        .train(training, heldBack, 0.5, new SplittableRandom(3));
        // Each shorter training is a prefix of the longer one, so none may end better.
        for (int epochs = 1; epochs <= 30; epochs++) {
            double[] prefix =
                    new NeuralFit(fast.withMaxEpochs(epochs), shape, loss)
                            .train(training, heldBack, 0.5, new SplittableRandom(3));
            least = Math.min(least, loss.logLoss(prefix, heldBack));
        }
        assertThat(loss.logLoss(best, heldBack)).isEqualTo(least);
        double[] start = shape.initial(Logistic.logOdds(0.5), new SplittableRandom(3));
        assertThat(least).isLessThan(loss.logLoss(start, heldBack));
    }

    @Test
    void seedDecides() {
        LabelledRows rows = SmallRows.noisy();
        NeuralNetTrainer trainer =
                new NeuralNetTrainer(NeuralNetOptions.defaults().withMaxEpochs(5));
        byte[] one = BinaryModels.write(trainer.train(rows, 1));
        assertThat(BinaryModels.write(trainer.train(rows, 1))).isEqualTo(one);
        assertThat(BinaryModels.write(trainer.train(rows, 2))).isNotEqualTo(one);
    }

    @Test
    void standardisedInputsDoNotKnowTheScaleOfFeatures() {
        LabelledRows rows = SmallRows.noisy();
        // A power of two, so no rounding: what a net sees has the same bits.
        assertThat(inputs(SmallRows.scaled(rows, 4))).isEqualTo(inputs(rows));
    }

    @Test
    void averageOfTheNetsIsOneNet() {
        LabelledRows rows = SmallRows.noisy();
        NeuralNetOptions options =
                NeuralNetOptions.defaults().withNets(3).withHiddenUnits(4).withMaxEpochs(3);
        NeuralModel model = new NeuralNetTrainer(options).train(rows, 1);
        assertThat(model.outputWeights()).hasSize(12);
        StratifiedFolds parts = StratifiedFolds.of(rows, 3, 1);
        NeuralShape shape = new NeuralShape(4, 4);
        NeuralLoss loss = new NeuralLoss(shape, inputs(rows), rows.labels());
        SplittableRandom random = new SplittableRandom(1);
        double[] mean = new double[200];
        for (int net = 0; net < 3; net++) {
            double[] p =
                    new NeuralFit(options, shape, loss)
                            .train(
                                    parts.training(net),
                                    parts.validation(net),
                                    108 / 200.0,
                                    random.split());
            NeuralModel single = single(rows, shape, p);
            for (int row = 0; row < 200; row++) {
                mean[row] += single.logOdds(rows.row(row)) / 3;
            }
        }
        for (int row = 0; row < 200; row++) {
            assertThat(model.logOdds(rows.row(row))).isCloseTo(mean[row], within(1e-12));
        }
    }

    private static NeuralModel single(LabelledRows rows, NeuralShape shape, double[] p) {
        Scaler scaler = Scaler.of(rows);
        return new NeuralModel(
                scaler.means(),
                scaler.scales(),
                Arrays.copyOfRange(p, 0, shape.hiddenBiases()),
                Arrays.copyOfRange(p, shape.hiddenBiases(), shape.outputWeights()),
                Arrays.copyOfRange(p, shape.outputWeights(), shape.outputBias()),
                p[shape.outputBias()]);
    }

    @Test
    void tooFewRowsToHoldBackAreRefused() {
        LabelledRows rows = SmallRows.of(new double[] {1, 2, 3, 4}, true, false, true, false);
        Refused.impossible(
                "do not fill 5 folds",
                () -> new NeuralNetTrainer(NeuralNetOptions.defaults()).train(rows, 1));
    }
}
