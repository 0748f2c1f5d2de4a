package io.suanpan.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SeriesFile;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibratedMethodTest {
    private static final ForecastMethod NAIVE = new SeasonalNaive();

    /**
     * The history 0 2 1 3 2 4 asked from its third, fourth and fifth value on. The naive errors are
     * 2, −1 and 2; the spreads before them √(5/2), √(9/3) and √(10/4).
     */
    @Test
    void errorsAreOverTheSpreadThatTheModelGaveThen() {
        ErrorPaths errors = ErrorPaths.of(NAIVE, Series.of("a", 1, 0, 2, 1, 3, 2, 4), 1, 9, 1);
        assertThat(errors.count()).isEqualTo(3);
        assertThat(errors.error(0, 0)).isCloseTo(2 / Math.sqrt(2.5), within(1e-12));
        assertThat(errors.error(1, 0)).isCloseTo(-1 / Math.sqrt(3), within(1e-12));
        assertThat(errors.error(2, 0)).isCloseTo(2 / Math.sqrt(2.5), within(1e-12));
        // Of three errors the second is the median, and the third reaches 0.75.
        assertThat(errors.quantile(0, 0.5)).isEqualTo(errors.error(0, 0));
        assertThat(errors.quantile(0, 0.25)).isEqualTo(errors.error(1, 0));
        // Further out than three errors reach: the normal bound.
        assertThat(errors.quantile(0, 0.975)).isCloseTo(1.959964, within(1e-6));
        // A later step than was calibrated is scaled as the last.
        assertThat(errors.quantile(7, 0.25)).isEqualTo(errors.quantile(0, 0.25));
    }

    @Test
    void boundsOfSalesAreWholeAndNeverBelowZero() {
        Series sales = Series.of("mug", 1, 0, 2, 1, 3, 2, 4, 0, 1);
        FittedModel model = CalibratedMethod.own(NAIVE, 2, 4).fit(sales);
        for (double p : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
            for (double bound : model.quantiles(2, p)) {
                assertThat(bound).isNotNegative().isEqualTo(Math.rint(bound));
            }
        }
        assertThat(model.quantiles(2, 0.025)[0]).isZero();
        SamplePaths paths = SamplePaths.of(model, 2, 500, 3);
        assertThat(paths.sumQuantile(0, 2, 0)).isNotNegative();
        assertThat(paths.sumQuantile(0, 2, 0.95))
                .isGreaterThanOrEqualTo(paths.sumQuantile(0, 2, 0.5))
                .isEqualTo(SamplePaths.of(model, 2, 500, 3).sumQuantile(0, 2, 0.95));
    }

    @Test
    void aHistoryInOtherUnitsHasTheSameIntervalsInThoseUnits() {
        double[] values = {-3.5, 2, 7.25, 1, -4, 3, 5, 0.5, 2, 6};
        double[] scaled = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            scaled[t] = 1.3 * values[t];
        }
        CalibratedMethod method = CalibratedMethod.own(NAIVE, 3, 3);
        double[] bound = method.fit(Series.of("a", 1, values)).quantiles(3, 0.8);
        double[] large = method.fit(Series.of("a", 1, scaled)).quantiles(3, 0.8);
        for (int h = 0; h < 3; h++) {
            assertThat(large[h]).isCloseTo(1.3 * bound[h], within(1e-9 * Math.abs(large[h])));
        }
    }

    @Test
    void whatIsTooShortOrNeverChangesIsAnsweredAsTheModelDoes() {
        CalibratedMethod method = CalibratedMethod.own(NAIVE, 3, 5);
        assertThat(method.fit(Series.of("one", 1, 7)).quantiles(2, 0.9)).containsExactly(7, 7);
        assertThat(method.fit(Series.of("zeros", 1, 0, 0, 0, 0, 0, 0, 0, 0)).quantiles(2, 0.9))
                .containsExactly(0, 0);
        assertThatThrownBy(() -> CalibratedMethod.own(NAIVE, 0, 5))
                .isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> ErrorPaths.of(NAIVE, Series.of("a", 1, 1, 2), 1, -1, 1))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("-1 origins");
        assertThatThrownBy(() -> ErrorPaths.pooled(2, List.of(ErrorPaths.none(1))))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("Errors of 1 steps");
    }

    /** The monthly series of M3 and real weekly demand: within three points, far from it before. */
    @Test
    void intervalsHoldWhatTheyPromiseOnRealSeries() {
        Accuracy plain = new Accuracy(List.of(0.8, 0.95));
        Accuracy calibrated = new Accuracy(List.of(0.8, 0.95));
        for (List<KnownFuture> asked : List.of(real("m3", 18), real("online-retail-weekly", 8))) {
            int horizon = asked.getFirst().horizon();
            CalibratedMethod method =
                    CalibratedMethod.pooled(
                            NAIVE, horizon, 2, asked.stream().map(KnownFuture::history).toList());
            for (KnownFuture one : asked) {
                plain.add(one, NAIVE.fit(one.history()));
                calibrated.add(one, method.fit(one.history()));
            }
        }
        assertThat(calibrated.coverage(0)).isCloseTo(0.8, within(0.03));
        assertThat(calibrated.coverage(1)).isCloseTo(0.95, within(0.03));
        assertThat(Math.abs(plain.coverage(0) - 0.8)).isGreaterThan(0.06);
        assertThat(calibrated.pinball()).isLessThan(plain.pinball());
    }

    private static List<KnownFuture> real(String name, int horizon) {
        Path file =
                Path.of(
                                System.getProperty("suanpan.root"),
                                "../shared/data/forecast",
                                name + ".csv.gz")
                        .normalize();
        assumeThat(file).as("the data folder ../shared/data is not here").exists();
        return SeriesFile.read(file).stream().filter(it -> it.horizon() == horizon).toList();
    }
}
