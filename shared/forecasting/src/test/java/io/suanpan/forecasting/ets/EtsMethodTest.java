package io.suanpan.forecasting.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class EtsMethodTest {
    private static final EtsMethod ETS = new EtsMethod();

    /** Two years and more of a quarterly shop that grows, whose swings grow with it. */
    private static double[] shop(int count) {
        SplittableRandom random = new SplittableRandom(3);
        double[] season = {0.7, 0.9, 1, 1.4};
        double[] y = new double[count];
        for (int t = 0; t < count; t++) {
            y[t] = (100 + 3 * t) * season[t % 4] * (1 + 0.03 * random.nextGaussian());
        }
        return y;
    }

    @Test
    void aGrowingSeasonIsFoundAndWrittenOn() {
        FittedModel model = ETS.fit(Series.of("shop", 4, shop(48)));
        assertThat(model.summary().form()).isEqualTo("ETS(M,A,M)");
        double[] truth = {244 * 0.7, 247 * 0.9, 250, 253 * 1.4};
        double[] mean = model.mean(4);
        // The noise is 3 %; the states are known a little less well than that.
        for (int h = 0; h < 4; h++) {
            assertThat(mean[h]).isCloseTo(truth[h], within(0.05 * truth[h]));
        }
    }

    @Test
    void theUnitDoesNotMatter() {
        double[] y = shop(40);
        FittedModel model = ETS.fit(Series.of("a", 4, y));
        for (double unit : new double[] {0x1p-60, 0x1p80}) {
            FittedModel other =
                    ETS.fit(Series.of("a", 4, Arrays.stream(y).map(v -> v * unit).toArray()));
            // A power of two costs no digit.
            assertThat(Arrays.stream(other.mean(8)).map(v -> v / unit).toArray())
                    .isEqualTo(model.mean(8));
            assertThat(other.summary().form()).isEqualTo(model.summary().form());
        }
        double[] thousands = Arrays.stream(y).map(v -> v * 1e9).toArray();
        double[] mean = ETS.fit(Series.of("a", 4, thousands)).mean(8);
        // Another search path ends within its tolerance of the same optimum.
        for (int h = 0; h < 8; h++) {
            assertThat(mean[h] / 1e9).isCloseTo(model.mean(8)[h], within(0.05));
        }
    }

    /** With additive forms alone, what is added to a series is added to its forecast. */
    @Test
    void anAddedConstantIsAddedToTheForecast() {
        EtsMethod holt = new EtsMethod(EtsForm.parse("A,A,A"));
        double[] y = shop(40);
        double[] shifted = Arrays.stream(y).map(v -> v - 500).toArray();
        double[] mean = holt.fit(Series.of("a", 4, y)).mean(6);
        double[] lower = holt.fit(Series.of("a", 4, shifted)).mean(6);
        for (int h = 0; h < 6; h++) {
            assertThat(lower[h] + 500).isCloseTo(mean[h], within(0.2));
        }
    }

    @Test
    void constantsAndOneValueAreWrittenOnWithoutAnError() {
        for (double[] y :
                new double[][] {{5}, {0}, {0, 0, 0, 0, 0, 0, 0, 0, 0}, {7, 7}, {-3, -3}}) {
            FittedModel model = ETS.fit(Series.of("a", 4, y));
            assertThat(model.mean(3)).containsOnly(y[0]);
            assertThat(model.standardDeviation(3)).containsOnly(0);
            assertThat(model.summary().form()).isEqualTo("ETS(A,N,N)");
        }
    }

    @Test
    void aFewValuesAreAnsweredBySimplerForms() {
        double[] y = shop(12);
        for (int n = 2; n <= 12; n++) {
            FittedModel model = ETS.fit(Series.of("a", 4, Arrays.copyOf(y, n)));
            assertThat(Arrays.stream(model.mean(4))).allMatch(v -> v > 0 && v < 300);
            assertThat(Arrays.stream(model.standardDeviation(4))).allMatch(v -> v > 0 && v < 1_000);
            if (n < 7) {
                assertThat(model.summary().form()).isIn("ETS(A,N,N)", "ETS(M,N,N)");
            }
        }
    }

    @Test
    void aStatedFormGivesWayToTheNearestThatTheSeriesCanCarry() {
        double[] y = shop(40);
        assertThat(formOf("A,Ad,M", 4, y)).isEqualTo("ETS(A,Ad,M)");
        assertThat(formOf("M,Md,M", 1, y)).isEqualTo("ETS(M,Md,N)");
        assertThat(formOf("M,A,M", 4, Arrays.copyOf(y, 10))).isEqualTo("ETS(M,A,N)");
        assertThat(formOf("M,Ad,N", 4, Arrays.copyOf(y, 7))).isEqualTo("ETS(M,A,N)");
        assertThat(formOf("M,A,N", 4, Arrays.copyOf(y, 6))).isEqualTo("ETS(M,N,N)");
        y[7] = 0;
        assertThat(formOf("M,Md,M", 4, y)).isEqualTo("ETS(A,Ad,A)");
        y[7] = -1;
        assertThat(ETS.fit(Series.of("a", 4, y)).summary().form()).startsWith("ETS(A,");
    }

    private static String formOf(String stated, int period, double[] y) {
        return new EtsMethod(EtsForm.parse(stated)).fit(Series.of("a", period, y)).summary().form();
    }

    @Test
    void eachOfTheThirtyFormsForecasts() {
        Series series = Series.of("a", 4, shop(40));
        for (EtsForm form : EtsForm.values()) {
            FittedModel model = new EtsMethod(form).fit(series);
            assertThat(model.summary().form()).isEqualTo("ETS(" + form + ")");
            assertThat(Arrays.stream(model.mean(8)))
                    .as(form.toString())
                    .allMatch(v -> v > 50 && v < 600);
            assertThat(Arrays.stream(model.standardDeviation(8)))
                    .as(form.toString())
                    .allMatch(v -> v > 1);
        }
    }

    /**
     * 20,000 paths know a standard deviation to 0.5 %; the formula with a multiplied season leaves
     * out how level and season move together, which is of the order of σ².
     */
    @Test
    void theFormulasOfTheVarianceAreThoseOfSimulatedPaths() {
        Series series = Series.of("a", 4, shop(40));
        for (EtsForm form : EtsForm.values()) {
            if (!ForecastVariance.isKnown(form)) {
                continue;
            }
            FittedModel model = new EtsMethod(form).fit(series);
            double[] formula = model.standardDeviation(10);
            SamplePaths paths = SamplePaths.of(model, 10, 20_000, 11);
            for (int h = 0; h < 10; h++) {
                assertThat(spread(paths, h))
                        .as("%s step %d", form, h)
                        .isCloseTo(formula[h], within(0.025 * formula[h]));
            }
        }
    }

    private static double spread(SamplePaths paths, int step) {
        double mean = paths.mean(step);
        double sum = 0;
        for (int i = 0; i < paths.count(); i++) {
            sum += (paths.value(i, step) - mean) * (paths.value(i, step) - mean);
        }
        return Math.sqrt(sum / paths.count());
    }

    @Test
    void theSameSeriesGivesTheSameBytes() {
        Series series = Series.of("a", 12, shop(60));
        assertThat(ETS.fit(series).mean(24)).isEqualTo(ETS.fit(series).mean(24));
        FittedModel simulated = new EtsMethod(EtsForm.parse("A,M,M")).fit(series);
        assertThat(simulated.standardDeviation(5)).isEqualTo(simulated.standardDeviation(5));
    }

    @Test
    void extremesAreAnsweredWithFiniteNumbers() {
        double[] long10000 = shop(10_000);
        double[] line = new double[50];
        double[] spike = new double[50];
        spike[30] = 1e15;
        for (int t = 0; t < line.length; t++) {
            line[t] = 1e12 + t;
        }
        double[] tiny = {Double.MIN_VALUE, 0, 3 * Double.MIN_VALUE, 0, 0, Double.MIN_VALUE, 0, 0};
        double[] vast = {1e300, 2e300, 1e300, 5e299, 1e300, 2e300, 1e300, 1e299};
        double[] huge = {1e300, -1e300, 1e300, 5e299, 1e300, 0, 1e300, -1e300};
        for (double[] y : new double[][] {long10000, line, spike, tiny, huge, vast}) {
            FittedModel model = ETS.fit(Series.of("a", 12, y));
            assertThat(Arrays.stream(model.mean(3))).allMatch(Double::isFinite);
            assertThat(Arrays.stream(model.standardDeviation(3))).allMatch(Double::isFinite);
        }
        assertThat(ETS.fit(Series.of("a", 12, line)).mean(2)[1]).isCloseTo(1e12 + 51, within(0.5));
    }

    @Test
    void aHorizonThatIsNoneIsRefused() {
        FittedModel model = ETS.fit(Series.of("a", 4, shop(40)));
        assertThatThrownBy(() -> model.mean(0)).isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> model.standardDeviation(10_000))
                .isInstanceOf(SuanpanException.class);
    }
}
