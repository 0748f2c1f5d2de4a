package io.suanpan.forecasting.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BoosterTest {
    private static final BoosterOptions ONE_STUMP = new BoosterOptions(1, 1, 2, 1, 0, 1.1, 1.1);
    private static final BoosterOptions MANY = new BoosterOptions(100, 0.1, 8, 10, 1, 0.8, 1.1);

    @Test
    void theOptionsAreThese() {
        assertThat(BoosterOptions.defaults())
                .isEqualTo(new BoosterOptions(120, 0.06, 16, 200, 50, 0.7, 0.7));
    }

    /** Labels 1, 3 | 10, 14 over a margin of 2: the best cut is in the middle, means 2 and 12. */
    @Test
    void oneStumpByHand() {
        TrainingTable table = new TrainingTable(1);
        double[] labels = {1, 3, 10, 14};
        for (int row = 0; row < 4; row++) {
            table.add(new float[] {row}, labels[row], 2);
        }
        Booster booster = Booster.train(table, new BoosterLoss.Squared(), ONE_STUMP, 1);
        assertThat(booster.predict(new float[] {0}, 2)).isEqualTo(2);
        assertThat(booster.predict(new float[] {1.9f}, 2)).isEqualTo(2);
        assertThat(booster.predict(new float[] {2}, 2)).isEqualTo(12);
        assertThat(booster.predict(new float[] {Float.NaN}, 2)).isEqualTo(2);
    }

    @Test
    void eachLossFindsWhatItIsFor() {
        TrainingTable table = skewed(4_000);
        float[] low = {0.2f, 0};
        float[] high = {0.8f, 0};
        Booster mean = Booster.train(table, new BoosterLoss.Squared(), MANY, 1);
        // Exponential of mean 1 below a half, 3 above.
        assertThat(mean.predict(low, 1)).isCloseTo(1, within(0.25));
        assertThat(mean.predict(high, 1)).isCloseTo(3, within(0.6));
        Booster tweedie = Booster.train(table, new BoosterLoss.Tweedie(1.5), MANY, 1);
        assertThat(tweedie.predict(low, 1)).isCloseTo(1, within(0.25));
        assertThat(tweedie.predict(high, 1)).isCloseTo(3, within(0.6));
        Booster upper =
                Booster.train(table, new BoosterLoss.Pinball(0.9, 0.1), MANY.withRounds(600), 1);
        // The 90 % quantiles are 2.303 times the means; in the tail gradients are small, steps
        // many.
        assertThat(upper.predict(low, 1)).isCloseTo(2.303, within(0.4));
        assertThat(upper.predict(high, 1)).isCloseTo(6.908, within(1.4));
    }

    private static TrainingTable skewed(int rows) {
        SplittableRandom random = new SplittableRandom(8);
        TrainingTable table = new TrainingTable(2);
        for (int row = 0; row < rows; row++) {
            float x = (float) random.nextDouble();
            double mean = x < 0.5 ? 1 : 3;
            double label = -mean * Math.log(1 - random.nextDouble());
            table.add(new float[] {x, (float) random.nextDouble()}, label, 1);
        }
        return table;
    }

    @Test
    void gradientsAreTheSlopesOfTheLosses() {
        BoosterLoss tweedie = new BoosterLoss.Tweedie(1.3);
        double step = 1e-6;
        double slope =
                (tweedie.gradient(2, 0.4 + step) - tweedie.gradient(2, 0.4 - step)) / (2 * step);
        assertThat(tweedie.curvature(2, 0.4)).isCloseTo(slope, within(1e-6));
        assertThat(tweedie.gradient(2, tweedie.score(2))).isCloseTo(0, within(1e-12));
        BoosterLoss pinball = new BoosterLoss.Pinball(0.9, 0.1);
        assertThat(pinball.gradient(5, 1)).isEqualTo(-0.9);
        assertThat(pinball.gradient(1, 5)).isCloseTo(0.1, within(1e-12));
        assertThat(pinball.gradient(1, 1)).isZero();
    }

    @Test
    void eachLossIsSavedAndReadAndBrokenBytesAreRefused() throws IOException {
        TrainingTable table = skewed(500);
        for (BoosterLoss loss :
                new BoosterLoss[] {
                    new BoosterLoss.Squared(),
                    new BoosterLoss.Tweedie(1.5),
                    new BoosterLoss.Pinball(0.3, 0.5)
                }) {
            Booster booster = Booster.train(table, loss, MANY.withRounds(5), 1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            booster.write(new DataOutputStream(bytes));
            Booster read = Booster.read(in(bytes.toByteArray()), 2);
            float[] row = {0.7f, 0.1f};
            assertThat(read.predict(row, 1)).isEqualTo(booster.predict(row, 1));
            assertThatThrownBy(() -> Booster.read(in(bytes.toByteArray()), 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is broken");
        }
        assertThatThrownBy(() -> Booster.read(in(new byte[] {9}), 1))
                .hasMessageContaining("loss 9 is unknown");
        assertThatThrownBy(() -> Booster.read(in(new byte[] {0, 0, 1, 0, 0}), 1))
                .hasMessageContaining("a tree is empty");
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void withoutRowsTheMarginStays() {
        Booster none = Booster.train(new TrainingTable(1), new BoosterLoss.Squared(), MANY, 1);
        assertThat(none.predict(new float[] {1}, 4)).isEqualTo(4);
    }
}
