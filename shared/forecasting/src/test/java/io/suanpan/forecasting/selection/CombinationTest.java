package io.suanpan.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.simple.Drift;
import io.suanpan.forecasting.simple.Mean;
import io.suanpan.forecasting.simple.Naive;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CombinationTest {
    private static final double EXACT = 1e-12;
    private static final List<ForecastMethod> THREE = List.of(new Naive(), new Drift(), new Mean());
    private static final Series FOUR = Series.of("a", 1, 1, 3, 2, 4);
    private static final Series LINE = Series.of("line", 1, 1, 2, 3, 4, 5, 6, 7, 8);

    /** Naive 4, 4; drift 5, 6; mean 2.5, 2.5. */
    @Test
    void theMedianIsTakenStepByStep() {
        assertThat(Combination.median("median", THREE).fit(FOUR).mean(2)).containsExactly(4, 4);
        Combination two = Combination.median("median", THREE.subList(0, 2));
        assertThat(two.fit(FOUR).mean(2)).containsExactly(4.5, 5);
    }

    @Test
    void theOrderOfTheMembersMovesNoMedian() {
        Combination turned = Combination.median("median", THREE.reversed());
        assertThat(turned.fit(FOUR).mean(5))
                .containsExactly(Combination.median("median", THREE).fit(FOUR).mean(5));
    }

    /** From 6 values: naive says 6, 6 for 7, 8, errors 1 and 2; steps of the history are 1. */
    @Test
    void validationMeasuresInMeanSteps() {
        assertThat(new RollingValidation(2, 1).error(new Naive(), LINE)).isEqualTo(1.5);
        // From 4 values likewise; a third origin would stand before the half.
        assertThat(new RollingValidation(2, 9).error(new Naive(), LINE)).isEqualTo(1.5);
        assertThat(new RollingValidation(2, 1).error(new Drift(), LINE)).isEqualTo(0);
        assertThat(new RollingValidation(5, 1).error(new Naive(), LINE)).isNaN();
        assertThat(new RollingValidation(2, 1).error(new Naive(), LINE.with(3, 3, 3, 3, 3)))
                .isNaN();
    }

    /** The mean of 1…6 is 3.5 and misses by 3.5 and 4.5, naive by 1 and 2: (1.5 / 4)² = 9/64. */
    @Test
    void weightsGoByTheSquaredError() {
        List<ForecastMethod> two = List.of(new Naive(), new Mean());
        Combination weighted = Combination.weighted("weighted", two, new RollingValidation(2, 1));
        assertThat(weighted.weights(LINE).get(0)).isCloseTo(64 / 73.0, within(EXACT));
        assertThat(weighted.weights(LINE).get(1)).isCloseTo(9 / 73.0, within(EXACT));
        assertThat(weighted.fit(LINE).mean(1)[0])
                .isCloseTo(64 / 73.0 * 8 + 9 / 73.0 * 4.5, within(EXACT));
    }

    @Test
    void whatNeverErrsTakesAllAndNothingKnownIsSharedEqually() {
        RollingValidation validation = new RollingValidation(2, 1);
        Combination weighted = Combination.weighted("weighted", THREE, validation);
        assertThat(weighted.weights(LINE)).containsExactly(0.0, 1.0, 0.0);
        assertThat(weighted.weights(Series.of("a", 1, 5))).containsOnly(1 / 3.0);
    }

    /** Four values and a widening by four: 1 + 4/4. */
    @Test
    void widerMovesBoundsAndNotTheMiddle() {
        Combination median = Combination.median("median", THREE);
        FittedModel model = median.fit(FOUR);
        FittedModel wide = median.wider(4).fit(FOUR);
        assertThat(wide.mean(3)).containsExactly(model.mean(3));
        for (int h = 0; h < 3; h++) {
            double half = model.quantiles(3, 0.9)[h] - model.mean(3)[h];
            assertThat(wide.quantiles(3, 0.9)[h] - wide.mean(3)[h])
                    .isCloseTo(2 * half, within(EXACT));
            assertThat(wide.standardDeviation(3)[h])
                    .isCloseTo(2 * model.standardDeviation(3)[h], within(EXACT));
        }
    }

    /** 20,000 paths of normal members know a bound to a thirtieth of the deviation. */
    @Test
    void pathsLieAboutTheMiddle() {
        FittedModel model = Combination.median("median", THREE).fit(FOUR);
        SamplePaths paths = SamplePaths.of(model, 4, 20_000, 5);
        for (int h = 0; h < 4; h++) {
            assertThat(paths.mean(h))
                    .isCloseTo(model.mean(4)[h], within(model.standardDeviation(4)[h] / 25));
        }
        assertThat(SamplePaths.of(model, 4, 50, 5).sums(0, 4))
                .containsExactly(SamplePaths.of(model, 4, 50, 5).sums(0, 4));
    }

    @Test
    void oneMemberOutOfBoundsSpoilsNeitherBoundsNorPaths() {
        FittedModel calm = Combination.median("median", THREE.subList(0, 2)).fit(FOUR);
        FittedModel model =
                Combination.median("median", List.of(new Naive(), new Drift(), new Wild()))
                        .fit(FOUR);
        double most = 2 * calm.standardDeviation(2)[1];
        assertThat(model.standardDeviation(2)[1]).isBetween(0.0, most);
        assertThat(model.quantiles(2, 0.975)[1] - model.mean(2)[1]).isBetween(0.0, 2 * most);
        SamplePaths paths = SamplePaths.of(model, 2, 2_000, 3);
        // Deviations of a sample of 2,000 differ by a sixtieth; ten of them are far beyond any.
        assertThat(paths.quantile(1, 0.999) - model.mean(2)[1])
                .isBetween(0.0, 10 * model.standardDeviation(2)[1]);
    }

    /** Says what the last value says, give or take a billion. */
    private static final class Wild implements ForecastMethod {
        @Override
        public String name() {
            return "wild";
        }

        @Override
        public FittedModel fit(Series history) {
            FittedModel naive = new Naive().fit(history);
            return new FittedModel() {
                @Override
                public ModelSummary summary() {
                    return naive.summary();
                }

                @Override
                public double[] mean(int horizon) {
                    return naive.mean(horizon);
                }

                @Override
                public double[] standardDeviation(int horizon) {
                    double[] all = new double[horizon];
                    Arrays.fill(all, 1e9);
                    return all;
                }

                @Override
                public void simulate(RandomGenerator random, double[] path) {
                    double[] mean = mean(path.length);
                    for (int h = 0; h < path.length; h++) {
                        path[h] = mean[h] + 1e9 * random.nextGaussian();
                    }
                }
            };
        }
    }

    @Test
    void nothingToCombineAndNothingToValidateByAreRefused() {
        assertThatThrownBy(() -> Combination.median("none", List.of()))
                .isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> new RollingValidation(2, 0)).isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> new RollingValidation(0, 1)).isInstanceOf(SuanpanException.class);
    }
}
