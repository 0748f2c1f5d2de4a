package io.suanpan.tables.raw;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into records and fields (RFC 4180; also a lone line feed or carriage return before it
 * ends a record, and a quote inside an unquoted field is text). One pass over the bytes, no copy. A
 * record whose quotes are broken ends with its first line, so that one lost quote costs one row.
 */
final class CsvScanner {
    private final LineBuffer buffer;
    private final byte delimiter;

    /** Start and end of each field of the record, pairwise, quotes included. */
    int[] bounds = new int[64];

    int fields;

    /** Bounds of the record without its line end. */
    int recordStart;

    int recordEnd;

    /** Whether no byte of the record is above 127. */
    boolean ascii;

    /** Whether no unquoted field has a quote in it. */
    boolean plain;

    CsvScanner(LineBuffer buffer, byte delimiter) {
        this.buffer = buffer;
        this.delimiter = delimiter;
    }

    /**
     * Scans the next record; the buffer must not be empty.
     *
     * @return what is wrong with the record, null where nothing
     */
    @Nullable Malformed next() {
        buffer.fill();
        recordStart = buffer.start;
        Malformed fault = scan();
        if (fault == Malformed.BROKEN_QUOTES || fault == Malformed.TOO_LONG) {
            takeFirstLine();
        }
        buffer.start = Math.min(buffer.end, recordEnd + 1);
        trimCarriageReturn();
        return fault;
    }

    private void takeFirstLine() {
        recordEnd = buffer.lineEnd(recordStart);
        fields = 0;
        if (recordEnd == buffer.end && !buffer.isFinished()) {
            buffer.discardRestOfLine();
        }
    }

    private void trimCarriageReturn() {
        if (recordEnd > recordStart && buffer.bytes[recordEnd - 1] == '\r') {
            recordEnd--;
            if (fields > 0 && bounds[2 * fields - 1] > recordEnd) {
                bounds[2 * fields - 1] = recordEnd;
            }
        }
    }

    private @Nullable Malformed scan() {
        byte[] bytes = buffer.bytes;
        int end = buffer.end;
        int limit = Math.min(end, recordStart + LineBuffer.MAX_RECORD);
        int at = recordStart;
        int fieldStart = at;
        int or = 0;
        boolean nul = false;
        fields = 0;
        plain = true;
        while (true) {
            if (at < limit && bytes[at] == '"' && at == fieldStart) {
                int close = closingQuote(at + 1, limit);
                if (close < 0) {
                    ascii = false;
                    return limit < end ? Malformed.TOO_LONG : Malformed.BROKEN_QUOTES;
                }
                for (int i = at; i <= close; i++) {
                    or |= bytes[i];
                    nul |= bytes[i] == 0;
                }
                at = close + 1;
                if (at < limit
                        && bytes[at] != delimiter
                        && bytes[at] != '\n'
                        && !(bytes[at] == '\r' && (at + 1 == end || bytes[at + 1] == '\n'))) {
                    ascii = false;
                    return Malformed.BROKEN_QUOTES;
                }
            }
            while (at < limit) {
                byte b = bytes[at];
                if (b == delimiter || b == '\n') {
                    break;
                }
                or |= b;
                nul |= b == 0;
                plain &= b != '"';
                at++;
            }
            addField(fieldStart, at);
            if (at == limit && limit < end) {
                ascii = false;
                return Malformed.TOO_LONG;
            }
            if (at == limit || bytes[at] == '\n') {
                recordEnd = at;
                ascii = or >= 0;
                return nul ? Malformed.NUL_BYTE : null;
            }
            at++;
            fieldStart = at;
        }
    }

    /** The quote that ends the field; -1 where there is none before {@code limit}. */
    private int closingQuote(int from, int limit) {
        byte[] bytes = buffer.bytes;
        int at = from;
        while (at < limit) {
            if (bytes[at] == '"') {
                if (at + 1 < limit && bytes[at + 1] == '"') {
                    at++;
                } else {
                    return at;
                }
            }
            at++;
        }
        return -1;
    }

    private void addField(int from, int to) {
        if (2 * fields == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * fields] = from;
        bounds[2 * fields + 1] = to;
        fields++;
    }
}
