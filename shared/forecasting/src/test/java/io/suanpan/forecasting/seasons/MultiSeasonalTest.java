package io.suanpan.forecasting.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MultiSeasonalTest {
    private static final MultiSeasonal METHOD = new MultiSeasonal();

    /** The spread of what cannot be known is 1; the bound is 2 on the mean of 48 errors. */
    @Test
    void findsTheDayAndTheWeekOfAHistoryOfHours() {
        double[] all = hours(5 * 168 + 48).values();
        double[] mean = METHOD.fit(hours(5 * 168)).mean(48);
        double error = 0;
        for (int h = 0; h < 48; h++) {
            error += Math.abs(mean[h] - all[5 * 168 + h]) / 48;
        }
        assertThat(error).isLessThan(2);
    }

    @Test
    void returnsToItsMeanByTheSameShareAtEachStep() {
        ReturningLevel level = new ReturningLevel(new double[] {0, 0, 4, 4}, 4);
        double phi = (4.0 - 4 + 4) / (4 + 4 + 4);
        assertThat(level.ahead(2)[0]).isCloseTo(2 + 2 * phi, within(1e-12));
        assertThat(level.ahead(2)[1]).isCloseTo(2 + 2 * phi * phi, within(1e-12));
    }

    @Test
    void lastCycleGoesOn() {
        assertThat(new LastCycle(new double[] {9, 1, 2, 3}, 3).ahead(5))
                .containsExactly(1, 2, 3, 1, 2);
    }

    /** Errors of 1 and 2 weigh as 1 to 2⁻⁶. */
    @Test
    void weightsFallWithTheSixthPowerOfTheError() {
        List<CandidateSource> sources = List.of(constant(1), constant(2));
        double[] weights = Validation.of(sources, new double[8], 2, 2).weights();
        assertThat(weights[0]).isCloseTo(64 / 65.0, within(1e-15));
        assertThat(weights[1]).isCloseTo(1 / 65.0, within(1e-15));
    }

    /** The peer's best on m4-hourly is a MASE of 1.156; every tenth series here. */
    @Test
    void beatsTheSeasonalNaiveForecastOnHours() {
        List<KnownFuture> all = SharedSeries.all("m4-hourly.csv.gz");
        List<KnownFuture> some =
                IntStream.range(0, all.size()).filter(i -> i % 10 == 0).mapToObj(all::get).toList();
        Accuracy ours = SharedSeries.measure(some, METHOD);
        Accuracy naive = SharedSeries.measure(some, new SeasonalNaive());
        assertThat(ours.mase()).isLessThan(0.85 * naive.mase());
        assertThat(ours.smape()).isLessThan(0.85 * naive.smape());
    }

    @Test
    void scaleOfValuesIsThatOfForecasts() {
        Series series = hours(600);
        double[] larger = series.values();
        for (int t = 0; t < larger.length; t++) {
            larger[t] *= 1024;
        }
        double[] one = METHOD.fit(series).mean(24);
        double[] other = METHOD.fit(series.with(larger)).mean(24);
        for (int h = 0; h < 24; h++) {
            assertThat(other[h] / 1024).isCloseTo(one[h], within(1e-6 * one[h]));
        }
    }

    @Test
    void sameHistoryGivesTheSameBytes() {
        assertThat(METHOD.fit(hours(600)).mean(24)).isEqualTo(METHOD.fit(hours(600)).mean(24));
    }

    /** 20,000 paths know a mean to 0.7 % of its spread and a spread to 0.5 %; five times that. */
    @Test
    void simulatedPathsHaveTheStatedMeanAndSpread() {
        FittedModel model = METHOD.fit(hours(600));
        SamplePaths paths = SamplePaths.of(model, 30, 20_000, 3);
        double mean = model.mean(30)[29];
        double spread = model.standardDeviation(30)[29];
        double squares = 0;
        for (int i = 0; i < paths.count(); i++) {
            squares += Math.pow(paths.value(i, 29) - mean, 2) / paths.count();
        }
        assertThat(paths.mean(29)).isCloseTo(mean, within(0.035 * spread));
        assertThat(Math.sqrt(squares)).isCloseTo(spread, within(0.025 * spread));
    }

    @Test
    void shortHistoriesAreAnsweredByTheta() {
        FittedModel model = METHOD.fit(hours(100));
        assertThat(model.summary().form()).doesNotContain("MSTL");
        assertThat(METHOD.fit(Series.of("one", 24, 5)).mean(2)).containsExactly(5, 5);
    }

    @Test
    void zerosAreForecastAsZeros() {
        FittedModel model = METHOD.fit(Series.of("zeros", 24, new double[600]));
        assertThat(model.mean(24)).containsOnly(0);
        assertThat(model.standardDeviation(24)).containsOnly(0);
    }

    private static CandidateSource constant(double value) {
        return _ ->
                List.of(
                        new Candidate(
                                "constant",
                                horizon ->
                                        IntStream.range(0, horizon)
                                                .mapToDouble(_ -> value)
                                                .toArray()));
    }

    private static Series hours(int length) {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            double day = 20 * StrictMath.sin(2 * Math.PI * t / 24);
            double weekend = t / 24 % 7 >= 5 ? -30 : 0;
            values[t] = 150 + day + weekend + random.nextGaussian();
        }
        return Series.of("hours", 24, values);
    }
}
