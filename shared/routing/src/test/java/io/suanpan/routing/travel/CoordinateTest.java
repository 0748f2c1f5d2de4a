package io.suanpan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import org.junit.jupiter.api.Test;

class CoordinateTest {
    @Test
    void polesAndDateLineAreOnTheMap() {
        assertThat(new Coordinate(-90, 180)).isEqualTo(new Coordinate(-90, 180));
    }

    @Test
    void namesWhichOfTheTwoIsWrong() {
        assertThatThrownBy(() -> new Coordinate(90.5, 0))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("latitude 90.5")
                .hasMessageContaining("-90 to 90");
        assertThatThrownBy(() -> new Coordinate(0, -180.1)).hasMessageContaining("longitude");
    }

    @Test
    void notANumberIsNoPlace() {
        assertThatThrownBy(() -> new Coordinate(Double.NaN, 0)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> new Coordinate(0, Double.NaN)).hasMessageContaining("longitude");
    }
}
