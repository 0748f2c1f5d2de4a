package io.suanpan.forecasting.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class QuasiNewtonTest {
    private static final QuasiNewton SEARCH = new QuasiNewton(200, 1e-12);

    /** 100(y − x²)² + (1 − x)², lowest at (1, 1) (Rosenbrock 1960). */
    private static double valley(double[] x, double[] gradient) {
        double across = x[1] - x[0] * x[0];
        gradient[0] = -400 * across * x[0] - 2 * (1 - x[0]);
        gradient[1] = 200 * across;
        return 100 * across * across + (1 - x[0]) * (1 - x[0]);
    }

    @Test
    void theBananaValleyIsFollowedToItsEndInFewSteps() {
        Minimum found =
                SEARCH.minimise(
                        QuasiNewtonTest::valley, start(), all(0.1), all(-9), all(Double.MAX_VALUE));
        assertThat(found.at(0)).isCloseTo(1, within(1e-5));
        assertThat(found.at(1)).isCloseTo(1, within(1e-5));
        assertThat(found.evaluations()).isLessThan(100);
    }

    /** With x ≤ ½ the valley is lowest at (½, ¼), where its value is ¼. */
    @Test
    void aMinimumOnTheBoundIsFoundAndNoPointLiesOutside() {
        Minimum found =
                SEARCH.minimise(
                        (x, gradient) -> {
                            assertThat(x[0]).isBetween(-2.0, 0.5);
                            return valley(x, gradient);
                        },
                        start(),
                        all(0.1),
                        all(-2),
                        new double[] {0.5, 2});
        assertThat(found.at(0)).isEqualTo(0.5);
        assertThat(found.at(1)).isCloseTo(0.25, within(1e-6));
        assertThat(found.value()).isCloseTo(0.25, within(1e-10));
    }

    /** A bowl whose curvatures differ a millionfold: n steps and a few. */
    @Test
    void scalesThatDifferAreLearned() {
        Minimum found =
                SEARCH.minimise(
                        (x, gradient) -> {
                            double sum = 0;
                            for (int i = 0; i < x.length; i++) {
                                double curvature = Math.pow(10, i);
                                gradient[i] = 2 * curvature * (x[i] - i);
                                sum += curvature * (x[i] - i) * (x[i] - i);
                            }
                            return sum;
                        },
                        new double[7],
                        fill(7, 1),
                        fill(7, -50),
                        fill(7, 50));
        assertThat(found.value()).isLessThan(1e-9);
        assertThat(found.at(6)).isCloseTo(6, within(1e-6));
    }

    @Test
    void whatHasNoValueOrNoFreedomIsAnswered() {
        SmoothObjective nowhere = (_, _) -> Double.NaN;
        assertThat(SEARCH.minimise(nowhere, start(), all(1), all(-5), all(5)).value()).isInfinite();
        Minimum fixed =
                SEARCH.minimise(
                        QuasiNewtonTest::valley,
                        start(),
                        all(0.1),
                        new double[] {0.5, -5},
                        new double[] {0.5, 5});
        assertThat(fixed.at(0)).isEqualTo(0.5);
        assertThat(fixed.at(1)).isCloseTo(0.25, within(1e-6));
        // −log x + x has no value below 0; its minimum is 1.
        Minimum logarithm =
                SEARCH.minimise(
                        (x, gradient) -> {
                            gradient[0] = 1 - 1 / x[0];
                            return x[0] - Math.log(x[0]);
                        },
                        new double[] {0.01},
                        new double[] {10},
                        new double[] {-9},
                        new double[] {9});
        assertThat(logarithm.at(0)).isCloseTo(1, within(1e-5));
    }

    @Test
    void theSameSearchGivesTheSameBytes() {
        Minimum first =
                SEARCH.minimise(QuasiNewtonTest::valley, start(), all(0.1), all(-9), all(9));
        Minimum again =
                SEARCH.minimise(QuasiNewtonTest::valley, start(), all(0.1), all(-9), all(9));
        assertThat(again.point()).isEqualTo(first.point());
    }

    private static double[] start() {
        return new double[] {-1.2, 1};
    }

    private static double[] all(double value) {
        return fill(2, value);
    }

    private static double[] fill(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
