package io.suanpan.local.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A product's stock from today on, at the beginning of each day: what is on hand, less what sells,
 * plus what arrives; never below 0, for what cannot be served is lost. What is on order is taken to
 * arrive after half of the lead time, as the plan takes it.
 *
 * @param days the first is today
 * @param expected if the expected units sell
 * @param low if more sells than in nine of ten futures
 * @param high if less sells than in nine of ten futures
 * @param withOrder expected, with the order that the plan makes today
 * @param reorderOn the day on which the expected stock, with what is on order, falls below the
 *     re-order point; empty where it does not within the forecast
 */
record StockProjection(
        List<LocalDate> days,
        List<Double> expected,
        List<Double> low,
        List<Double> high,
        List<Double> withOrder,
        Optional<LocalDate> reorderOn) {

    StockProjection {
        days = List.copyOf(days);
        expected = List.copyOf(expected);
        low = List.copyOf(low);
        high = List.copyOf(high);
        withOrder = List.copyOf(withOrder);
    }

    /** Units that arrive so many days from today. */
    private record Arrival(int day, long units) {}

    /**
     * @param forecast with the stock's count
     * @param sums of the demand of one week, of two and so on: {@code mean}, {@code low} and {@code
     *     high} as the forecast has them in {@code total}
     * @param answer of the plan
     */
    static StockProjection of(JsonNode forecast, List<JsonNode> sums, JsonNode answer) {
        LocalDate asOf = LocalDate.parse(Nodes.text(forecast, "asOf"));
        LocalDate today = today(forecast, asOf);
        DailyDemand demand = new DailyDemand(asOf, today, sums);
        JsonNode product = answer.path("product");
        int lead = (int) Nodes.count(product, "leadTimeDays");
        Arrival due = new Arrival(Math.ceilDiv(lead, 2), Nodes.count(product, "onOrderUnits"));
        Arrival order = new Arrival(lead, Nodes.count(answer.path("order"), "units"));
        long onHand = Nodes.count(product, "onHandUnits");
        return new StockProjection(
                today.datesUntil(today.plusDays(demand.length() + 1L)).toList(),
                left(onHand, demand, "mean", List.of(due)),
                left(onHand, demand, "high", List.of(due)),
                left(onHand, demand, "low", List.of(due)),
                left(onHand, demand, "mean", List.of(due, order)),
                reorderOn(product, demand).map(today::plusDays));
    }

    /** The day after the count, or the forecast's first where it was counted before. */
    private static LocalDate today(JsonNode forecast, LocalDate asOf) {
        String counted = Nodes.text(forecast.path("stock"), "countedOn");
        LocalDate after = counted.isEmpty() ? asOf : LocalDate.parse(counted).plusDays(1);
        return after.isBefore(asOf) ? asOf : after;
    }

    private static List<Double> left(
            long onHand, DailyDemand demand, String field, List<Arrival> arrivals) {
        List<Double> all = new ArrayList<>();
        double left = onHand;
        for (int day = 0; day <= demand.length(); day++) {
            double sells = day == 0 ? 0 : demand.sold(field, day) - demand.sold(field, day - 1);
            left = Math.max(0, left - sells);
            for (Arrival it : arrivals) {
                left += it.day() == day ? it.units() : 0;
            }
            all.add(Math.round(10 * left) / 10.0);
        }
        return all;
    }

    private static Optional<Integer> reorderOn(JsonNode product, DailyDemand demand) {
        long free =
                Nodes.count(product, "onHandUnits")
                        + Nodes.count(product, "onOrderUnits")
                        - Nodes.count(product, "reorderPointUnits");
        for (int day = 0; day <= demand.length(); day++) {
            if (demand.sold("mean", day) > free) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
