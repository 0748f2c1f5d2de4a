package io.suanpan.store.batch;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * The ids of an object of JSON lines, {@code {"customerId":"17850"}}, read in chunks. Blank lines
 * count but are left out; a line without an id is handed on as one, for an answer of its own. So is
 * a line above 1 MiB, so that memory is bounded whatever the object holds.
 */
public final class IdLines implements AutoCloseable {
    private static final int FIRST_BYTES = 1 << 16;
    private static final int MOST_LINE_BYTES = 1 << 20;

    /** A chunk ends early where its ids are long. */
    private static final int MOST_TEXT_BYTES = 1 << 25;

    private final InputStream in;
    private final String field;
    private final byte[] plainStart;
    private byte[] buffer = new byte[FIRST_BYTES];
    private int position;
    private int limit;
    private long number;

    /** Where the line that was read last begins and ends; {@code tooLong} where it was dropped. */
    private int lineStart;

    private int lineEnd;
    private boolean tooLong;

    private IdLines(InputStream in, String field) {
        this.in = in;
        this.field = field;
        this.plainStart = "{\"%s\":".formatted(field).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @param field of each line that holds the id, as in {@code customerId}
     * @throws SuanpanException {@code NOT_FOUND} where there is no such object
     */
    public static IdLines of(ObjectStore store, String key, String field) {
        StoredObject object =
                store.get(key)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no object " + key + " to read ids from.",
                                        "Put it there, one {\"%s\":…} a line.".formatted(field)));
        return new IdLines(object.stream(), field);
    }

    /** The next lines, at most so many; empty at the end. */
    public IdChunk next(int most) {
        try {
            IdChunk chunk = new IdChunk(field);
            while (chunk.size() < most && chunk.textBytes() < MOST_TEXT_BYTES && readLine()) {
                number++;
                addLine(chunk);
            }
            return chunk;
        } catch (IOException e) {
            throw new UncheckedIOException("The ids cannot be read on.", e);
        }
    }

    private void addLine(IdChunk chunk) {
        while (lineEnd > lineStart && isSpace(buffer[lineEnd - 1])) {
            lineEnd--;
        }
        int id = plainIdStart();
        if (tooLong) {
            chunk.add(number, "");
        } else if (id > 0) {
            chunk.addPlain(number, buffer, id, lineEnd - 2);
        } else if (lineEnd > lineStart) {
            chunk.add(number, id(Arrays.copyOfRange(buffer, lineStart, lineEnd)));
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
    }

    /**
     * Where the id begins in a line as nearly all are, which ends two bytes before the line does:
     * {@code {"customerId":"…"}}, perhaps with spaces before the value. -1 for any other line.
     */
    private int plainIdStart() {
        int at = lineStart + plainStart.length;
        int end = lineEnd - 2;
        if (at >= end || !Arrays.equals(buffer, lineStart, at, plainStart, 0, plainStart.length)) {
            return -1;
        }
        while (buffer[at] == ' ') {
            at++;
        }
        if (buffer[at++] != '"' || at >= end || buffer[end] != '"' || buffer[end + 1] != '}') {
            return -1;
        }
        boolean stripped = buffer[at] != ' ' && buffer[end - 1] != ' ';
        return stripped && isPlain(at, end) ? at : -1;
    }

    private boolean isPlain(int start, int end) {
        for (int i = start; i < end; i++) {
            byte b = buffer[i];
            if (b < ' ' || b == '"' || b == '\\' || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private String id(byte[] line) {
        try {
            JsonNode id = Json.tree(line, "the line").path(field);
            return id.isString() ? id.stringValue().strip() : "";
        } catch (SuanpanException _) {
            return "";
        }
    }

    /** False at the end. */
    private boolean readLine() throws IOException {
        tooLong = false;
        lineStart = position;
        int searched = position;
        while (true) {
            for (int i = searched; i < limit; i++) {
                if (buffer[i] == '\n') {
                    lineEnd = i;
                    position = i + 1;
                    return true;
                }
            }
            if (limit - lineStart >= MOST_LINE_BYTES) {
                tooLong = true;
                lineStart = limit;
            }
            searched = limit - lineStart;
            if (!fill()) {
                lineEnd = limit;
                position = limit;
                return lineEnd > lineStart || tooLong;
            }
        }
    }

    /** Reads on behind the line's beginning, which then stands first; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, lineStart, buffer, 0, limit - lineStart);
        limit -= lineStart;
        lineStart = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read >= 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The ids cannot be closed.", e);
        }
    }
}
