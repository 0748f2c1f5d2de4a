package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    /** One rounding of a division. */
    private static final double EXACT = 1e-12;

    private final Percentiles percentiles = new Percentiles(List.of(0.1, 0.2, 0.4, 0.4, 0.8));

    private void at(double score, double expected) {
        assertThat(percentiles.of(score)).as("at " + score).isCloseTo(expected, within(EXACT));
    }

    @Test
    void aQuantileIsItsOwnPercentile() {
        at(0.1, 0);
        at(0.2, 25);
        at(0.8, 100);
    }

    @Test
    void betweenTwoQuantilesItIsInterpolated() {
        at(0.15, 12.5);
        at(0.3, 37.5);
        at(0.6, 87.5);
    }

    @Test
    void sharedQuantilesGiveTheirMiddle() {
        at(0.4, 62.5);
    }

    @Test
    void outsideItIsTheBorder() {
        at(0.01, 0);
        at(0.99, 100);
    }

    @Test
    void withoutQuantilesItIsTheMiddle() {
        assertThat(new Percentiles(List.of()).of(0.3)).isEqualTo(50);
        assertThat(new Percentiles(List.of(0.2)).of(0.9)).isEqualTo(50);
    }

    @Test
    void quantilesAreTakenByNearestRank() {
        assertThat(Percentiles.quantiles(new double[] {3, 1, 2}, 4))
                .containsExactly(1.0, 2.0, 2.0, 3.0, 3.0);
        assertThat(Percentiles.quantiles(new double[] {7}, 2)).containsExactly(7.0, 7.0, 7.0);
        assertThat(Percentiles.quantiles(new double[0], 2)).isEmpty();
    }

    @Test
    void bandsAreFifthsAndABorderBelongsToTheUpper() {
        assertThat(Band.of(0)).isEqualTo(Band.VERY_LOW);
        assertThat(Band.of(19.9)).isEqualTo(Band.VERY_LOW);
        assertThat(Band.of(20)).isEqualTo(Band.LOW);
        assertThat(Band.of(40)).isEqualTo(Band.MEDIUM);
        assertThat(Band.of(60)).isEqualTo(Band.HIGH);
        assertThat(Band.of(80)).isEqualTo(Band.VERY_HIGH);
        assertThat(Band.of(100)).isEqualTo(Band.VERY_HIGH);
    }
}
