package io.suanpan.customers.batch;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The ids of an object of JSON lines, {@code {"customerId":"17850"}}, read in chunks. Blank lines
 * count but are left out; a line without an id is handed on as one, for an answer of its own.
 */
public final class IdLines implements AutoCloseable {
    private final LineNumberReader lines;

    private record Text(long number, String line) {}

    private IdLines(LineNumberReader lines) {
        this.lines = lines;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is no such object
     */
    public static IdLines of(ObjectStore store, String key) {
        StoredObject object =
                store.get(key)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no object " + key + " to read ids from.",
                                        "Put it there, one {\"customerId\":…} a line."));
        return new IdLines(
                new LineNumberReader(
                        new InputStreamReader(object.stream(), StandardCharsets.UTF_8)));
    }

    /** The next lines, at most so many; empty at the end. */
    public List<IdLine> next(int most) {
        try {
            List<Text> chunk = new ArrayList<>();
            for (String line; chunk.size() < most && (line = lines.readLine()) != null; ) {
                if (!line.isBlank()) {
                    chunk.add(new Text(lines.getLineNumber(), line));
                }
            }
            return chunk.parallelStream()
                    .map(text -> new IdLine(text.number(), id(text.line())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The ids cannot be read on.", e);
        }
    }

    private static String id(String line) {
        try {
            JsonNode id =
                    Json.tree(line.getBytes(StandardCharsets.UTF_8), "the line").path("customerId");
            return id.isString() ? id.stringValue().strip() : "";
        } catch (SuanpanException _) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The ids cannot be closed.", e);
        }
    }
}
