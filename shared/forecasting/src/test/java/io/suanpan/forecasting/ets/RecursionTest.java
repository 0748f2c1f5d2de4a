package io.suanpan.forecasting.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RecursionTest {
    private static final double EXACT = 1e-12;

    /**
     * ℓ = 10, b = 1, s = 2, −2; α = ½, β = ¼, γ = ⅕. First q = 11, ŷ = 13, e = 2: ℓ = 12, b = 1.5,
     * s = 2.4. Then q = 13.5, ŷ = 11.5, e = −3.5: ℓ = 11.75, b = 0.625, s = −2.7.
     */
    @Test
    void addedSeasonsAreThoseOfAHandCalculation() {
        Recursion run = run("A,A,A", 1, new double[] {10, 1, 2, -2}, 15, 8);
        assertThat(run.forecast).containsExactly(new double[] {13, 11.5}, within(EXACT));
        assertThat(run.level).containsExactly(new double[] {10, 12, 11.75}, within(EXACT));
        assertThat(run.slope).containsExactly(new double[] {1, 1.5, 0.625}, within(EXACT));
        assertThat(run.season).containsExactly(new double[] {2, -2, 2.4, -2.7}, within(EXACT));
    }

    /**
     * ℓ = 10, b = 2, φ = ½, s = 2, ½. First q = 11, ŷ = 22, e = 2, e/s = 1: ℓ = 11.5, b = 1.25.
     * Then q = 12.125, ŷ = 6.0625, e = −1.0625, e/s = −2.125: ℓ = 11.0625, b = 0.625 − 0.53125.
     */
    @Test
    void multipliedSeasonsAreThoseOfAHandCalculation() {
        Recursion run = run("M,Ad,M", 0.5, new double[] {10, 2, 2, 0.5}, 24, 5);
        assertThat(run.forecast).containsExactly(new double[] {22, 6.0625}, within(EXACT));
        assertThat(run.level[2]).isCloseTo(11.0625, within(EXACT));
        assertThat(run.slope[2]).isCloseTo(0.09375, within(EXACT));
        assertThat(run.season[2]).isCloseTo(2 + 0.2 * 2 / 11, within(EXACT));
        assertThat(run.season[3]).isCloseTo(0.5 - 0.2 * 1.0625 / 12.125, within(EXACT));
    }

    /** ℓ = 10, b = 1.2: ŷ = 12, e = 1, so ℓ = 12.5 and b = 1.2 + ¼·1/10; then ŷ = 12.5·1.225. */
    @Test
    void multipliedTrendsAreThoseOfAHandCalculation() {
        Recursion run = run("M,M,N", 1, new double[] {10, 1.2, 0, 0}, 13, 15);
        assertThat(run.forecast).containsExactly(new double[] {12, 15.3125}, within(EXACT));
        Recursion damped = run("M,Md,N", 0.5, new double[] {10, 1.44, 0, 0}, 13, 15);
        assertThat(damped.forecast[0]).isCloseTo(12, within(EXACT));
    }

    private static Recursion run(String form, double phi, double[] states, double... y) {
        Recursion recursion = new Recursion(y, 2);
        recursion.level[0] = states[0];
        recursion.slope[0] = states[1];
        recursion.season[0] = states[2];
        recursion.season[1] = states[3];
        recursion.run(EtsForm.parse(form), new Smoothing(0.5, 0.25, 0.2, phi));
        return recursion;
    }

    /** Central differences of 1e-6 are good for about eight digits. */
    @Test
    void theSlopeOfTheLikelihoodIsThatOfDifferencesInEachForm() {
        SplittableRandom random = new SplittableRandom(1);
        double[] y = new double[40];
        for (int t = 0; t < y.length; t++) {
            y[t] = 1 + 0.01 * t + 0.2 * Math.sin(t * Math.PI / 2) + 0.05 * random.nextGaussian();
        }
        for (EtsForm form : EtsForm.values()) {
            assertSlopeIsThatOfDifferences(y, form, 0.3);
            // Here α is the largest β, not 0.05.
            assertSlopeIsThatOfDifferences(y, form, 0.04);
        }
    }

    private static void assertSlopeIsThatOfDifferences(double[] y, EtsForm form, double alpha) {
        Likelihood likelihood = new Likelihood(y, form, 4, 0.05, new Recursion(y, 4));
        double[] point = likelihood.start(alpha, new InitialStates(y, 4, form.season()));
        double[] gradient = new double[point.length];
        likelihood.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double by = difference(likelihood, point, i);
            assertThat(gradient[i])
                    .as("%s coordinate %d", form, i)
                    .isCloseTo(by, within(1e-6 * (1 + Math.abs(by))));
        }
    }

    private static double difference(Likelihood likelihood, double[] point, int i) {
        double[] moved = point.clone();
        double[] ignored = new double[point.length];
        moved[i] = point[i] + 1e-6;
        double above = likelihood.at(moved, ignored);
        moved[i] = point[i] - 1e-6;
        return (above - likelihood.at(moved, ignored)) / 2e-6;
    }
}
