package io.suanpan.tables.raw;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/**
 * A window over the raw bytes that always shows a whole record of up to {@value #MAX_RECORD} bytes.
 * Fields are open to the scanner, which runs over them byte by byte.
 */
final class LineBuffer {
    static final int MAX_RECORD = 1 << 19;
    private static final int SIZE = MAX_RECORD + MAX_RECORD / 2;

    final byte[] bytes = new byte[SIZE];

    /** Where the next record starts. */
    int start;

    /** After the last byte that is there. */
    int end;

    private final InputStream in;
    private boolean finished;
    private boolean broken;
    private boolean discarding;

    LineBuffer(InputStream in) {
        this.in = in;
    }

    /** Makes at least {@value #MAX_RECORD} bytes visible from {@link #start}, or all there are. */
    void fill() {
        if (discarding) {
            discard();
        }
        if (finished || end - start >= MAX_RECORD) {
            return;
        }
        System.arraycopy(bytes, start, bytes, 0, end - start);
        end -= start;
        start = 0;
        while (!finished && end < SIZE) {
            read();
        }
    }

    /** Leaves out what is still to come of a line that is longer than the window. */
    void discardRestOfLine() {
        discarding = true;
    }

    private void discard() {
        discarding = false;
        start = end;
        while (start == end && !finished) {
            start = 0;
            end = 0;
            read();
            int lineEnd = lineEnd(0);
            start = Math.min(end, lineEnd + 1);
            if (lineEnd < end) {
                return;
            }
        }
    }

    private void read() {
        try {
            int count = in.read(bytes, end, SIZE - end);
            finished = count < 0;
            end += Math.max(0, count);
        } catch (EOFException | ZipException _) {
            finished = true;
            broken = true;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the raw object failed.", e);
        }
    }

    boolean isEmpty() {
        fill();
        return start == end;
    }

    /** Whether the compressed data broke off: what is left after the last line is not whole. */
    boolean isBroken() {
        return broken;
    }

    /** Whether {@link #end} is the end of the file. */
    boolean isFinished() {
        return finished;
    }

    /** The line feed at or after {@code from}; {@link #end} where there is none in sight. */
    int lineEnd(int from) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
