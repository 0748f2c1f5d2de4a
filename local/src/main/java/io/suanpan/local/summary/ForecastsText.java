package io.suanpan.local.summary;

import io.suanpan.forecasting.products.ProductForecast;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much of the best sellers of the last four weeks will sell. */
public final class ForecastsText {
    private final List<ProductForecast> forecasts;

    /**
     * @param forecasts of the same weeks and level
     */
    public ForecastsText(List<ProductForecast> forecasts) {
        this.forecasts = List.copyOf(forecasts);
    }

    /** No line is longer than {@code width}; none without a forecast. */
    public List<String> lines(int width) {
        if (forecasts.isEmpty()) {
            return List.of();
        }
        ProductForecast first = forecasts.getFirst();
        TextTable table =
                new TextTable(
                        "product",
                        ">next week",
                        ">all weeks",
                        ">at least",
                        ">at most",
                        "what it is");
        forecasts.forEach(it -> row(table, it));
        List<String> lines =
                new ArrayList<>(
                        Words.wrapped(
                                "What will sell: the best sellers of the last 4 weeks, in the %s from %s on; bounds hold %d of 100"
                                        .formatted(
                                                Words.count(first.horizonWeeks(), "week", "weeks"),
                                                first.asOf(),
                                                first.level()),
                                width));
        lines.add("");
        lines.addAll(table.lines(width));
        return lines;
    }

    private static void row(TextTable table, ProductForecast forecast) {
        table.row(
                forecast.productId(),
                units(forecast.weeks().getFirst().mean()),
                units(forecast.total().mean()),
                Words.count(forecast.total().low()),
                Words.count(forecast.total().high()),
                forecast.name());
    }

    private static String units(double mean) {
        return String.format(Locale.ROOT, "%,.0f", mean);
    }
}
