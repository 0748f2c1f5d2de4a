package io.suanpan.recommendation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DistributionsTest {
    /** 1e-12 of the value, as the docs say. */
    private static final Percentage EXACT = withinPercentage(1e-10);

    @Test
    void valuesAreThoseOfScipy() {
        // scipy 1.17.1
        assertThat(Gamma.log(0.5)).isCloseTo(0.5723649429247, EXACT);
        assertThat(Gamma.log(3.7)).isCloseTo(1.428072326665388, EXACT);
        assertThat(Gamma.log(120.25)).isCloseTo(454.2209873833582, EXACT);
        assertThat(Gamma.upper(0.5, 0.1)).isCloseTo(0.6547208460185768, EXACT);
        assertThat(Gamma.upper(0.5, 8)).isCloseTo(6.334248366623988e-05, EXACT);
        assertThat(Gamma.upper(3, 2.5)).isCloseTo(0.5438131158833297, EXACT);
        assertThat(Gamma.upper(40, 60)).isCloseTo(0.0025481923036133444, EXACT);
        assertThat(Gamma.upper(200.5, 150)).isCloseTo(0.9999509668100671, EXACT);
        assertThat(Normal.exceededWith(0.025)).isCloseTo(1.9599639845400545, EXACT);
        assertThat(Normal.exceededWith(1e-9)).isCloseTo(5.9978070150076865, EXACT);
        assertThat(Normal.above(-1.3)).isCloseTo(0.9031995154143897, EXACT);
        assertThat(ChiSquare.above(10.83, 1)).isCloseTo(0.0009986863791802592, EXACT);
        assertThat(ChiSquare.above(7.5, 4)).isCloseTo(0.11170929281604328, EXACT);
    }

    @Test
    void knownPoints() {
        assertThat(Gamma.log(5)).isCloseTo(Math.log(24), EXACT);
        assertThat(Gamma.upper(1, 2)).isCloseTo(Math.exp(-2), EXACT);
        assertThat(Gamma.upper(2, 0)).isEqualTo(1);
        assertThat(Normal.above(0)).isEqualTo(0.5);
        assertThat(Math.abs(Normal.exceededWith(0.5))).isLessThan(1e-12);
    }

    @Test
    void whatIsNoChanceIsRefused() {
        assertThatThrownBy(() -> Normal.exceededWith(0)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> Normal.exceededWith(Double.NaN)).hasMessageContaining("NaN");
    }
}
