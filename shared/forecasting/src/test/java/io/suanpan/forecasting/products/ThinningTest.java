package io.suanpan.forecasting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.SamplePaths;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ThinningTest {
    private static final int PATHS = 20_000;

    private static SamplePaths always(double units) {
        double[][] paths = new double[PATHS][1];
        Arrays.setAll(paths, _ -> new double[] {units});
        return SamplePaths.of(paths);
    }

    /** Binomial: mean n·p, variance n·p·(1 - p), drawn one by one and as a normal deviate. */
    @Test
    void aShareOfUnitsIsBinomial() {
        for (int units : new int[] {1, 10, 1_000}) {
            SamplePaths part = Thinning.of(always(units), 0.3, 1);
            double squares = 0;
            for (int path = 0; path < PATHS; path++) {
                double value = part.value(path, 0);
                assertThat(value).isBetween(0.0, (double) units).isEqualTo(Math.rint(value));
                squares += (value - 0.3 * units) * (value - 0.3 * units);
            }
            assertThat(part.mean(0)).isCloseTo(0.3 * units, within(0.01 * units));
            assertThat(squares / PATHS).isCloseTo(0.21 * units, within(0.01 * units));
        }
    }

    @Test
    void allOfItIsItAndFractionsAreShared() {
        assertThat(Thinning.of(always(7), 1, 1).quantile(0, 0.01)).isEqualTo(7);
        assertThat(Thinning.of(always(0.5), 0.4, 1).value(0, 0)).isCloseTo(0.2, within(1e-12));
        assertThat(Thinning.of(always(-3), 0.4, 1).value(0, 0)).isZero();
    }

    @Test
    void theSeedAloneDecides() {
        SamplePaths once = Thinning.of(always(10), 0.5, 7);
        SamplePaths again = Thinning.of(always(10), 0.5, 7);
        SamplePaths other = Thinning.of(always(10), 0.5, 8);
        int differ = 0;
        for (int path = 0; path < PATHS; path++) {
            assertThat(again.value(path, 0)).isEqualTo(once.value(path, 0));
            differ += other.value(path, 0) == once.value(path, 0) ? 0 : 1;
        }
        assertThat(differ).isGreaterThan(PATHS / 2);
    }
}
