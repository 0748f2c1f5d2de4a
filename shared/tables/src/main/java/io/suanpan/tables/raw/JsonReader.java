package io.suanpan.tables.raw;

import io.suanpan.core.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Copies JSON lines into the normalised file. Blank lines are no records. */
final class JsonReader implements RawStage.RecordReader {
    private final LineBuffer buffer;
    private final RawLayout layout;
    private final Encoding encoding;

    JsonReader(LineBuffer buffer, RawLayout layout, Encoding encoding) {
        this.buffer = buffer;
        this.layout = layout;
        this.encoding = encoding;
    }

    @Override
    public long copy(NormalisedWriter out, MalformedWriter rejects) {
        long row = 0;
        while (!buffer.isEmpty()) {
            int from = buffer.start;
            int to = buffer.lineEnd(from);
            buffer.start = Math.min(buffer.end, to + 1);
            if (isBlank(from, to)) {
                continue;
            }
            row++;
            Malformed fault = copyLine(out, row, from, to);
            if (fault != null) {
                rejects.write(row, fault, buffer.bytes, from, to, encoding);
            }
        }
        if (buffer.isBroken() && !rejects.counts().containsKey(Malformed.BROKEN_GZIP.id())) {
            row++;
            rejects.write(row, Malformed.BROKEN_GZIP, buffer.bytes, 0, 0, encoding);
        }
        return row;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer.bytes[i] != ' ' && buffer.bytes[i] != '\r' && buffer.bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Malformed copyLine(NormalisedWriter out, long row, int from, int to) {
        if (encoding == Encoding.UTF_8 && !Encoding.isUtf8(buffer.bytes, from, to)) {
            throw new NotUtf8Exception();
        }
        if (to == buffer.end && !buffer.isFinished()) {
            buffer.discardRestOfLine();
            return Malformed.TOO_LONG;
        }
        if (to == buffer.end && buffer.isBroken()) {
            return Malformed.BROKEN_GZIP;
        }
        JsonNode object = parse(from, to);
        if (object == null || !object.isObject()) {
            return Malformed.INVALID_JSON;
        }
        List<@Nullable String[]> rows = layout.flattener().rows(object);
        if (rows.stream().anyMatch(JsonReader::hasNul)) {
            return Malformed.NUL_BYTE;
        }
        rows.forEach(values -> write(out, row, values));
        return null;
    }

    private @Nullable JsonNode parse(int from, int to) {
        var charset =
                encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        try {
            return Json.mapper().readTree(new String(buffer.bytes, from, to - from, charset));
        } catch (JacksonException _) {
            return null;
        }
    }

    private static boolean hasNul(@Nullable String[] values) {
        for (String value : values) {
            if (value != null && value.indexOf('\0') >= 0) {
                return true;
            }
        }
        return false;
    }

    private void write(NormalisedWriter out, long row, @Nullable String[] values) {
        out.startRow(row);
        for (int i = 0; i < values.length; i++) {
            String value = values[i] == null ? "" : values[i];
            out.text(layout.columns().get(i).secret() ? Secrets.hashed(value) : value);
        }
        out.endRow();
    }

    @Override
    public List<String> tidyColumns() {
        return List.of();
    }

    @Override
    public List<String> header() {
        return List.of();
    }
}
