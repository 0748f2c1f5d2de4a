package io.suanpan.local.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A product's stock from today on, at the ends of the forecast's weeks: what is on hand, less what
 * sells, plus what arrives; never below 0, for what cannot be served is lost. What is on order is
 * taken to arrive after half of the lead time, as the plan takes it.
 *
 * @param days the first is today
 * @param expected if the expected units sell
 * @param low if as much sells as nine in ten futures stay below
 * @param high if as little sells as nine in ten futures exceed
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
    private static final double WEEK = 7;

    StockProjection {
        days = List.copyOf(days);
        expected = List.copyOf(expected);
        low = List.copyOf(low);
        high = List.copyOf(high);
        withOrder = List.copyOf(withOrder);
    }

    /** Units that arrive on a day. */
    private record Arrival(LocalDate day, long units) {}

    /**
     * @param forecast with the stock's count
     * @param sums of the demand of one week, of two and so on: {@code mean}, {@code low} and {@code
     *     high} as the forecast has them in {@code total}
     * @param answer of the plan
     */
    static StockProjection of(JsonNode forecast, List<JsonNode> sums, JsonNode answer) {
        JsonNode product = answer.path("product");
        LocalDate asOf = LocalDate.parse(Nodes.text(forecast, "asOf"));
        LocalDate today = today(forecast, asOf);
        Demand demand = Demand.since(today, asOf, sums);
        long leadDays = Nodes.count(product, "leadTimeDays");
        Arrival due =
                new Arrival(
                        today.plusDays(Math.ceilDiv(leadDays, 2)),
                        Nodes.count(product, "onOrderUnits"));
        Arrival order =
                new Arrival(today.plusDays(leadDays), Nodes.count(answer.path("order"), "units"));
        long onHand = Nodes.count(product, "onHandUnits");
        return new StockProjection(
                demand.days(),
                left(onHand, demand.days(), demand.mean(), List.of(due)),
                left(onHand, demand.days(), demand.high(), List.of(due)),
                left(onHand, demand.days(), demand.low(), List.of(due)),
                left(onHand, demand.days(), demand.mean(), List.of(due, order)),
                reorderOn(product, demand));
    }

    /** The day after the count, or the forecast's first where it was counted before. */
    private static LocalDate today(JsonNode forecast, LocalDate asOf) {
        String counted = Nodes.text(forecast.path("stock"), "countedOn");
        LocalDate after = counted.isEmpty() ? asOf : LocalDate.parse(counted).plusDays(1);
        return after.isBefore(asOf) ? asOf : after;
    }

    /** What has sold since today, up to each day; none of the lists falls. */
    private record Demand(
            List<LocalDate> days, List<Double> mean, List<Double> low, List<Double> high) {

        /**
         * Of the week that today lies in, a share has sold before: the bounds of the sums are taken
         * off by that share of the mean.
         */
        static Demand since(LocalDate today, LocalDate asOf, List<JsonNode> sums) {
            Demand demand = new Demand(list(today), list(0.0), list(0.0), list(0.0));
            double sold = sold(today, asOf, sums);
            for (int week = 0; week < sums.size(); week++) {
                LocalDate end = asOf.plusWeeks(week + 1L);
                if (end.isAfter(today)) {
                    double mean = Nodes.number(sums.get(week), "mean");
                    double rest = mean > 0 ? Math.max(0, mean - sold) / mean : 1;
                    demand.days.add(end);
                    add(demand.mean, rest * mean);
                    add(demand.low, rest * Nodes.number(sums.get(week), "low"));
                    add(demand.high, rest * Nodes.number(sums.get(week), "high"));
                }
            }
            return demand;
        }

        private static double sold(LocalDate today, LocalDate asOf, List<JsonNode> sums) {
            double weeks = ChronoUnit.DAYS.between(asOf, today) / WEEK;
            int whole = (int) Math.min(weeks, sums.size());
            double before = whole == 0 ? 0 : Nodes.number(sums.get(whole - 1), "mean");
            double within = whole == sums.size() ? before : Nodes.number(sums.get(whole), "mean");
            return before + (weeks - whole) * (within - before);
        }

        private static <T> List<T> list(T first) {
            return new ArrayList<>(List.of(first));
        }

        private static void add(List<Double> sums, double sum) {
            sums.add(Math.max(sums.getLast(), sum));
        }
    }

    private static List<Double> left(
            long onHand, List<LocalDate> days, List<Double> sold, List<Arrival> arrivals) {
        List<Double> left = new ArrayList<>(List.of((double) onHand));
        for (int i = 1; i < days.size(); i++) {
            double rest = left.getLast() - (sold.get(i) - sold.get(i - 1));
            double arrived = 0;
            for (Arrival it : arrivals) {
                boolean then = it.day().isAfter(days.get(i - 1)) && !it.day().isAfter(days.get(i));
                arrived += then ? it.units() : 0;
            }
            left.add(Math.round(10 * (Math.max(0, rest) + arrived)) / 10.0);
        }
        return left;
    }

    private static Optional<LocalDate> reorderOn(JsonNode product, Demand demand) {
        double free =
                Nodes.count(product, "onHandUnits")
                        + Nodes.count(product, "onOrderUnits")
                        - Nodes.count(product, "reorderPointUnits");
        if (free < 0) {
            return Optional.of(demand.days().getFirst());
        }
        for (int i = 1; i < demand.days().size(); i++) {
            double before = demand.mean().get(i - 1);
            double sells = demand.mean().get(i) - before;
            if (before + sells > free) {
                LocalDate start = demand.days().get(i - 1);
                long days = ChronoUnit.DAYS.between(start, demand.days().get(i));
                return Optional.of(
                        start.plusDays((long) Math.ceil(days * (free - before) / sells)));
            }
        }
        return Optional.empty();
    }
}
