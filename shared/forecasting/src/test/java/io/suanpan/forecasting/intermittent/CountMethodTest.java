package io.suanpan.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SharedSeries;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CountMethodTest {
    private static final List<CountMethod> ALL =
            List.of(
                    CountMethod.poisson(),
                    CountMethod.negativeBinomial(),
                    CountMethod.zeroInflated());

    @Test
    void findsTheDispersionAndTheExtraZerosThatCountsWereDrawnBy() {
        NegativeBinomial truth = new NegativeBinomial(9, 0.5, 0.3);
        FittedModel model = CountMethod.zeroInflated().fit(drawn(truth, 2_000));
        assertThat(model.summary().parameters().get("extraZeros")).isCloseTo(0.3, within(0.051));
        assertThat(model.summary().parameters().get("dispersion")).isCloseTo(0.5, within(0.1));
        assertThat(model.mean(1)[0]).isCloseTo(6.3, within(0.5));
        FittedModel plain =
                CountMethod.negativeBinomial().fit(drawn(NegativeBinomial.of(9, 0.5), 2_000));
        assertThat(plain.summary().parameters().get("dispersion")).isCloseTo(0.5, within(0.05));
        assertThat(plain.summary().parameters().get("alpha")).isLessThanOrEqualTo(0.02);
    }

    @Test
    void aRicherModelIsNeverLessLikely() {
        Series history = drawn(NegativeBinomial.of(3, 1), 60);
        double poisson = CountMethod.poisson().fit(history).summary().logLikelihood();
        double plain = CountMethod.negativeBinomial().fit(history).summary().logLikelihood();
        double inflated = CountMethod.zeroInflated().fit(history).summary().logLikelihood();
        assertThat(plain).isGreaterThan(poisson);
        assertThat(inflated).isGreaterThanOrEqualTo(plain);
    }

    private static Series drawn(NegativeBinomial counts, int length) {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = counts.sample(random);
        }
        return Series.of("drawn", 1, values);
    }

    /**
     * Later steps are matched by their first two moments alone; the standard error of a share of
     * 20,000 paths is below 0.004.
     */
    @Test
    void quantilesAreThoseOfThePaths() {
        FittedModel model =
                CountMethod.negativeBinomial()
                        .fit(Series.of("a", 1, 2, 0, 9, 4, 3, 12, 15, 11, 19, 14, 22, 18, 25, 17));
        SamplePaths paths = SamplePaths.of(model, 8, 20_000, 1);
        for (double p : new double[] {0.1, 0.5, 0.9, 0.975}) {
            for (int h : new int[] {0, 3, 7}) {
                double bound = model.quantiles(8, p)[h];
                assertThat(shareUpTo(paths, h, bound)).isGreaterThan(p - 0.04);
                assertThat(shareUpTo(paths, h, bound - 1)).isLessThan(p + 0.04);
            }
        }
        assertThat(model.standardDeviation(8)[7]).isGreaterThan(model.standardDeviation(8)[0]);
    }

    private static double shareUpTo(SamplePaths paths, int step, double bound) {
        double count = 0;
        for (int i = 0; i < paths.count(); i++) {
            count += paths.value(i, step) <= bound ? 1 : 0;
        }
        return count / paths.count();
    }

    @Test
    void zerosOnePointAndNegativeDemandHaveStatedAnswers() {
        for (CountMethod method : ALL) {
            assertThat(method.fit(Series.of("a", 1, 0, 0)).quantiles(2, 0.99)).containsOnly(0);
            assertThat(method.fit(Series.of("a", 1, 7)).mean(2)).containsOnly(7);
            assertThatThrownBy(() -> method.fit(Series.of("mug", 1, -2)))
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("\"mug\" has a demand of -2.0 as value 1");
        }
    }

    @Test
    void weeklyDemandIsCoveredAndBeatsTheNaiveForecast() {
        List<KnownFuture> weekly = SharedSeries.all("online-retail-weekly.csv.gz").subList(0, 400);
        Accuracy counts = SharedSeries.measure(weekly, CountMethod.negativeBinomial());
        Accuracy naive = SharedSeries.measure(weekly, new SeasonalNaive());
        assertThat(counts.mase()).isLessThan(naive.mase());
        assertThat(counts.pinball()).isLessThan(naive.pinball());
        assertThat(counts.coverage(0)).isBetween(0.74, 0.9);
        assertThat(counts.coverage(1)).isBetween(0.9, 0.98);
    }

    @Test
    void classesAreCutWhereSyntetosAndBoylanCutThem() {
        assertThat(DemandClass.of(1.32, 0.49)).isEqualTo(DemandClass.SMOOTH);
        assertThat(DemandClass.of(1.32, 0.5)).isEqualTo(DemandClass.ERRATIC);
        assertThat(DemandClass.of(1.33, 0.49)).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(DemandClass.of(1.33, 0.5)).isEqualTo(DemandClass.LUMPY);
        assertThat(DemandClass.of(Series.of("a", 1, 0, 0))).isEqualTo(DemandClass.NONE);
        // Intervals 1, 2, 3: ADI 2; sizes 1, 1, 10: mean 4, CV² 18 / 16.
        assertThat(DemandClass.of(Series.of("a", 1, 1, 0, 1, 0, 0, 10)))
                .isEqualTo(DemandClass.LUMPY);
    }
}
