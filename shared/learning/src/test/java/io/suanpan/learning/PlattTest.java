package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.scoring.Logistic;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattTest {
    private static final double[] SCORES = {
        -3, -2.5, -1, -0.4, 0, 0.3, 0.8, 1, 2.2, 3.1, -6, 5, -1.3, 1.9
    };
    private static final boolean[] LABELS = {
        false, false, true, false, false, true, false, true, true, true, false, true, false, false
    };

    /** scikit-learn 1.9.1, _sigmoid_calibration: A -0.4453738284522293, B 0.3752004511480051. */
    @Test
    void correctionEqualsThatOfScikitLearn() {
        Platt platt = Platt.fit(SCORES, LABELS);
        // L-BFGS of the peer stops at a gradient of 1e-6.
        assertThat(platt.slope()).isCloseTo(0.4453738284522293, within(1e-5));
        assertThat(platt.intercept()).isCloseTo(-0.3752004511480051, within(1e-5));
    }

    /** The same scores, a thousand times too sure: plain Newton steps run away from here. */
    @Test
    void scoresThatAreMuchTooSureAreTamed() {
        double[] sure = Arrays.stream(SCORES).map(z -> 1000 * z).toArray();
        Platt platt = Platt.fit(sure, LABELS);
        assertThat(platt.slope()).isCloseTo(Platt.fit(SCORES, LABELS).slope() / 1000, within(1e-8));
        assertThat(platt.intercept()).isCloseTo(-0.3752004511480051, within(1e-5));
    }

    @Test
    void knownDistortionIsFound() {
        Random random = new Random(3);
        double[] told = new double[20_000];
        boolean[] labels = new boolean[told.length];
        for (int i = 0; i < told.length; i++) {
            double truth = 1.5 * random.nextGaussian() - 1;
            labels[i] = random.nextDouble() < Logistic.probability(truth);
            told[i] = (truth - 0.5) / 0.4;
        }
        Platt platt = Platt.fit(told, labels);
        // Standard errors at 20,000 rows are about 0.02.
        assertThat(platt.slope()).isCloseTo(0.4, within(0.03));
        assertThat(platt.intercept()).isCloseTo(0.5, within(0.08));
    }

    @Test
    void separableScoresStayFinite() {
        Platt platt =
                Platt.fit(new double[] {-1, -1, 1, 1}, new boolean[] {false, false, true, true});
        // Targets are 1/4 and 3/4, so z(±1) = ± ln 3.
        assertThat(platt.slope()).isCloseTo(Math.log(3), within(1e-6));
        assertThat(platt.intercept()).isCloseTo(0, within(1e-9));
    }

    @Test
    void scoresThatRankBackwardsOrNotAtAllAreLeftAlone() {
        boolean[] labels = {false, false, true, true};
        assertThat(Platt.fit(new double[] {2, 1, -1, -2}, labels).isNone()).isTrue();
        assertThat(Platt.fit(new double[] {7, 7, 7, 7}, labels).isNone()).isTrue();
    }

    @Test
    void noneChangesNothing() {
        assertThat(Platt.NONE.apply(0.7)).isEqualTo(0.7);
        assertThat(new Platt(2, 1).apply(0.5)).isEqualTo(2);
        assertThat(new Platt(2, 1).isNone()).isFalse();
    }
}
