package io.suanpan.routing.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.Fleets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanCheckTest {
    private final PlanCheck check = new PlanCheck(Plans.plan());

    /**
     * W drives 2,224 + 3,336 + 5,560 m in 222 + 334 + 556 s and stands 2 · 72 s: 20.00 + 3.336 +
     * 12.56 = 35.896. E alone with c drives 2 · 2,224 m in 2 · 222 s and stands 72 s: 26.494.
     */
    @Test
    void aPlanCostsItsVansItsKilometresAndItsHours() {
        DayPlan plan =
                Plans.plan(
                        List.of(
                                Fleets.delivery("a", 0.02),
                                Fleets.delivery("b", 0.05),
                                Fleets.delivery("c", 0.08)),
                        List.of(Plans.route("W-01", "W", "a", "b"), Plans.route("E-01", "E", "c")));

        PlanCheck small = new PlanCheck(plan);

        assertThat(small.checked().routes().getFirst().cost().total()).isEqualTo(3_589_600);
        assertThat(small.costMinor()).isEqualTo(6_239);
        assertThat(small.metres()).isEqualTo(11_120 + 4_448);
        assertThat(small.driveSeconds()).isEqualTo(1_256 + 516);
    }

    @Test
    void whatStandsOnNoRouteIsLeftOutAtItsPrice() {
        assertThat(check.leftOut()).extracting(Delivery::deliveryId).containsExactly("late");
        assertThat(check.checked().cost().prizes()).isEqualTo(5_000_000);
        assertThat(check.stops()).isEqualTo(4);
        assertThat(check.placeOf("late")).isEmpty();
    }

    @Test
    void aStopIsFoundByItsDelivery() {
        PlanCheck.Place place = check.placeOf("d").orElseThrow();

        assertThat(place).isEqualTo(new PlanCheck.Place(1, 1));
        assertThat(check.stop(place).begin()).isEqualTo(16 * 3_600);
        assertThat(check.van(1).id()).isEqualTo("E");
        assertThatThrownBy(() -> check.delivery("z"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("no delivery z");
    }

    /** c is promised until 12:00 and comes after d, which is promised from 16:00. */
    @Test
    void latenessIsAfterTheEndOfThePromise() {
        DayPlan plan =
                Plans.plan(Plans.plan().deliveries(), List.of(Plans.route("E-01", "E", "d", "c")));

        PlanCheck late = new PlanCheck(plan);

        assertThat(late.late()).isEqualTo(1);
        assertThat(late.lateness(late.stop(new PlanCheck.Place(0, 1))))
                .isEqualTo(4 * 3_600 + 72 + 222);
        assertThat(late.words(late.checked().violations().getFirst()))
                .isEqualTo("c at 16:04, 245 min late");
    }

    @Test
    void timesBeyondMidnightSaySo() {
        assertThat(DayClock.text(14 * 3_600 + 6 * 60 + 59)).isEqualTo("14:06");
        assertThat(DayClock.text(25 * 3_600)).isEqualTo("01:00 (+1 day)");
        assertThat(DayClock.text(-60)).isEqualTo("23:59 (-1 days)");
    }
}
