package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.forecasting.products.PlanAnswer;
import io.suanpan.forecasting.products.PlanSums;
import io.suanpan.forecasting.products.PlannedOrder;
import io.suanpan.forecasting.products.ProductAnswer;
import io.suanpan.forecasting.products.StockPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static StockPlan plan(List<PlanAnswer> answers, List<String> assumed, PlanSums sums) {
        return new StockPlan(
                DAY,
                "20261101T060000Z-1a2b3c4d",
                "EUR",
                0.95,
                List.of(),
                List.of(),
                answers,
                assumed,
                sums);
    }

    private static PlanAnswer order(String id, long units, double risk, String reason) {
        var order =
                new PlannedOrder(
                        id,
                        "Jug " + id,
                        "S1",
                        units,
                        units,
                        250,
                        250 * units,
                        7,
                        3,
                        0,
                        4.25,
                        id.equals("C") ? null : DAY.plusDays(5),
                        12,
                        20,
                        units,
                        risk,
                        0.05,
                        reason);
        return new PlanAnswer(id, null, order, null, null);
    }

    private static PlanAnswer unplanned(String id) {
        var problem = new ProductAnswer.Problem("impossible", "Not counted.", "Count it.");
        return new PlanAnswer(id, null, null, null, problem);
    }

    @Test
    void theLikeliestToRunOutStandsFirstWithItsReason() {
        var answers =
                List.of(
                        order("A", 17, 0.4, "3 on hand last 5 days"),
                        order("B", 1_200, 0.9, "none on hand"),
                        order("C", 1, 0.1, "never shown, beyond the limit"));

        assertThat(
                        new OrdersText(
                                        plan(
                                                answers,
                                                List.of(),
                                                new PlanSums(9, 3, 1_218, 304_500, 0, 0)))
                                .lines(2, 80))
                .containsExactly(
                        "What to order today: 3 of 9 products as of 2026-11-01, 1,218 units for"
                                + " 3,045.00",
                        "EUR, so that 95.0 % of units come from stock",
                        "",
                        "product  on hand  sells a week  lasts until  order  because",
                        "B              3           4.3  2026-11-06   1,200  Jug B: none on hand",
                        "A              3           4.3  2026-11-06      17  Jug A: 3 on hand last 5"
                                + " days");
    }

    @Test
    void whatIsAssumedLeftOutAndDeadIsToldBelow() {
        var answers = List.of(unplanned("X"), unplanned("Y"));

        assertThat(
                        new OrdersText(
                                        plan(
                                                answers,
                                                List.of("Of 1 product no cost is known."),
                                                new PlanSums(1, 0, 0, 0, 0, 12_345)))
                                .lines(9, 200))
                .containsExactly(
                        "What to order today: nothing; what is there of 1 product is enough as of"
                                + " 2026-11-01",
                        "",
                        "Of 1 product no cost is known. 2 products cannot be planned: mostly what is"
                                + " no longer counted, or never was. Stock worth 123.45 EUR at cost will"
                                + " hardly sell in half a year.");
    }

    @Test
    void noLineIsLongerThanAsked() {
        var answers = List.of(order("A", 17, 0.4, "3 on hand last 5 days, ".repeat(9)));

        assertThat(
                        new OrdersText(
                                        plan(
                                                answers,
                                                List.of(),
                                                new PlanSums(1, 1, 17, 4_250, 0, 0)))
                                .lines(2, 80))
                .allMatch(line -> line.length() <= 80);
    }
}
