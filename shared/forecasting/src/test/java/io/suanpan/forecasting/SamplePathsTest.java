package io.suanpan.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.simple.SeasonalNaive;
import org.junit.jupiter.api.Test;

final class SamplePathsTest {
    private static final SamplePaths FOUR =
            SamplePaths.of(new double[][] {{1, 5}, {-2, 6}, {3.4, 7}, {4, 8}});

    @Test
    void quantilesAreTheSmallestValueThatHoldsInSoManyPaths() {
        assertThat(FOUR.quantile(0, 0.5)).isEqualTo(1);
        assertThat(FOUR.quantile(0, 0.51)).isEqualTo(3.4);
        assertThat(FOUR.quantile(0, 1)).isEqualTo(4);
        assertThat(FOUR.quantile(0, 0)).isEqualTo(-2);
    }

    @Test
    void sumsOverALeadTimeAreOfWholePaths() {
        assertThat(FOUR.sums(0, 2)).containsExactly(6, 4, 10.4, 12);
        assertThat(FOUR.sumQuantile(0, 2, 0.5)).isEqualTo(6);
        assertThat(FOUR.mean(1)).isEqualTo(6.5);
    }

    @Test
    void unitsAreWholeAndNeverBelowZero() {
        SamplePaths units = FOUR.asUnits();
        assertThat(units.value(1, 0)).isZero();
        assertThat(units.value(2, 0)).isEqualTo(3);
        assertThat(FOUR.nonNegative().value(2, 0)).isEqualTo(3.4);
    }

    @Test
    void theSameSeedGivesTheSamePathsAndTheyHaveTheModelsMoments() {
        FittedModel model = new SeasonalNaive().fit(Series.of("a", 1, 3, 5, 4, 7, 6));
        SamplePaths paths = SamplePaths.of(model, 2, 20_000, 7);
        assertThat(paths.sums(0, 2)).isEqualTo(SamplePaths.of(model, 2, 20_000, 7).sums(0, 2));
        // The standard error of the mean of 20,000 paths is 1/141 of the deviation.
        double deviation = model.standardDeviation(2)[1];
        assertThat(paths.mean(1)).isCloseTo(6, within(4 * deviation / 141));
        assertThat(paths.quantile(1, 0.9))
                .isCloseTo(model.quantiles(2, 0.9)[1], within(deviation / 20));
    }
}
