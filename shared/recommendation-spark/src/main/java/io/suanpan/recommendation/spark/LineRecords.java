package io.suanpan.recommendation.spark;

import java.io.Reader;
import java.util.Iterator;

/**
 * Lines as the characters of a file, one line at a time, so that it is known which line was read
 * last.
 */
final class LineRecords extends Reader {
    private final Iterator<String> lines;
    private String line = "";
    private int next = 1;

    LineRecords(Iterator<String> lines) {
        this.lines = lines;
    }

    /** What was read last. */
    String line() {
        return line;
    }

    /** What is left of the line, and its end; never more than that. */
    @Override
    public int read(char[] buffer, int offset, int length) {
        if (next > line.length()) {
            if (!lines.hasNext()) {
                return -1;
            }
            line = lines.next();
            next = 0;
        }
        int some = Math.min(length, line.length() - next);
        line.getChars(next, next + some, buffer, offset);
        next += some;
        if (some < length) {
            buffer[offset + some] = '\n';
            next++;
            return some + 1;
        }
        return some;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
