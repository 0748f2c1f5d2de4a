package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeuralModelTest {
    /** Two features, two units: z = -1 + 2·max(0, 1 + u₀ - u₁) - 3·max(0, -0.5 + 0.5·u₁). */
    private final NeuralModel model =
            new NeuralModel(
                    new double[] {10, 0},
                    new double[] {2, 1},
                    new double[] {1, -1, 0, 0.5},
                    new double[] {1, -0.5},
                    new double[] {2, -3},
                    -1);

    @Test
    void logOddsFollowTheFormula() {
        // u = (1, 0): units 2 and 0 (-0.5 is cut off).
        assertThat(model.logOdds(new double[] {12, 0})).isEqualTo(-1 + 2 * 2);
        // u = (0, 2): units 0 (-1 is cut off) and 0.5.
        assertThat(model.logOdds(new double[] {10, 2})).isEqualTo(-1 - 3 * 0.5);
        assertThat(model.probability(new double[] {10, 2})).isEqualTo(Logistic.probability(-2.5));
    }

    @Test
    void missingValueStandsAtItsMean() {
        assertThat(model.logOdds(new double[] {Double.NaN, 2})).isEqualTo(-2.5);
    }

    @Test
    void contributionsOfAUnitThatTurnsOnHalfWay() {
        // Only unit 2 matters in u₁ = 2: active for t in (0.5, 1], so half of -3 · 0.5 · 2.
        NeuralModel one =
                new NeuralModel(
                        new double[1],
                        new double[] {1},
                        new double[] {0.5},
                        new double[] {-0.5},
                        new double[] {-3},
                        0);
        assertThat(one.contributions(new double[] {2})).containsExactly(-1.5, 0);
        assertThat(one.attribution()).isEqualTo(Attribution.INTEGRATED_GRADIENTS);
    }

    @Test
    void contributionsAddUpToTheLogOdds() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            NeuralModel net = SomeModels.neural(random, 5, 7);
            double[] x = SomeModels.vector(random, 5);
            double sum = Arrays.stream(net.contributions(x)).sum();
            double logOdds = net.logOdds(x);
            assertThat(sum).isCloseTo(logOdds, within(1e-9 * Math.max(1, Math.abs(logOdds))));
        }
    }

    @Test
    void contributionsEqualTheNumericIntegralOfTheGradient() {
        Random random = new Random(2);
        NeuralModel net = SomeModels.neural(random, 3, 6);
        double[] x = {0.7, -1.9, 2.4};
        double[] means = net.means();
        int steps = 20_000;
        double[] integral = new double[3];
        for (int step = 0; step < steps; step++) {
            double t = (step + 0.5) / steps;
            for (int j = 0; j < 3; j++) {
                double[] up = between(means, x, t);
                double[] down = up.clone();
                double nudge = 1e-6;
                up[j] += nudge;
                down[j] -= nudge;
                double gradient = (net.logOdds(up) - net.logOdds(down)) / (2 * nudge);
                integral[j] += gradient * (x[j] - means[j]) / steps;
            }
        }
        // A step of the gradient inside one of 20,000 intervals costs up to 5e-5 of it.
        assertThat(Arrays.copyOf(net.contributions(x), 3)).containsExactly(integral, within(1e-3));
    }

    private static double[] between(double[] from, double[] to, double t) {
        double[] at = new double[from.length];
        Arrays.setAll(at, j -> from[j] + t * (to[j] - from[j]));
        return at;
    }

    @Test
    void calibrationIsAffineInLogOdds() {
        double[] x = {11, -1};
        double expected = 0.5 * model.logOdds(x) + 0.125;
        assertThat(model.calibrated(0.5, 0.125).logOdds(x)).isEqualTo(expected);
    }

    @Test
    void impossibleNumbersAreRefused() {
        double[] one = {1};
        double[] two = {1, 1};
        Refused.malformed(
                "hiddenWeights has 2 values", () -> new NeuralModel(one, one, two, one, one, 0));
        Refused.malformed(
                "hiddenBiases has 2 values", () -> new NeuralModel(one, one, one, two, one, 0));
        Refused.malformed(
                "outputBias is NaN", () -> new NeuralModel(one, one, one, one, one, Double.NaN));
        Refused.malformed(
                "scales is -1.0", () -> new NeuralModel(one, new double[] {-1}, one, one, one, 0));
        Refused.malformed("slope is 0.0", () -> model.calibrated(0, 0));
        Refused.malformed("takes 2 features", () -> model.logOdds(one));
    }
}
