package io.suanpan.forecasting.simple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimpleMethodsTest {
    private static final double EXACT = 1e-12;
    private static final Series FOUR = Series.of("a", 1, 1, 3, 2, 4);
    private static final List<ForecastMethod> METHODS =
            List.of(new Naive(), new Drift(), new Mean());

    /** Steps 2, −1, 2: their mean square is 3. */
    @Test
    void naiveWritesTheNewestValueOn() {
        FittedModel model = new Naive().fit(FOUR);
        assertThat(model.mean(2)).containsExactly(4, 4);
        assertThat(model.standardDeviation(2))
                .containsExactly(new double[] {Math.sqrt(3), Math.sqrt(6)}, within(EXACT));
    }

    /** Steps 2, −1, 2 with mean 1: Σ(1 + 4 + 1) over 2 is 3; σ²(h) = 3h(1 + h/3). */
    @Test
    void driftDrawsTheLineOn() {
        FittedModel model = new Drift().fit(FOUR);
        assertThat(model.mean(2)).containsExactly(5, 6);
        assertThat(model.standardDeviation(2))
                .containsExactly(new double[] {2, Math.sqrt(10)}, within(EXACT));
        assertThat(model.summary().parameters()).containsEntry("drift", 1.0);
    }

    /** Mean 2.5, Σ(2.25 + 0.25 + 0.25 + 2.25) over 3 is 5/3; times 5/4. */
    @Test
    void meanIsTheMeanAndItsOwnErrorCounts() {
        FittedModel model = new Mean().fit(FOUR);
        assertThat(model.mean(2)).containsExactly(2.5, 2.5);
        assertThat(model.standardDeviation(1)[0])
                .isCloseTo(Math.sqrt(5 / 3.0 * 5 / 4), within(EXACT));
    }

    /** 20,000 paths know a standard deviation to 0.5 %. */
    @Test
    void pathsHaveTheSpreadOfTheFormulas() {
        for (ForecastMethod method : METHODS) {
            FittedModel model = method.fit(FOUR);
            SamplePaths paths = SamplePaths.of(model, 5, 20_000, 7);
            double deviation = model.standardDeviation(5)[4];
            assertThat(paths.mean(4)).isCloseTo(model.mean(5)[4], within(deviation / 30));
            assertThat(paths.quantile(4, 0.9))
                    .as(method.name())
                    .isCloseTo(model.quantiles(5, 0.9)[4], within(deviation / 25));
        }
    }

    @Test
    void oneValueIsWrittenOnWithoutAnError() {
        for (ForecastMethod method : METHODS) {
            FittedModel model = method.fit(Series.of("a", 12, 7));
            assertThat(model.mean(2)).containsExactly(7, 7);
            assertThat(model.standardDeviation(2)).containsExactly(0, 0);
            assertThatThrownBy(() -> model.mean(0)).isInstanceOf(SuanpanException.class);
        }
        assertThat(new Drift().fit(Series.of("a", 1, 1, 2)).summary().form()).isEqualTo("naive");
    }

    @Test
    void theUnitDoesNotMatter() {
        Series cents = FOUR.with(64, 192, 128, 256);
        for (ForecastMethod method : METHODS) {
            assertThat(method.fit(cents).standardDeviation(3)[2])
                    .isCloseTo(64 * method.fit(FOUR).standardDeviation(3)[2], within(1e-9));
        }
    }
}
