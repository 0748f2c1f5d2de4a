package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.learning.BinaryEvaluation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BaselineTest {
    /** The same constant for every row, judged by the evaluation that judges models. */
    private static BinaryEvaluation evaluated(double constant, int positives, int rows) {
        double[] probabilities = new double[rows];
        Arrays.fill(probabilities, constant);
        boolean[] labels = new boolean[rows];
        Arrays.fill(labels, 0, positives, true);
        return BinaryEvaluation.of(probabilities, labels);
    }

    @Test
    void theBaselineIsWhatTheEvaluationSaysOfAConstant() {
        for (double trained : new double[] {0.2, 0.7}) {
            Baseline baseline = new Baseline(trained, 0.35);
            BinaryEvaluation evaluation = evaluated(trained, 35, 100);

            // Sums of a hundred terms against closed forms.
            assertThat(baseline.logLoss()).isCloseTo(evaluation.logLoss(), within(1e-12));
            assertThat(baseline.brier()).isCloseTo(evaluation.brier(), within(1e-12));
            assertThat(baseline.auc()).isEqualTo(evaluation.auc());
            assertThat(baseline.calibrationError())
                    .isCloseTo(evaluation.calibrationError(), within(1e-12));
            assertThat(baseline.accuracy()).isEqualTo(evaluation.confusion().accuracy());
            assertThat(baseline.recall()).isEqualTo(evaluation.confusion().recall());
            assertThat(baseline.precision()).isEqualTo(evaluation.confusion().precision());
            assertThat(baseline.f1()).isCloseTo(evaluation.confusion().f1(), within(1e-12));
        }
    }
}
