package io.suanpan.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.decomposition.SeasonalFigure.Kind;
import io.suanpan.forecasting.evaluation.SharedSeries;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ClassicalDecompositionTest {
    /** Rising by 2 a step with +3, 0, −3 on top: the centred mean of three is the line itself. */
    @Test
    void additiveSeasonOfALineIsFoundExactly() {
        Series series = Series.of("line", 3, 13, 12, 11, 19, 18, 17, 25, 24, 23);
        SeasonalFigure figure = ClassicalDecomposition.of(series, Kind.ADDITIVE);
        assertThat(figures(figure)).containsExactly(new double[] {3, 0, -3}, within(1e-12));
        assertThat(figure.removedFrom(series).values())
                .containsExactly(new double[] {10, 12, 14, 16, 18, 20, 22, 24, 26}, within(1e-12));
    }

    @Test
    void evenSeasonCountsTheEndsOfItsWindowHalf() {
        Series series = Series.of("flat", 4, 6, 2, 2, 2, 6, 2, 2, 2, 6, 2, 2, 2);
        SeasonalFigure figure = ClassicalDecomposition.of(series, Kind.MULTIPLICATIVE);
        assertThat(figures(figure))
                .containsExactly(new double[] {2, 2.0 / 3, 2.0 / 3, 2.0 / 3}, within(1e-12));
    }

    @Test
    void zerosForbidFactors() {
        Series series = Series.of("zeros", 4, 6, 0, 2, 2, 6, 0, 2, 2, 6, 0, 2, 2);
        assertThat(ClassicalDecomposition.multiplicativeIfPossible(series).kind())
                .isEqualTo(Kind.ADDITIVE);
    }

    @Test
    void factorsNearZeroAreNotDividedBy() {
        Series series = Series.of("dark", 4, 90, 0.01, 90, 90, 90, 0.01, 90, 90, 90, 0.01, 90, 90);
        assertThat(ClassicalDecomposition.multiplicativeIfPossible(series).kind())
                .isEqualTo(Kind.ADDITIVE);
    }

    /** statsmodels 0.15.0, {@code seasonal_decompose}; both are plain sums, so all digits agree. */
    @Test
    void factorsAreThoseOfThePeer() {
        Series history = SharedSeries.history(SharedSeries.all("m3.csv.gz"), "N2501");
        SeasonalFigure figure = ClassicalDecomposition.of(history, Kind.MULTIPLICATIVE);
        assertThat(figure.at(0)).isCloseTo(0.944958325134382, within(1e-9));
        assertThat(figure.at(11)).isCloseTo(1.0235851050951903, within(1e-9));
    }

    @Test
    void noiseAndConstantsAreNotSeasonal() {
        SplittableRandom random = new SplittableRandom(5);
        double[] noise = new double[80];
        for (int t = 0; t < noise.length; t++) {
            noise[t] = random.nextGaussian();
        }
        assertThat(SeasonalTest.isSeasonal(Series.of("noise", 8, noise))).isFalse();
        assertThat(SeasonalTest.isSeasonal(Series.of("constant", 4, new double[40]))).isFalse();
    }

    @Test
    void repeatedFigureIsSeasonalButNotBeforeTwoWholeSeasons() {
        double[] values = new double[40];
        for (int t = 0; t < values.length; t++) {
            values[t] = new double[] {1, 5, 2, 8}[t % 4];
        }
        Series series = Series.of("figure", 4, values);
        assertThat(SeasonalTest.isSeasonal(series)).isTrue();
        assertThat(SeasonalTest.isSeasonal(series.first(7))).isFalse();
        assertThat(SeasonalTest.isSeasonal(series.withPeriod(1))).isFalse();
    }

    private static double[] figures(SeasonalFigure figure) {
        double[] all = new double[figure.period()];
        for (int place = 0; place < all.length; place++) {
            all[place] = figure.at(place);
        }
        return all;
    }
}
