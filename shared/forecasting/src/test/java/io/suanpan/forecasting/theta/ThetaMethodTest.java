package io.suanpan.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.Series;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ThetaMethodTest {
    @ParameterizedTest
    @EnumSource
    void anotherUnitGivesTheSameForecastInThatUnit(ThetaForm form) {
        Series kilos = seasons(5, 12);
        Series other = kilos.with(Arrays.stream(kilos.values()).map(it -> 1024 * it).toArray());
        double[] inOther = new ThetaMethod(form).fit(other).mean(12);
        double[] inKilos = new ThetaMethod(form).fit(kilos).mean(12);
        assertThat(inOther).containsExactly(Arrays.stream(inKilos).map(it -> 1024 * it).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void constantStaysAsItIs(ThetaForm form) {
        FittedModel model = new ThetaMethod(form).fit(constant(30, 7));
        assertThat(model.mean(3)).containsExactly(new double[] {7, 7, 7}, within(1e-9));
        assertThat(model.standardDeviation(3)).containsExactly(new double[3], within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void zerosStayZeros(ThetaForm form) {
        FittedModel model = new ThetaMethod(form).fit(constant(30, 0));
        assertThat(model.mean(3)).containsExactly(0, 0, 0);
        assertThat(model.standardDeviation(3)).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void onePointIsAnsweredByTheNaiveForecast(ThetaForm form) {
        FittedModel model = new ThetaMethod(form).fit(Series.of("new", 12, 5));
        assertThat(model.summary().form()).isEqualTo("seasonal naive");
        assertThat(model.mean(2)).containsExactly(5, 5);
    }

    @Test
    void seasonBelowZeroIsAddedAndSeasonAboveMultiplied() {
        Series above = seasons(5, 12);
        Series below = above.with(Arrays.stream(above.values()).map(it -> it - 200).toArray());
        ThetaMethod method = new ThetaMethod(ThetaForm.DYNAMIC_OPTIMISED);
        assertThat(method.fit(above).summary().form()).isEqualTo("DOTM × season 12");
        assertThat(method.fit(below).summary().form()).isEqualTo("DOTM + season 12");
    }

    /** One line for all of the history: the level is a random walk with steps of α. */
    @Test
    void spreadOfTheStandardMethodGrowsWithTheSquareRootOfSteps() {
        FittedModel model = new ThetaMethod(ThetaForm.STANDARD).fit(noise(60));
        Map<String, Double> fitted = model.summary().parameters();
        double alpha = fitted.get("alpha");
        double[] spread = model.standardDeviation(9);
        assertThat(spread[8])
                .isCloseTo(fitted.get("sigma") * Math.sqrt(1 + 8 * alpha * alpha), within(1e-9));
    }

    /** 20,000 paths know a mean to 0.7 % of its spread and a spread to 0.5 %; five times that. */
    @ParameterizedTest
    @EnumSource
    void simulatedPathsHaveTheStatedMeanAndSpread(ThetaForm form) {
        FittedModel model = new ThetaMethod(form).fit(noise(40));
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

    private static Series constant(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return Series.of("constant", 12, values);
    }

    private static Series seasons(int years, int period) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[years * period];
        for (int t = 0; t < values.length; t++) {
            double season = 30 * StrictMath.sin(2 * Math.PI * t / period);
            values[t] = 150 + t + season + 5 * random.nextGaussian();
        }
        return Series.of("seasons", period, values);
    }

    private static Series noise(int length) {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = new double[length];
        double level = 100;
        for (int t = 0; t < length; t++) {
            level += 1 + random.nextGaussian();
            values[t] = level + 3 * random.nextGaussian();
        }
        return Series.of("noise", 1, values);
    }
}
