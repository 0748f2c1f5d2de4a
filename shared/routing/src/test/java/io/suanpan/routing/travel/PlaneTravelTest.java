package io.suanpan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneTravelTest {
    @Test
    void threeFourFive() {
        var matrix = PlaneTravel.distances(List.of(0.0, 3.0), List.of(0.0, 4.0), 10);

        assertThat(matrix.rowMajor()).containsExactly(0, 50, 50, 0);
    }

    @Test
    void halvesGoUp() {
        var matrix = PlaneTravel.distances(List.of(0.0, 2.5), List.of(0.0, 0.0), 1);

        assertThat(matrix.get(0, 1)).isEqualTo(3);
    }

    @Test
    void eachPlaceHasBothAndFinite() {
        assertThatThrownBy(() -> PlaneTravel.distances(List.of(1.0), List.of(), 1))
                .hasMessageContaining("1 x and 0 y");
        assertThatThrownBy(() -> PlaneTravel.distances(List.of(1.0), List.of(Double.NaN), 1))
                .hasMessageContaining("y of place 0");
    }
}
