package io.suanpan.tables.raw;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Copies CSV records into the normalised file. Empty lines are no records. */
final class CsvReader implements RawStage.RecordReader {
    private final LineBuffer buffer;
    private final RawLayout layout;
    private final Encoding encoding;
    private final CsvScanner scanner;
    private final List<String> header;
    private final int[] places;
    private final boolean wholeRecord;
    private final boolean[] ragged;

    CsvReader(LineBuffer buffer, RawLayout layout, Encoding encoding, String name) {
        this.buffer = buffer;
        this.layout = layout;
        this.encoding = encoding;
        byte delimiter = delimiter(buffer);
        this.scanner = new CsvScanner(buffer, delimiter);
        this.header = readHeader(name);
        this.places = layout.places(header);
        this.ragged = new boolean[header.size()];
        this.wholeRecord = delimiter == ',' && encoding == Encoding.UTF_8 && isIdentity();
        requireColumns(name);
    }

    /** The one of comma, semicolon and tab that the header has most of, outside quotes. */
    private static byte delimiter(LineBuffer buffer) {
        int[] counts = new int[3];
        boolean quoted = false;
        int end = buffer.lineEnd(buffer.start);
        for (int i = buffer.start; i < end; i++) {
            byte b = buffer.bytes[i];
            quoted ^= b == '"';
            int which = quoted ? -1 : ",;\t".indexOf(b);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        best = counts[2] > counts[best] ? 2 : best;
        return (byte) ",;\t".charAt(best);
    }

    private List<String> readHeader(String name) {
        Malformed fault = scanner.next();
        if (buffer.isBroken() && buffer.start == buffer.end) {
            fault = Malformed.BROKEN_GZIP;
        }
        if (fault != null) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The header of " + name + " cannot be read: " + fault.meaning(),
                    fault.remedy());
        }
        checkEncoding();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scanner.fields; i++) {
            names.add(text(i).strip());
        }
        return List.copyOf(names);
    }

    private void requireColumns(String name) {
        List<String> missing = layout.missing(header);
        if (!missing.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%s lacks the column%s %s. Found: %s. Expected: %s."
                            .formatted(
                                    name,
                                    missing.size() == 1 ? "" : "s",
                                    String.join(", ", missing),
                                    String.join(", ", header),
                                    String.join(", ", layout.names())),
                    "Export it with these columns, or upload it under the source it comes from.");
        }
    }

    private boolean isIdentity() {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != i || layout.columns().get(i).secret()) {
                return false;
            }
        }
        return places.length == header.size();
    }

    @Override
    public long copy(NormalisedWriter out, MalformedWriter rejects) {
        long row = 0;
        while (!buffer.isEmpty()) {
            Malformed fault = scanner.next();
            if (fault == null && scanner.recordEnd == scanner.recordStart) {
                continue;
            }
            row++;
            checkEncoding();
            Malformed verdict = verdict(fault);
            if (verdict == null) {
                write(out, row);
            } else {
                rejects.write(
                        row,
                        verdict,
                        buffer.bytes,
                        scanner.recordStart,
                        scanner.recordEnd,
                        encoding);
            }
        }
        return buffer.isBroken() ? breakOff(row, rejects) : row;
    }

    private @Nullable Malformed verdict(@Nullable Malformed fault) {
        if (buffer.isBroken() && buffer.start == buffer.end) {
            return Malformed.BROKEN_GZIP;
        }
        boolean complete = fault != null || scanner.fields == header.size();
        return complete ? fault : Malformed.FIELD_COUNT;
    }

    /** Also where the data break off right between two records, the report has to say so. */
    private long breakOff(long row, MalformedWriter rejects) {
        if (rejects.counts().containsKey(Malformed.BROKEN_GZIP.id())) {
            return row;
        }
        rejects.write(row + 1, Malformed.BROKEN_GZIP, buffer.bytes, 0, 0, encoding);
        return row + 1;
    }

    private void checkEncoding() {
        if (encoding == Encoding.UTF_8
                && !scanner.ascii
                && !Encoding.isUtf8(buffer.bytes, scanner.recordStart, scanner.recordEnd)) {
            throw new NotUtf8Exception();
        }
    }

    private void write(NormalisedWriter out, long row) {
        out.startRow(row);
        noteEdges();
        if (wholeRecord && scanner.plain) {
            out.verbatim(buffer.bytes, scanner.recordStart, scanner.recordEnd);
        } else {
            for (int i = 0; i < places.length; i++) {
                writeField(out, i);
            }
        }
        out.endRow();
    }

    /** A blank may be any byte outside the visible ASCII characters; in quotes it does not show. */
    private void noteEdges() {
        byte[] bytes = buffer.bytes;
        int[] bounds = scanner.bounds;
        for (int i = 0; i < ragged.length; i++) {
            int from = bounds[2 * i];
            int to = bounds[2 * i + 1];
            if (from < to && (bytes[from] <= ' ' || bytes[to - 1] <= ' ' || bytes[from] == '"')) {
                ragged[i] = true;
            }
        }
    }

    @Override
    public List<String> tidyColumns() {
        List<String> names = layout.names();
        return IntStream.range(0, places.length)
                .filter(i -> places[i] >= 0 && !ragged[places[i]])
                .filter(i -> !layout.columns().get(i).secret())
                .mapToObj(names::get)
                .toList();
    }

    private void writeField(NormalisedWriter out, int column) {
        int place = places[column];
        if (place < 0) {
            out.verbatim(buffer.bytes, 0, 0);
        } else if (layout.columns().get(column).secret()) {
            out.text(Secrets.hashed(text(place)));
        } else {
            int[] bounds = scanner.bounds;
            out.field(buffer.bytes, bounds[2 * place], bounds[2 * place + 1]);
        }
    }

    private String text(int place) {
        int from = scanner.bounds[2 * place];
        int to = scanner.bounds[2 * place + 1];
        var charset =
                encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String field = new String(buffer.bytes, from, to - from, charset);
        return field.length() > 1 && field.startsWith("\"")
                ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                : field;
    }

    @Override
    public List<String> header() {
        return header;
    }
}
