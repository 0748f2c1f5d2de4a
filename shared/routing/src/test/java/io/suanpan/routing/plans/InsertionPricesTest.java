package io.suanpan.routing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InsertionPricesTest {
    private final PlanCheck check = new PlanCheck(Plans.plan());
    private final List<InsertionPrice> prices = new InsertionPrices(check).of("b");

    @Test
    void eachOtherVanAndOneMoreOfEachKindIsAsked() {
        assertThat(prices)
                .extracting(InsertionPrice::van)
                .containsExactlyInAnyOrder("E-01", "W", "E");
        assertThat(prices)
                .filteredOn(InsertionPrice::driving)
                .extracting(InsertionPrice::van)
                .containsExactly("E-01");
    }

    @Test
    void theCheapestIsFirst() {
        assertThat(prices)
                .isSortedAccordingTo((a, b) -> Long.compare(a.costMinor(), b.costMinor()));
    }

    /** 2 · 5,560 m and 2 · 556 + 72 s for b alone: 20.00 + 3.336 + 11.84. */
    @Test
    void aVanOfItsOwnCostsWhatItDrives() {
        assertThat(prices)
                .filteredOn(it -> it.van().equals("W"))
                .extracting(InsertionPrice::costMinor)
                .containsExactly(3_518L);
    }

    /** What is said beforehand is what comes of it. */
    @Test
    void aMoveAtThePriceIsAMoveAtThatPrice() {
        InsertionPrice price =
                prices.stream().filter(InsertionPrice::driving).findFirst().orElseThrow();
        MovedPlan moved = new StopMoves(check).move("b", price.van(), price.position(), Plans.NOW);
        long saved = PlanCheck.minor(check.stop(check.placeOf("b").orElseThrow()).detourCost());

        assertThat(moved.broken()).isEmpty();
        // Each of the three is rounded to a minor unit for itself.
        assertThat(moved.costMinor())
                .isBetween(price.costMinor() - saved - 1, price.costMinor() - saved + 1);
    }
}
