package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitQuadratureTest {

    @Test
    void twoPointsStandAtTheKnownPlaces() {
        UnitQuadrature two = UnitQuadrature.exactFor(3);

        assertThat(two.count()).isEqualTo(2);
        // (1 ± 1/√3) / 2, each with half the weight.
        assertThat(two.node(0)).isCloseTo(0.788675134594813, within(1e-15));
        assertThat(two.node(1)).isCloseTo(0.211324865405187, within(1e-15));
        assertThat(two.weight(0)).isCloseTo(0.5, within(1e-15));
        assertThat(two.weight(1)).isCloseTo(0.5, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6, 11, 30, 63})
    void powersUpToTheDegreeAreIntegratedExactly(int degree) {
        UnitQuadrature quadrature = UnitQuadrature.exactFor(degree);

        for (int power = 0; power <= degree; power++) {
            double integral = 0;
            for (int i = 0; i < quadrature.count(); i++) {
                integral += quadrature.weight(i) * Math.pow(quadrature.node(i), power);
            }
            assertThat(integral).isCloseTo(1.0 / (power + 1), within(1e-14));
        }
    }
}
