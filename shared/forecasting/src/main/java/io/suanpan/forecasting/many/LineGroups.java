package io.suanpan.forecasting.many;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Series from lines that are sorted by the id that they begin with, and among one id by their text.
 * One series is in memory at a time. For one thread.
 */
public final class LineGroups implements Iterator<AskedSeries> {
    private final Iterator<String> lines;
    private final HistoryFormat format;

    /** The first line that no series has taken. */
    private @Nullable String ahead;

    public LineGroups(Iterator<String> sorted, HistoryFormat format) {
        this.lines = sorted;
        this.format = format;
        ahead = read();
    }

    private @Nullable String read() {
        return lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public AskedSeries next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        String id = HistoryFormat.id(ahead);
        return format.series(id, new Group(id));
    }

    private final class Group implements Iterator<String> {
        private final String id;

        Group(String id) {
            this.id = id;
        }

        @Override
        public boolean hasNext() {
            return ahead != null && HistoryFormat.id(ahead).equals(id);
        }

        @Override
        public String next() {
            String line = ahead;
            if (line == null || !hasNext()) {
                throw new NoSuchElementException();
            }
            ahead = read();
            return line;
        }
    }
}
