package io.suanpan.routing.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.deliveries.Fleets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StopMovesTest {
    private final PlanCheck before = new PlanCheck(Plans.plan());
    private final StopMoves moves = new StopMoves(before);

    /** With a at W and c at E, b lies as far from the one as from the other. */
    @Test
    void aMoveIntoAMirrorImageCostsNothing() {
        PlanCheck symmetric =
                new PlanCheck(
                        Plans.plan(
                                List.of(
                                        Fleets.delivery("a", 0.02),
                                        Fleets.delivery("b", 0.05),
                                        Fleets.delivery("c", 0.08)),
                                List.of(
                                        Plans.route("W-01", "W", "a", "b"),
                                        Plans.route("E-01", "E", "c"))));

        MovedPlan moved = new StopMoves(symmetric).move("b", "E-01", 1, Plans.NOW);

        assertThat(moved.costMinor()).isZero();
        assertThat(moved.after().plan().routes())
                .extracting(PlannedRoute::deliveryIds)
                .containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void aMoveTellsWhatBecomesLate() {
        MovedPlan moved = moves.move("a", "E-01", 3, Plans.NOW);

        assertThat(moved.broken())
                .extracting(Violation::kind)
                .containsExactly(ViolationKind.TIME_WINDOW);
        assertThat(moved.after().words(moved.broken().getFirst())).startsWith("a at 16:");
        assertThat(moved.mended()).isEmpty();
    }

    @Test
    void movingBackMendsAndIsAsBefore() {
        MovedPlan there = moves.move("a", "E-01", 3, Plans.NOW);
        MovedPlan back = new StopMoves(there.after()).move("a", "W-01", 1, Plans.NOW);

        assertThat(back.mended()).hasSameSizeAs(there.broken());
        assertThat(back.after().plan().routes()).isEqualTo(before.plan().routes());
        assertThat(back.costMinor()).isEqualTo(-there.costMinor());
        assertThat(back.after().plan().moves())
                .extracting(HandMove::toVan)
                .containsExactly("E-01", "W-01");
    }

    @Test
    void withinAVanThePositionIsThatAfterTheMove() {
        MovedPlan moved = moves.move("a", "W-01", 2, Plans.NOW);

        assertThat(moved.after().plan().routes().getFirst().deliveryIds())
                .containsExactly("b", "a");
        assertThat(moved.move().position()).isEqualTo(2);
    }

    /** It lies on the way: 72 s at the door, and 111 + 222 s are rounded to one less than 334. */
    @Test
    void whatWasLeftOutIsTakenInAndItsPriceSaved() {
        MovedPlan moved = moves.move("late", "W-01", 2, Plans.NOW);

        assertThat(moved.after().leftOut()).isEmpty();
        assertThat(moved.move().fromVan()).isEmpty();
        assertThat(moved.costMinor()).isEqualTo(71 - 5_000);
    }

    @Test
    void anotherVanOfAKindTakesTheNextName() {
        MovedPlan moved = moves.move("b", "E", 9, Plans.NOW);

        assertThat(moved.move().toVan()).isEqualTo("E-02");
        assertThat(moved.move().position()).isEqualTo(1);
    }

    @Test
    void aVanThatLosesItsLastStopStaysAtHome() {
        PlanCheck one =
                new PlanCheck(
                        Plans.plan(
                                List.of(Fleets.delivery("a", 0.02), Fleets.delivery("b", 0.05)),
                                List.of(
                                        Plans.route("W-01", "W", "a"),
                                        Plans.route("E-01", "E", "b"))));

        MovedPlan moved = new StopMoves(one).move("b", "W-01", 2, Plans.NOW);

        assertThat(moved.after().plan().routes())
                .extracting(PlannedRoute::van)
                .containsExactly("W-01");
    }

    @Test
    void whatIsNotThereIsToldByName() {
        assertThatThrownBy(() -> moves.move("a", "X-09", 1, Plans.NOW))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("no van X-09")
                .hasMessageContaining("W-01, E-01");
        assertThatThrownBy(() -> moves.move("z", "W-01", 1, Plans.NOW))
                .hasMessageContaining("no delivery z");
        assertThatThrownBy(() -> moves.move("a", "W-01", 0, Plans.NOW))
                .hasMessageContaining("Position 0");
    }
}
