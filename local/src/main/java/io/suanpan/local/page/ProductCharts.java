package io.suanpan.local.page;

import io.suanpan.local.page.Charts.Series;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a product sold and will sell, and what its stock will be. */
final class ProductCharts {
    /** A year and a half: the same season of last year is in sight. */
    private static final int SHOWN_WEEKS = 78;

    private static final Charts.Axis UNITS = Charts.Axis.free("units");

    private ProductCharts() {}

    /**
     * @param forecast with the history and bounds of 80 %
     * @param wide the same with bounds of 95 %
     */
    static Chart sales(JsonNode forecast, JsonNode wide) {
        JsonNode history = forecast.path("history");
        List<Double> sold = Nodes.numbers(history, "units");
        List<JsonNode> weeks = Nodes.list(forecast, "weeks");
        List<JsonNode> wideWeeks = Nodes.list(wide, "weeks");
        int left = Math.max(0, sold.size() - SHOWN_WEEKS);
        List<Double> shown = sold.subList(left, sold.size());
        List<LocalDate> days = new ArrayList<>();
        for (int week = left; week < sold.size(); week++) {
            days.add(LocalDate.parse(Nodes.text(history, "firstWeek")).plusWeeks(week));
        }
        weeks.forEach(it -> days.add(LocalDate.parse(Nodes.text(it, "weekStart"))));
        int past = shown.size();
        return Charts.days(
                "product-sales-chart",
                "Sold and expected, by week",
                said(forecast),
                UNITS,
                days,
                List.of(
                        new Series("Sold", "line", joined(shown, none(weeks.size()))),
                        new Series("Expected", "line", later(past, weeks, "mean")),
                        new Series("80 % low", "low", later(past, weeks, "low")),
                        new Series("80 % high", "high", later(past, weeks, "high")),
                        new Series("95 % low", "low", later(past, wideWeeks, "low")),
                        new Series("95 % high", "high", later(past, wideWeeks, "high"))));
    }

    private static String said(JsonNode forecast) {
        JsonNode total = forecast.path("total");
        return "In the next %s weeks %s units are expected, in eight of ten futures %s to %s; each day stands for the week that begins with it."
                .formatted(
                        Nodes.text(forecast, "horizonWeeks"),
                        Cell.count(Math.round(Nodes.number(total, "mean"))).text(),
                        Cell.count(Nodes.count(total, "low")).text(),
                        Cell.count(Nodes.count(total, "high")).text());
    }

    private static List<Double> later(int past, List<JsonNode> weeks, String field) {
        return joined(none(past), weeks.stream().map(it -> Nodes.number(it, field)).toList());
    }

    private static List<Double> joined(List<Double> first, List<Double> second) {
        List<Double> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Double> none(int count) {
        return Collections.nCopies(count, Double.NaN);
    }

    /**
     * @param answer of the plan
     */
    static Chart stock(StockProjection projection, JsonNode answer) {
        double reorderPoint = Nodes.number(answer.path("product"), "reorderPointUnits");
        List<Series> series = new ArrayList<>();
        series.add(new Series("Expected", "line", projection.expected()));
        series.add(new Series("80 % low", "low", projection.low()));
        series.add(new Series("80 % high", "high", projection.high()));
        if (answer.path("order").isObject()) {
            series.add(new Series("With today's order", "line", projection.withOrder()));
        }
        series.add(
                new Series(
                        "Re-order point",
                        "guide",
                        Collections.nCopies(projection.days().size(), reorderPoint)));
        return Charts.days(
                "product-stock-chart",
                "Stock, day by day",
                said(projection, answer.path("product")),
                UNITS,
                projection.days(),
                series);
    }

    private static String said(StockProjection projection, JsonNode product) {
        long due = Nodes.count(product, "onOrderUnits");
        String arrives =
                due == 0
                        ? ""
                        : " The %s on order are taken to arrive after half of the lead time of %s days."
                                .formatted(
                                        Cell.count(due).text(),
                                        Nodes.text(product, "leadTimeDays"));
        return projection
                        .reorderOn()
                        .map(day ->
                                day.equals(projection.days().getFirst())
                                        ? "On hand and on order are below the re-order point of %s today."
                                                .formatted(Nodes.text(product, "reorderPointUnits"))
                                        : "On hand and on order fall below the re-order point of %s about %s."
                                                .formatted(
                                                        Nodes.text(product, "reorderPointUnits"),
                                                        day))
                        .orElse(
                                "On hand and on order stay above the re-order point of %s."
                                        .formatted(Nodes.text(product, "reorderPointUnits")))
                + arrives;
    }
}
