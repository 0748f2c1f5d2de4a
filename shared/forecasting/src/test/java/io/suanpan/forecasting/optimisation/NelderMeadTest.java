package io.suanpan.forecasting.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NelderMeadTest {
    private static final NelderMead SEARCH = new NelderMead(NelderMead.Options.defaults());

    /**
     * In one dimension, (x − 3)² from 0 with an edge of 1: the vertices are 0 and 1, 0 is reflected
     * to 2 and expanded by 2 to 3, which is the minimum; that makes four values.
     */
    @Test
    void theFirstStepsAreThoseOfAHandCalculation() {
        List<Double> asked = new ArrayList<>();
        new NelderMead(new NelderMead.Options(4, 0, 0.1, 0))
                .minimise(
                        x -> {
                            asked.add(x[0]);
                            return (x[0] - 3) * (x[0] - 3);
                        },
                        new double[1],
                        new double[] {-5},
                        new double[] {5});
        assertThat(asked).containsExactly(0.0, 1.0, 2.0, 3.0);
    }

    /** The valley of Rosenbrock (1960), 100(y − x²)² + (1 − x)², is lowest at (1, 1). */
    @Test
    void theBananaValleyIsFollowedToItsEnd() {
        Minimum found =
                new NelderMead(NelderMead.Options.defaults().withTolerance(1e-12))
                        .minimise(
                                NelderMeadTest::rosenbrock,
                                new double[] {-1.2, 1},
                                free(2, Double.NEGATIVE_INFINITY),
                                free(2, Double.POSITIVE_INFINITY));
        // The value has a tolerance of 1e-12, and the valley's curvature is about 1.
        assertThat(found.at(0)).isCloseTo(1, within(1e-5));
        assertThat(found.at(1)).isCloseTo(1, within(1e-5));
        assertThat(found.evaluations()).isLessThan(1_000);
    }

    /** With x ≤ 0.5 the valley is lowest at (0.5, 0.25), where the value is 0.25. */
    @Test
    void aMinimumOnTheBoundIsFoundAndNoPointLiesOutside() {
        Minimum found =
                SEARCH.minimise(
                        x -> {
                            assertThat(x[0]).isBetween(-2.0, 0.5);
                            assertThat(x[1]).isBetween(-2.0, 2.0);
                            return rosenbrock(x);
                        },
                        new double[] {-1.2, 9},
                        new double[] {-2, -2},
                        new double[] {0.5, 2});
        assertThat(found.value()).isCloseTo(0.25, within(1e-5));
        assertThat(found.at(0)).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void tenDimensionsAreSearchedToo() {
        Objective bowl =
                x -> {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        sum += (i + 1) * (x[i] - i) * (x[i] - i);
                    }
                    return sum;
                };
        Minimum found =
                new NelderMead(new NelderMead.Options(10_000, 1e-10, 0.1, 2))
                        .minimise(bowl, new double[10], free(10, -20), free(10, 20));
        assertThat(found.value()).isLessThan(1e-8);
    }

    @Test
    void theSameSearchGivesTheSameBytes() {
        double[] start = {-1.2, 1};
        Minimum first = SEARCH.minimise(NelderMeadTest::rosenbrock, start, free(2, -9), free(2, 9));
        Minimum again = SEARCH.minimise(NelderMeadTest::rosenbrock, start, free(2, -9), free(2, 9));
        assertThat(again.point()).isEqualTo(first.point());
        assertThat(start).containsExactly(-1.2, 1);
    }

    @Test
    void whatHasNoValueOrNoFreedomIsAnswered() {
        Minimum nowhere = SEARCH.minimise(_ -> Double.NaN, new double[2], free(2, 0), free(2, 1));
        assertThat(nowhere.value()).isInfinite();
        Minimum fixed =
                SEARCH.minimise(
                        x -> x[0] + (x[1] - 2) * (x[1] - 2),
                        new double[] {1, 0},
                        new double[] {1, -9},
                        new double[] {1, 9});
        assertThat(fixed.at(0)).isEqualTo(1);
        assertThat(fixed.at(1)).isCloseTo(2, within(1e-3));
        assertThat(SEARCH.minimise(_ -> 7, new double[0], free(0, 0), free(0, 0)).value())
                .isEqualTo(7);
        // Half of the first simplex has no value: the search leaves it.
        Minimum rooted =
                SEARCH.minimise(
                        x -> Math.sqrt(x[0] - 0.1), new double[1], free(1, 0), new double[] {5});
        assertThat(rooted.at(0)).isCloseTo(0.1, within(0.05));
    }

    @Test
    void optionsAreThoseOfTheDocumentation() {
        assertThat(NelderMead.Options.defaults())
                .isEqualTo(new NelderMead.Options(1_000, 1e-6, 0.1, 1))
                .isEqualTo(
                        new NelderMead.Options(1, 1, 1, 0)
                                .withMaxEvaluations(1_000)
                                .withTolerance(1e-6)
                                .withStep(0.1)
                                .withRestarts(1));
        assertThatThrownBy(() -> new NelderMead.Options(0, 1, 1, 0))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("0 evaluations");
    }

    private static double rosenbrock(double[] x) {
        double across = x[1] - x[0] * x[0];
        return 100 * across * across + (1 - x[0]) * (1 - x[0]);
    }

    private static double[] free(int dimensions, double bound) {
        double[] bounds = new double[dimensions];
        Arrays.fill(bounds, bound);
        return bounds;
    }
}
