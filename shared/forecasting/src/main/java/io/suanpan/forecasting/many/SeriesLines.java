package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.SeriesLine;
import java.util.Iterator;

/**
 * A whole series in a line, as {@link SeriesLine} has it; its future is not looked at and may be
 * empty.
 *
 * @param horizon steps to forecast; 0 for as many as each line says
 */
public record SeriesLines(int horizon) implements HistoryFormat {
    @Override
    public String header() {
        return SeriesLine.HEADER;
    }

    @Override
    public AskedSeries series(String id, Iterator<String> lines) {
        String line = lines.next();
        boolean alone = !lines.hasNext();
        lines.forEachRemaining(_ -> {});
        return new Line(id, horizon, line, alone);
    }

    private record Line(String id, int asked, String line, boolean alone) implements AskedSeries {
        @Override
        public int horizon() {
            return asked == 0 ? parsed().horizon() : asked;
        }

        @Override
        public Series history() {
            if (!alone) {
                throw new SuanpanException(
                        ErrorCode.MALFORMED,
                        "The series \"" + id + "\" has more than one line.",
                        "Keep one of them.");
            }
            return parsed().history();
        }

        private SeriesLine parsed() {
            return SeriesLine.of(line, "The line of the series \"" + id + "\"");
        }
    }
}
