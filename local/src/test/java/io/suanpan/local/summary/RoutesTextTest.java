package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.page.routes.PlannedDay;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.PlanCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTextTest {
    private static final int WIDTH = 100;

    private final DayPlan plan = PlannedDay.plan();
    private final List<String> lines = new RoutesText(plan).lines(6, WIDTH);

    @Test
    void theTitleHasWhatTheCheckerReckons() {
        assertThat(String.join(" ", lines))
                .startsWith("What to deliver on 2026-11-02: 5 stops with 2 vans, ")
                .contains("1 late, 1 left out");
    }

    @Test
    void eachVanHasARow() {
        assertThat(lines).anyMatch(it -> it.matches("R-01 +Rotterdam +3 .* EUR"));
        assertThat(lines).anyMatch(it -> it.matches("A-01 +Amsterdam +2 .* EUR"));
        assertThat(new RoutesText(plan).lines(1, WIDTH))
                .contains("and 1 more van")
                .noneMatch(it -> it.startsWith("A-01"));
    }

    /** The usual tours cost 300.00. */
    @Test
    void theSavingIsAgainstTheShopsOwnTours() {
        double share = 1 - new PlanCheck(plan).costMinor() / 30_000.0;

        assertThat(String.join(" ", lines))
                .contains("2 vans, 40.0 km and 11:07 h for the same, cost 300.00 EUR")
                .contains(share < 0 ? "costs " : "saves ");
    }

    @Test
    void pastPromisesStandBelow() {
        assertThat(String.join(" ", lines))
                .contains(
                        "Of the last 28 days' 780 deliveries 3.3 % came late, 21 of them on a later"
                                + " day and the others by 35 minutes (median).");
    }

    @Test
    void noLineIsWiderThanAskedFor() {
        assertThat(lines).allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(WIDTH));
    }
}
