package io.suanpan.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ArmaFilterTest {
    /** y₁ has variance 1 / (1 − φ²), every later one is predicted by φ times the one before. */
    @Test
    void firstOrderAutoregressionIsThatOfAHandCalculation() {
        ArmaFilter filter = new ArmaFilter(1, 3);
        ArmaProcess process = new ArmaProcess(new double[] {0.6}, new double[0]);
        assertThat(filter.run(process, new double[][] {{2, 1, 3}})).isTrue();
        double[] expected = {2 * 0.8, 1 - 1.2, 3 - 0.6};
        assertThat(filter.innovations()[0]).containsExactly(expected, within(1e-12));
        assertThat(filter.logDeterminant()).isCloseTo(-Math.log(0.64), within(1e-12));
        assertThat(filter.states()[0]).containsExactly(new double[] {1.8}, within(1e-12));
    }

    /** With y₁ = ε₁ + θ ε₀ the variances are 1 + θ², 1 + θ² − θ² / (1 + θ²), … */
    @Test
    void firstOrderMovingAverageIsThatOfAHandCalculation() {
        ArmaFilter filter = new ArmaFilter(1, 2);
        ArmaProcess process = new ArmaProcess(new double[0], new double[] {0.5});
        filter.run(process, new double[][] {{1, 2}});
        double second = 1.25 - 0.25 / 1.25;
        assertThat(filter.logDeterminant()).isCloseTo(Math.log(1.25 * second), within(1e-12));
        assertThat(filter.innovations()[0][1])
                .isCloseTo((2 - 0.5 / 1.25) / Math.sqrt(second), within(1e-12));
    }

    /**
     * Squares and determinant are those of the whole covariance matrix of the values, decomposed by
     * Cholesky; what is dropped once the filter has settled is below 1e-9 of them.
     */
    @Test
    void likelihoodIsThatOfTheWholeCovariance() {
        double[][] phis = {{}, {0.5}, {1.2, -0.5}, {0.3, 0, 0, 0.4, -0.12}, {0.99}};
        double[][] thetas = {{}, {-0.7}, {0.4, 0.3}, {-0.4, 0, 0, -0.9, 0.36}, {-1}};
        for (double[] phi : phis) {
            for (double[] theta : thetas) {
                compare(new ArmaProcess(phi, theta), values(60));
            }
        }
    }

    private static double[] values(int n) {
        SplittableRandom random = new SplittableRandom(5);
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = random.nextGaussian() + (t == 0 ? 0 : 0.7 * y[t - 1]);
        }
        return y;
    }

    private static void compare(ArmaProcess process, double[] y) {
        int n = y.length;
        double[] gamma = process.autocovariances(n);
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = gamma[Math.abs(i - j)];
            }
        }
        double[][] root = SemiDefinite.root(matrix);
        double determinant = 0;
        double squares = 0;
        double[] rest = y.clone();
        for (int k = 0; k < n; k++) {
            determinant += 2 * Math.log(root[k][k]);
            double z = rest[k] / root[k][k];
            squares += z * z;
            for (int i = k; i < n; i++) {
                rest[i] -= z * root[k][i];
            }
        }
        ArmaFilter filter = new ArmaFilter(1, n);
        filter.run(process, new double[][] {y});
        double sum = 0;
        for (double e : filter.innovations()[0]) {
            sum += e * e;
        }
        assertThat(filter.logDeterminant()).isCloseTo(determinant, within(1e-7));
        assertThat(sum).isCloseTo(squares, within(1e-7 * squares));
    }

    /** Sample autocovariance of an ARMA(1,1) in closed form (Brockwell and Davis 1991, 3.3). */
    @Test
    void autocovariancesAreThoseOfTheClosedForm() {
        double[] gamma = new ArmaProcess(new double[] {0.5}, new double[] {0.4}).autocovariances(3);
        double zero = (1 + 2 * 0.5 * 0.4 + 0.16) / 0.75;
        double one = (1 + 0.5 * 0.4) * 0.9 / 0.75;
        assertThat(gamma).containsExactly(new double[] {zero, one, one / 2}, within(1e-12));
    }

    @Test
    void whatIsNotStationaryHasNoLikelihood() {
        ArmaFilter filter = new ArmaFilter(1, 2);
        ArmaProcess process = new ArmaProcess(new double[] {1.01}, new double[0]);
        assertThat(filter.run(process, new double[][] {{1, 2}})).isFalse();
    }
}
