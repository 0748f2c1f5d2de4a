package io.suanpan.forecasting.many;

import java.util.Iterator;

/**
 * Lines of text that hold histories. Each begins with the id of its series and a comma; the lines
 * of one series need not stand together until they are read.
 */
public sealed interface HistoryFormat permits SeriesLines, WeeklySales {

    /** First line of every file. */
    String header();

    /**
     * Of one series.
     *
     * @param lines all of its lines in the order of their text, read to their end before this
     *     returns; what is wrong with them is told when the history is asked for
     */
    AskedSeries series(String id, Iterator<String> lines);

    /** What stands before the first comma; all of a line without one. */
    static String id(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }
}
