package io.suanpan.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ListwiseLogitTest {
    /**
     * Candidates at 1 and 0, asked four times, three times the first is right: the odds are three
     * to one, and the weight is their logarithm.
     */
    @Test
    void theWeightIsTheLogarithmOfTheOdds() {
        ListwiseLogit logit = new ListwiseLogit(1);
        for (int i = 0; i < 4; i++) {
            logit.add(new float[] {1, 0}, new boolean[] {i > 0, i == 0});
        }
        assertThat(logit.fit(new double[1], 1e-12)[0]).isCloseTo(StrictMath.log(3), within(1e-6));
    }

    /**
     * scipy 1.17.1's L-BFGS-B on the same loss, with ridge 0.01 towards (0.5, 0): the questions of
     * the test, weighed by the root of their answers.
     */
    @Test
    void severalAnswersAndFeaturesAreFittedAsByScipy() {
        ListwiseLogit logit = new ListwiseLogit(2);
        logit.add(new float[] {1, 0, 0, 1, 2, 1, 0, 0}, new boolean[] {true, false, true, false});
        logit.add(new float[] {0, 2, 1, 1, 3, 0}, new boolean[] {false, true, false});
        logit.add(new float[] {0.5f, 1, 1.5f, 0}, new boolean[] {false, true});
        double[] weights = logit.fit(new double[] {0.5, 0}, 0.01);

        assertThat(weights[0]).isCloseTo(0.41038668, within(1e-5));
        assertThat(weights[1]).isCloseTo(-0.0684664, within(1e-5));
    }

    @Test
    void withoutAnythingToLearnThePriorsStay() {
        ListwiseLogit logit = new ListwiseLogit(2);
        logit.add(new float[] {1, 2, 3, 4}, new boolean[] {true, true});
        logit.add(new float[] {1, 2, 3, 4}, new boolean[] {false, false});
        assertThat(logit.fit(new double[] {0.3, -0.2}, 1)).containsExactly(0.3, -0.2);
    }
}
