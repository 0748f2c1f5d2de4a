package io.suanpan.routing.deliveries;

import static io.suanpan.routing.deliveries.Fleets.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DayProblemTest {
    private final DayProblem day =
            new DayProblem(
                    Fleets.fleet(),
                    DAY,
                    List.of(
                            Fleets.delivery("a", 0.05),
                            Fleets.delivery("late", 0.02, DAY.minusDays(1), 16, 20)));

    @Test
    void allCitiesAreOneProblem() {
        RoutingProblem problem = day.problem();

        assertThat(problem.depots()).hasSize(2);
        assertThat(problem.vehicleTypes()).hasSize(2);
        assertThat(problem.clients()).extracting(Client::location).containsExactly(2, 3);
        assertThat(problem.travels().getFirst().distances().size()).isEqualTo(4);
    }

    /** 0.05° of the equator are 6,371,008.7714 m · π / 180 · 0.05 = 5,559.75 m; at 10 m/s 556 s. */
    @Test
    void waysAreInMetresAndSeconds() {
        var travel = day.problem().travels().getFirst();

        assertThat(travel.distances().get(0, 2)).isEqualTo(5_560);
        assertThat(travel.durations().get(0, 2)).isEqualTo(556);
    }

    @Test
    void aDeliveryHasItsWindowItsWeightAndItsPrice() {
        Client client = day.problem().clients().getFirst();

        assertThat(client.windows()).containsExactly(new TimeWindow(28_800, 43_200));
        assertThat(client.serviceDuration()).isEqualTo(72);
        assertThat(client.delivery().get(0)).isEqualTo(2_000);
        assertThat(client.prize()).hasValue(5_000_000);
    }

    @Test
    void whatIsOverdueComesAtAnyTime() {
        assertThat(day.overdue(day.deliveries().getLast())).isTrue();
        assertThat(day.problem().clients().getLast().windows()).containsExactly(TimeWindow.ALWAYS);
    }

    @Test
    void tooManyAreRefused() {
        List<Delivery> many =
                Collections.nCopies(DayProblem.MOST_DELIVERIES + 1, Fleets.delivery("a", 0));

        assertThatThrownBy(() -> new DayProblem(Fleets.fleet(), DAY, many))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.TOO_LARGE));
    }
}
