package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockProjectionTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    /** 7 units a week, 5 to 10; of two weeks 14, 11 to 18; of three 21, 17 to 26. */
    private static final List<JsonNode> SUMS =
            List.of(sum(7, 5, 10), sum(14, 11, 18), sum(21, 17, 26));

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(UTF_8), "a test");
    }

    private static JsonNode sum(double mean, int low, int high) {
        return json("{\"mean\":%s,\"low\":%d,\"high\":%d}".formatted(mean, low, high));
    }

    private static StockProjection of(String countedOn, String product, int ordered) {
        String order = ordered == 0 ? "" : ",\"order\":{\"units\":%d}".formatted(ordered);
        return StockProjection.of(
                json(
                        "{\"asOf\":\"2026-11-02\",\"stock\":{\"countedOn\":\"%s\"}}"
                                .formatted(countedOn)),
                SUMS,
                json("{\"product\":{%s}%s}".formatted(product, order)));
    }

    private static String product(int onHand, int onOrder, int leadTimeDays, int reorderPoint) {
        return ("\"onHandUnits\":%d,\"onOrderUnits\":%d,\"leadTimeDays\":%d,"
                        + "\"reorderPointUnits\":%d")
                .formatted(onHand, onOrder, leadTimeDays, reorderPoint);
    }

    private static List<Double> atWeekEnds(List<Double> byDay) {
        return List.of(byDay.get(0), byDay.get(7), byDay.get(14), byDay.get(21));
    }

    @Test
    void stockFallsByWhatSellsWithTheBoundsOfTheSums() {
        StockProjection stock = of("2026-11-01", product(30, 0, 14, 5), 0);
        assertThat(stock.days()).hasSize(22).startsWith(MONDAY).endsWith(MONDAY.plusWeeks(3));
        assertThat(stock.expected().subList(0, 3)).containsExactly(30.0, 29.0, 28.0);
        assertThat(atWeekEnds(stock.expected())).containsExactly(30.0, 23.0, 16.0, 9.0);
        assertThat(atWeekEnds(stock.low())).containsExactly(30.0, 20.0, 12.0, 4.0);
        assertThat(atWeekEnds(stock.high())).containsExactly(30.0, 25.0, 19.0, 13.0);
        assertThat(stock.withOrder()).isEqualTo(stock.expected());
    }

    @Test
    void whatCannotBeServedIsLostAndNotOwed() {
        StockProjection stock = of("2026-11-01", product(7, 0, 14, 0), 20);
        assertThat(atWeekEnds(stock.expected())).containsExactly(7.0, 0.0, 0.0, 0.0);
        assertThat(stock.withOrder().get(13)).isZero();
        assertThat(atWeekEnds(stock.withOrder())).containsExactly(7.0, 0.0, 20.0, 13.0);
    }

    @Test
    void whatIsOnOrderArrivesAfterHalfOfTheLeadTime() {
        StockProjection stock = of("2026-11-01", product(10, 8, 5, 0), 0);
        // ceil(5 / 2) = 3 days.
        assertThat(stock.expected().subList(0, 5)).containsExactly(10.0, 9.0, 8.0, 15.0, 14.0);
    }

    @Test
    void whatSoldBeforeTheCountIsNotTakenOffAgain() {
        // Counted at the end of Wednesday: four days of the week are left, 4 of its 7 units.
        StockProjection stock = of("2026-11-04", product(30, 0, 14, 5), 0);
        assertThat(stock.days()).hasSize(19).startsWith(MONDAY.plusDays(3));
        assertThat(stock.expected().get(4)).isEqualTo(26.0);
        assertThat(stock.expected().getLast()).isEqualTo(12.0);
    }

    @Test
    void stockIsReorderedWhenItFallsBelowTheReorderPoint() {
        // A unit a day: 30 on hand are at 20 after ten days and below it on the eleventh.
        assertThat(of("2026-11-01", product(30, 0, 14, 20), 0).reorderOn())
                .contains(MONDAY.plusDays(11));
        assertThat(of("2026-11-01", product(20, 10, 14, 20), 0).reorderOn())
                .contains(MONDAY.plusDays(11));
        assertThat(of("2026-11-01", product(4, 0, 14, 5), 9).reorderOn()).contains(MONDAY);
        assertThat(of("2026-11-01", product(90, 0, 14, 5), 0).reorderOn()).isEmpty();
    }

    @Test
    void aSumThatWasDrawnLowerThanTheOneBeforeDoesNotBringUnitsBack() {
        JsonNode forecast =
                json("{\"asOf\":\"2026-11-02\",\"stock\":{\"countedOn\":\"2026-11-01\"}}");
        JsonNode answer = json("{\"product\":{" + product(10, 0, 7, 0) + "}}");
        StockProjection stock =
                StockProjection.of(forecast, List.of(sum(2, 1, 4), sum(2.5, 0, 3)), answer);
        assertThat(List.of(stock.low().get(7), stock.low().get(14))).containsExactly(6.0, 6.0);
        assertThat(List.of(stock.high().get(7), stock.high().get(14))).containsExactly(9.0, 9.0);
    }
}
