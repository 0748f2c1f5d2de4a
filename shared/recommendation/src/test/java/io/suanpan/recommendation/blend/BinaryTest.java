package io.suanpan.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinaryTest {
    @Test
    void logarithmAndPowerAreThoseOfTheLibrary() {
        for (float x = 1e-6f; x < 1e9f; x *= 1.017f) {
            double expected = StrictMath.log(x) / StrictMath.log(2);
            assertThat((double) Binary.log(x)).as("%s", x).isCloseTo(expected, within(2e-5));
        }
        for (float x = -30; x < 30; x += 0.037f) {
            double expected = StrictMath.pow(2, x);
            assertThat(Binary.power(x) / expected).as("%s", x).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void powerKeepsTheOrderAndStaysFinite() {
        float before = Binary.power(-8);
        for (float x = -7.999f; x < 8; x += 0.001f) {
            float power = Binary.power(x);
            assertThat(power).isGreaterThan(before);
            before = power;
        }
        assertThat(Binary.power(1e9f)).isFinite();
        assertThat(Binary.power(-1e9f)).isPositive();
    }
}
