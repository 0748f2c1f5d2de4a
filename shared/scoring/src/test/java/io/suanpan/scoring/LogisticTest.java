package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticTest {
    @Test
    void logOddsOfZeroAreOneHalf() {
        assertThat(Logistic.probability(0)).isEqualTo(0.5);
        assertThat(Logistic.logOdds(0.5)).isEqualTo(0);
    }

    @Test
    void logOddsOfLogThreeAreThreeQuarters() {
        // e^ln 3 / (1 + e^ln 3) = 3/4; one ulp of exp and one of the division.
        assertThat(Logistic.probability(Math.log(3))).isCloseTo(0.75, within(2e-16));
    }

    @Test
    void bothSignsAddUpToOne() {
        for (double z : new double[] {1e-9, 0.3, 4, 36, 700}) {
            double both = Logistic.probability(z) + Logistic.probability(-z);
            assertThat(both).isCloseTo(1, within(2e-16));
        }
    }

    @Test
    void largeLogOddsDoNotOverflow() {
        assertThat(Logistic.probability(1e6)).isEqualTo(1);
        assertThat(Logistic.probability(-1e6)).isEqualTo(0);
        assertThat(Logistic.probability(-700)).isPositive();
    }

    @Test
    void logOddsUndoProbability() {
        for (double z = -20; z <= 20; z += 0.37) {
            // 1 - p loses up to e^z ulps of p.
            assertThat(Logistic.logOdds(Logistic.probability(z))).isCloseTo(z, within(1e-7));
        }
    }

    @Test
    void certaintyHasInfiniteLogOdds() {
        assertThat(Logistic.logOdds(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Logistic.logOdds(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
