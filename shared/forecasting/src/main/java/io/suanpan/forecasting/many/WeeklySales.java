package io.suanpan.forecasting.many;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import java.util.Iterator;

/**
 * What a product sold in a week: {@code product,week,units}, the week as its Monday or any other of
 * its days. A history begins with the product's first line and ends with the last week of all
 * products; weeks without a line sold nothing. Units of lines for the same week add up, in the
 * order of their text, so that the order of the lines does not matter to the last bit. A week in
 * which more came back than was sold counts as 0.
 *
 * @param horizon weeks to forecast
 * @param lastWeek of the histories, in {@linkplain SoldWeek#week() weeks since 1970}; later lines
 *     are refused
 */
public record WeeklySales(int horizon, long lastWeek) implements HistoryFormat {
    public static final String HEADER = "product,week,units";

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public AskedSeries series(String id, Iterator<String> lines) {
        SoldWeeks sold = new SoldWeeks(id, lastWeek);
        try {
            lines.forEachRemaining(line -> sold.add(SoldWeek.parse(line)));
            return AskedSeries.of(sold.series(), horizon);
        } catch (SuanpanException e) {
            lines.forEachRemaining(_ -> {});
            return new Wrong(id, horizon, e);
        }
    }

    private record Wrong(String id, int horizon, SuanpanException problem) implements AskedSeries {
        @Override
        public Series history() {
            throw problem;
        }
    }
}
