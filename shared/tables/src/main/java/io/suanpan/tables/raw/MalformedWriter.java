package io.suanpan.tables.raw;

import io.suanpan.core.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes malformed records as quarantine lines and counts them. */
final class MalformedWriter implements AutoCloseable {
    private static final int MAX_KEPT_BYTES = 1 << 16;
    private static final int EXAMPLES = 5;

    private final OutputStream out;
    private final boolean secret;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, List<Long>> rows = new TreeMap<>();

    /**
     * @param secret whether the records may name persons; then their text is not copied
     */
    MalformedWriter(Path file, boolean secret) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.secret = secret;
    }

    void write(long row, Malformed fault, byte[] bytes, int from, int to, Encoding encoding) {
        counts.merge(fault.id(), 1L, Long::sum);
        List<Long> examples = rows.computeIfAbsent(fault.id(), _ -> new ArrayList<>());
        if (examples.size() < EXAMPLES) {
            examples.add(row);
        }
        String record = secret ? withheld(to - from) : text(bytes, from, to, encoding);
        var reason = new QuarantineLine.Reason(null, null, fault.id(), fault.remedy());
        var line =
                new QuarantineLine(
                        row, Map.of(QuarantineLine.RECORD, record), List.of(), List.of(reason));
        try {
            out.write(Json.bytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the quarantine failed.", e);
        }
    }

    private static String withheld(int length) {
        return "(" + length + " bytes, withheld because they may name a person: see the raw file)";
    }

    private static String text(byte[] bytes, int from, int to, Encoding encoding) {
        int kept = Math.min(to - from, MAX_KEPT_BYTES);
        var charset =
                encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(bytes, from, kept, charset);
    }

    Map<String, Long> counts() {
        return counts;
    }

    Map<String, List<Long>> rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
