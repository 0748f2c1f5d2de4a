package io.suanpan.forecasting.ces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ComplexSmoothingTest {
    /** ℓ = 10 − ½·4 + ½·2 = 9; c = 10 + 0·4 + 1½·2 = 13, with α₀ = 1, α₁ = ½. */
    @Test
    void stepIsWhatIsFoundByHand() {
        CesState state = new CesState(CesForm.NONE, 1);
        state.setParameters(new double[] {1, 0.5});
        state.startLevel(10, 4);
        assertThat(state.expected(0)).isEqualTo(10);
        state.move(0, 2);
        assertThat(state.expected(0)).isEqualTo(9);
        state.move(0, 0);
        assertThat(state.expected(0)).isEqualTo(9 - 0.5 * 13);
    }

    @Test
    void partialSeasonMovesByItsShareOfTheErrorAndAtItsPlaceOnly() {
        CesState state = new CesState(CesForm.PARTIAL, 2);
        state.setParameters(new double[] {1, 1, 0.25});
        state.startLevel(10, 10);
        state.startSeason(0, 3, 0);
        state.startSeason(1, -3, 0);
        state.move(0, 4);
        assertThat(state.expected(0)).isEqualTo(10 + 3 + 1);
        assertThat(state.expected(1)).isEqualTo(10 - 3);
    }

    /**
     * statsforecast 2.1.1, {@code auto_ces}: squared errors of its fits, and the form it takes.
     * Both searches stop early, ours at the fifth digit, the peer's after its own number of steps.
     */
    @ParameterizedTest
    @CsvSource({
        "m3.csv.gz, N0001, CES(N), 266869.745",
        "m3.csv.gz, N0701, CES(P), 14012558.9",
        "m3.csv.gz, N1501, CES(P), 27014919.9",
        "m3.csv.gz, N2501, CES(F), 743919.7",
        "m4-hourly.csv.gz, H201, CES(P), 3.4771789",
        "online-retail-weekly.csv.gz, sku-10135, CES(N), 209357.52"
    })
    void formIsThePeersAndErrorsAreNoLarger(String file, String id, String form, double squares) {
        FittedModel model = new ComplexSmoothing().fit(history(file, id));
        assertThat(model.summary().form()).isEqualTo(form);
        assertThat(((CesModel) model).squares()).isLessThan(1.01 * squares);
    }

    /** Parameters given, not found: the recursion and its start alone, so digits agree. */
    @ParameterizedTest
    @CsvSource({
        "m3.csv.gz, N0001, NONE, 1.8, 1.22549, 0, 0, 5538.528, 6915.6442, 9644.3626",
        "m3.csv.gz, N0701, PARTIAL, 1.8, 0.96663, 0.01, 0, 2237.5656, 2780.931, 2381.9302",
        "m3.csv.gz, N1501, PARTIAL, 1.19592, 0.99135, 0.04355, 0, 5755.6062, 5524.1993, 5171.0419",
        "m3.csv.gz, N2501, FULL, 1.70838, 1.01418, 1.39403, 1.05131, 5994.4413, 6150.2703, 6428.3929"
    })
    void forecastsOfGivenParametersAreThePeers(
            String file,
            String id,
            CesForm form,
            double alpha0,
            double alpha1,
            double beta0,
            double beta1,
            double first,
            double third,
            double sixth) {
        double[] point =
                Arrays.copyOf(new double[] {alpha0, alpha1, beta0, beta1}, form.parameters());
        double[] mean = new CesFit(form, history(file, id)).at(point).mean(6);
        assertThat(mean[0]).isCloseTo(first, within(2e-3 * first));
        assertThat(mean[2]).isCloseTo(third, within(2e-3 * third));
        assertThat(mean[5]).isCloseTo(sixth, within(2e-3 * sixth));
    }

    /** statsforecast 2.1.1: sMAPE 13.825, MASE 1.5142 on all of M3. */
    @Test
    void isAsGoodAsThePeerOnM3AndBetterThanNaive() {
        List<KnownFuture> all = SharedSeries.all("m3.csv.gz");
        Accuracy ces = SharedSeries.measure(all, new ComplexSmoothing());
        Accuracy naive = SharedSeries.measure(all, new SeasonalNaive());
        assertThat(ces.smape()).isLessThan(13.9).isLessThan(0.95 * naive.smape());
        assertThat(ces.mase()).isLessThan(1.53).isLessThan(naive.mase());
    }

    @Test
    void scaleOfValuesIsThatOfForecasts() {
        Series series = seasons();
        double[] tenfold = series.values();
        for (int t = 0; t < tenfold.length; t++) {
            tenfold[t] *= 1024;
        }
        double[] one = new ComplexSmoothing().fit(series).mean(12);
        double[] other = new ComplexSmoothing().fit(series.with(tenfold)).mean(12);
        for (int h = 0; h < 12; h++) {
            assertThat(other[h] / 1024).isCloseTo(one[h], within(1e-6 * Math.abs(one[h])));
        }
    }

    @Test
    void sameHistoryGivesTheSameBytes() {
        assertThat(new ComplexSmoothing().fit(seasons()).mean(12))
                .isEqualTo(new ComplexSmoothing().fit(seasons()).mean(12));
    }

    /** 20,000 paths know a mean to 0.7 % of its spread and a spread to 0.5 %; five times that. */
    @ParameterizedTest
    @EnumSource
    void simulatedPathsHaveTheStatedMeanAndSpread(CesForm form) {
        FittedModel model = new CesFit(form, seasons()).best();
        SamplePaths paths = SamplePaths.of(model, 8, 20_000, 3);
        double mean = model.mean(8)[7];
        double spread = model.standardDeviation(8)[7];
        double squares = 0;
        for (int i = 0; i < paths.count(); i++) {
            squares += Math.pow(paths.value(i, 7) - mean, 2) / paths.count();
        }
        assertThat(paths.mean(7)).isCloseTo(mean, within(0.035 * spread));
        assertThat(Math.sqrt(squares)).isCloseTo(spread, within(0.025 * spread));
    }

    @Test
    void shortHistoriesAreAnsweredByTheNaiveForecast() {
        FittedModel model = new ComplexSmoothing().fit(Series.of("short", 12, 1, 2, 3));
        assertThat(model.mean(2)).containsExactly(3, 3);
    }

    @Test
    void zerosAreForecastAsZeros() {
        FittedModel model = new ComplexSmoothing().fit(Series.of("zeros", 4, new double[24]));
        assertThat(model.mean(4)).containsOnly(0);
    }

    private static Series history(String file, String id) {
        return SharedSeries.history(SharedSeries.all(file), id);
    }

    private static Series seasons() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[72];
        for (int t = 0; t < values.length; t++) {
            double season = 30 * StrictMath.sin(2 * Math.PI * t / 12);
            values[t] = 150 + season + 5 * random.nextGaussian();
        }
        return Series.of("seasons", 12, values);
    }
}
