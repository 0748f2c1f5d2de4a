package io.suanpan.tables.raw;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the normalised file: row number, then the columns of the layout, comma-separated, UTF-8,
 * quoted where needed, one line feed after each record. Fields arrive as bytes of the raw file.
 */
final class NormalisedWriter implements AutoCloseable {
    private static final int FLUSH_AT = 1 << 16;

    private final OutputStream out;
    private final boolean latin1;
    private byte[] buffer = new byte[FLUSH_AT * 2];
    private int length;

    NormalisedWriter(OutputStream out, Encoding encoding) {
        this.out = out;
        this.latin1 = encoding == Encoding.LATIN_1;
    }

    void startRow(long row) {
        if (length >= FLUSH_AT) {
            flush();
        }
        ensure(24);
        int end = length + digits(row);
        long rest = row;
        for (int at = end - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    void endRow() {
        ensure(1);
        buffer[length++] = '\n';
    }

    /** Bytes that are valid as they are: ASCII or UTF-8, quoted where needed. */
    void verbatim(byte[] bytes, int from, int to) {
        ensure(to - from + 1);
        buffer[length++] = ',';
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    /** A field that was quoted in the raw file, with its quotes, or one that was not. */
    void field(byte[] bytes, int from, int to) {
        boolean quoted = to > from && bytes[from] == '"';
        boolean plain = !latin1 && (quoted || !needsQuotes(bytes, from, to));
        if (plain) {
            verbatim(bytes, from, to);
            return;
        }
        ensure(2 * (to - from) + 3);
        buffer[length++] = ',';
        if (quoted) {
            copy(bytes, from, to, false);
        } else if (needsQuotes(bytes, from, to)) {
            buffer[length++] = '"';
            copy(bytes, from, to, true);
            buffer[length++] = '"';
        } else {
            copy(bytes, from, to, false);
        }
    }

    /** A field by its text; empty for null. */
    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        ensure(2 * bytes.length + 3);
        buffer[length++] = ',';
        if (bytes.length > 0) {
            buffer[length++] = '"';
            copyUtf8(bytes);
            buffer[length++] = '"';
        }
    }

    private void copyUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '"') {
                buffer[length++] = '"';
            }
            buffer[length++] = b;
        }
    }

    private static boolean needsQuotes(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == ',' || b == '"' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private void copy(byte[] bytes, int from, int to, boolean doubleQuotes) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < 0 && latin1) {
                buffer[length++] = (byte) (0xC0 | (b & 0xFF) >>> 6);
                buffer[length++] = (byte) (0x80 | b & 0x3F);
            } else {
                if (doubleQuotes && b == '"') {
                    buffer[length++] = '"';
                }
                buffer[length++] = b;
            }
        }
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
