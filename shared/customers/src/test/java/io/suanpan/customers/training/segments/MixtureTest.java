package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.store.training.TrainingProgress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixtureTest {
    @Test
    void oneComponentIsTheNormalOfMeanAndVariance() {
        MixtureFit fit = MixtureTrainer.fit(Examples.line(-1, 1), 1, true, 1);
        assertThat(fit.model().mean(0, 0)).isCloseTo(0, within(1e-15));
        // variance 1 and a millionth: 2 · (-ln(2π)/2 - ln(v)/2 - 1/(2v))
        double variance = 1 + 1e-6;
        double log = -Math.log(2 * Math.PI) - Math.log(variance) - 1 / variance;
        assertThat(fit.logLikelihood()).isCloseTo(log, within(1e-12));
        assertThat(fit.model().parameters()).isEqualTo(2);
        assertThat(fit.bic()).isCloseTo(2 * Math.log(2) - 2 * log, within(1e-12));
    }

    /**
     * scikit-learn 1.9.1, GaussianMixture(k, tol=1e-8, n_init=20): log likelihood and BIC; ours of
     * 60 starts.
     */
    @ParameterizedTest
    @CsvSource({
        "true, 1, -290.84759578327476, 602.16691437766",
        "false, 1, -315.5349401798426, 647.4472586085735",
        "false, 2, -291.313917665513, 619.4769363910249",
        "false, 3, -284.18740528260224, 625.6956344363139",
    })
    void isAsLikelyAsThePeers(boolean full, int k, double logLikelihood, double bic) {
        MixtureFit fit = MixtureTrainer.fit(Examples.waves(), k, full, 60, 1);
        // The iteration ends where 60 points gain less than 60 millionths a round; 0.05 is 1e-4.
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(0.05));
        assertThat(fit.bic()).isCloseTo(bic, within(0.1));
    }

    @Test
    void theCriterionFindsTheCloudsAndTheirShape() {
        Points points = Examples.clouds(450, 8, 1);
        Partition partition = new MixtureSegmenter(2, 5).divide(points, 1, TrainingProgress.NONE);
        assertThat(partition.groups()).isEqualTo(3);
        assertThat(partition.borneOut()).isTrue();
        assertThat(partition.reason()).contains("3 components with diagonal covariances");
        assertThat(RandIndex.adjusted(partition.labels(), Examples.cloudLabels(450)))
                .isGreaterThan(0.99);
    }

    @Test
    void longCloudsAcrossWantFullCovariances() {
        double[] values = Examples.clouds(900, 0, 2).raw().clone();
        for (int row = 0; row < 900; row++) {
            // a thin cloud along (1, 1), the second a little beside it
            double along = 5 * values[2 * row];
            double across = 0.3 * values[2 * row + 1] + (row % 2) * 10;
            values[2 * row] = along - across;
            values[2 * row + 1] = along + across;
        }
        Points points = Points.of(values, 2);
        Partition partition = new MixtureSegmenter(2, 3).divide(points, 1, TrainingProgress.NONE);
        assertThat(partition.reason()).contains("2 components with full covariances");
        int[] truth = new int[900];
        Arrays.setAll(truth, row -> row % 2);
        assertThat(RandIndex.adjusted(partition.labels(), truth)).isGreaterThan(0.95);
    }

    @Test
    void oneCloudBearsNoDivisionOut() {
        Partition partition =
                new MixtureSegmenter(2, 3)
                        .divide(Examples.clouds(500, 0, 3), 1, TrainingProgress.NONE);
        assertThat(partition.borneOut()).isFalse();
    }

    @Test
    void moreRoundsNeverMakeItLessLikely() {
        Points points = Examples.clouds(300, 3, 4);
        double diagonal = MixtureTrainer.fit(points, 3, false, 1).logLikelihood();
        double one = MixtureTrainer.fit(points, 1, false, 1).logLikelihood();
        assertThat(diagonal).isGreaterThan(one);
        double weights = 0;
        MixtureModel model = MixtureTrainer.fit(points, 3, true, 1).model();
        for (int component = 0; component < model.components(); component++) {
            weights += model.weight(component);
        }
        assertThat(weights).isCloseTo(1, within(1e-12));
    }

    @Test
    void pointsOnALineAndDuplicatesDoNoHarm() {
        Points points = Points.of(new double[] {0, 0, 0, 0, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9}, 2);
        MixtureFit fit = MixtureTrainer.fit(points, 3, true, 1);
        assertThat(fit.logLikelihood()).isFinite();
        assertThatThrownBy(() -> MixtureTrainer.fit(Examples.line(1, 1, 1), 2, true, 1))
                .hasMessageContaining("fewer than 2 different ones");
    }

    @Test
    void theOrderOfTheCustomersChangesNothing() {
        Points points = Examples.clouds(300, 5, 5);
        int[] order = Examples.shuffled(300, 3);
        MixtureSegmenter mixture = new MixtureSegmenter(2, 4);
        int[] straight = mixture.divide(points, 1, TrainingProgress.NONE).labels();
        int[] shuffled = mixture.divide(points.at(order), 1, TrainingProgress.NONE).labels();
        assertThat(shuffled).isEqualTo(Arrays.stream(order).map(i -> straight[i]).toArray());
    }
}
