package io.suanpan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenTravelTest {
    private static final List<List<Integer>> ONE_WAY = List.of(List.of(0, 5), List.of(9, 0));

    @Test
    void thereAndBackMayDiffer() {
        Travel travel =
                GivenTravel.of(
                        ONE_WAY, List.of(List.of(0, 1), List.of(2, 0)), HourlySpeed.CONSTANT);

        assertThat(travel.distances().get(0, 1)).isEqualTo(5);
        assertThat(travel.distances().get(1, 0)).isEqualTo(9);
        assertThat(travel.durations().get(1, 0)).isEqualTo(2);
    }

    @Test
    void equalListsShareAMatrix() {
        Travel travel = GivenTravel.of(ONE_WAY, ONE_WAY, HourlySpeed.CONSTANT);

        assertThat(travel.durations()).isSameAs(travel.distances());
    }

    @Test
    void saysWhichRowIsShort() {
        var ragged = List.of(List.of(0, 1), List.of(0));

        assertThatThrownBy(() -> GivenTravel.of(ragged, ragged, HourlySpeed.CONSTANT))
                .hasMessageContaining("Row 1 of the distances has 1");
        assertThatThrownBy(() -> GivenTravel.of(ONE_WAY, List.of(List.of(0)), HourlySpeed.CONSTANT))
                .hasMessageContaining("2 rows of distances and 1 of durations");
    }
}
