package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoPartTrainerTest {
    private static final TwoPartTrainer TRAINER =
            new TwoPartTrainer(
                    GradientBoostingOptions.defaults().withRounds(150),
                    GradientBoostingOptions.defaults().withRounds(150),
                    2);
    private static final int ROWS = 2000;

    private final double[] values = new double[2 * ROWS];
    private final double[] amounts = new double[ROWS];
    private final LabelledRows rows = rows();

    /** One in two buys where the first feature is 1, one in ten where not; then for 10 or 40. */
    private LabelledRows rows() {
        SplittableRandom random = new SplittableRandom(7);
        boolean[] bought = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[2 * i] = random.nextInt(2);
            values[2 * i + 1] = random.nextInt(2);
            bought[i] = random.nextDouble() < (values[2 * i] == 1 ? 0.5 : 0.1);
            amounts[i] = bought[i] ? 10 + 30 * values[2 * i + 1] : 0;
        }
        return LabelledRows.of(List.of("often", "much"), values, bought);
    }

    @Test
    void anAmountIsTheChanceTimesTheAmountThatThenComes() {
        TwoPartModel model = TRAINER.train(rows, amounts, 1);
        assertThat(model.amount(new double[] {1, 1})).isCloseTo(20, within(2.0));
        assertThat(model.amount(new double[] {0, 0})).isCloseTo(1, within(0.3));
    }

    @Test
    void theUnitOfTheAmountScalesItAndNothingElse() {
        double[] larger = amounts.clone();
        for (int i = 0; i < larger.length; i++) {
            larger[i] *= 1024;
        }
        double[] x = {1, Double.NaN};
        assertThat(TRAINER.train(rows, larger, 1).amount(x))
                .isCloseTo(1024 * TRAINER.train(rows, amounts, 1).amount(x), within(1e-6));
    }

    @Test
    void itsPartsGiveItBackAndTheSameSeedGivesTheSameBytes() {
        TwoPartModel model = TRAINER.train(rows, amounts, 1);
        TwoPartModel read = TwoPartModel.of(model.parts(), model.mean());
        double[] x = {1, 0};
        assertThat(read.amount(x)).isEqualTo(model.amount(x));
        TwoPartModel again = TRAINER.train(rows, amounts, 1);
        for (int i = 0; i < model.parts().size(); i++) {
            assertThat(again.parts().get(i)).isEqualTo(model.parts().get(i));
        }
    }

    @Test
    void anAmountThatContradictsItsLabelIsRefused() {
        double[] wrong = amounts.clone();
        wrong[3] = -1;
        assertThatThrownBy(() -> TRAINER.train(rows, wrong, 1)).hasMessageContaining("row 3");
        boolean[] few = new boolean[30];
        double[] fewAmounts = new double[30];
        few[0] = true;
        fewAmounts[0] = 5;
        var small = LabelledRows.of(List.of("x"), new double[30], few);
        assertThatThrownBy(() -> TRAINER.train(small, fewAmounts, 1))
                .hasMessageContaining("1 amounts above 0; it takes 20");
        assertThatThrownBy(() -> TRAINER.withRepeats(0)).hasMessageContaining("repeats");
    }
}
