package io.suanpan.forecasting.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.forecasting.many.AskedSeries;
import io.suanpan.forecasting.many.HistoryFormat;
import io.suanpan.forecasting.many.Levels;
import io.suanpan.forecasting.many.LineGroups;
import io.suanpan.forecasting.many.ManyForecasts;
import io.suanpan.forecasting.many.Outcome;
import io.suanpan.forecasting.many.SeriesForecast;
import io.suanpan.forecasting.many.SeriesLines;
import io.suanpan.forecasting.many.WeeklySales;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.util.LongAccumulator;

/**
 * What an executor does with a partition, whose lines are sorted: one series after another, as
 * {@link ManyForecasts} does it on one machine. Only this travels to the executors.
 *
 * @param lastWeek {@link #WHOLE_SERIES}, or where all weekly sales end
 */
record ForecastTask(
        String method,
        String levels,
        int horizon,
        long lastWeek,
        LongAccumulator forecast,
        LongAccumulator refused)
        implements MapPartitionsFunction<String, String> {
    static final long WHOLE_SERIES = Long.MAX_VALUE;

    @Override
    public Iterator<String> call(Iterator<String> lines) {
        ManyForecasts forecasts =
                new ManyForecasts(ForecastMethods.named(method), Levels.parse(levels));
        LineGroups series = new LineGroups(lines, format());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return series.hasNext();
            }

            @Override
            public String next() {
                return text(forecasts, series.next());
            }
        };
    }

    private HistoryFormat format() {
        return lastWeek == WHOLE_SERIES
                ? new SeriesLines(horizon)
                : new WeeklySales(horizon, lastWeek);
    }

    /** Spark ends the last line itself. */
    private String text(ManyForecasts forecasts, AskedSeries asked) {
        Outcome outcome = forecasts.of(asked);
        (outcome instanceof SeriesForecast ? forecast : refused).add(1);
        byte[] lines = outcome.lines();
        return new String(lines, 0, lines.length - 1, UTF_8);
    }
}
