package io.suanpan.tables.raw;

import io.suanpan.core.Json;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes quarantined rows ready for the database again, with their new values. A record that could
 * not be split takes part only if it has mends: its fields are then those and else empty. Memory
 * holds one line at a time.
 */
public final class QuarantineStage {
    private final Path quarantine;
    private final String what;

    /**
     * @param quarantine {@link QuarantineLine}s
     * @param what names it in errors
     */
    public QuarantineStage(Path quarantine, String what) {
        this.quarantine = quarantine;
        this.what = what;
    }

    private interface LineAction {
        void take(QuarantineLine line, String text) throws IOException;
    }

    /**
     * @param folder for temporary files
     * @param mended takes the rows whose mends have been used
     */
    public StagedFile stage(Path folder, RawLayout layout, Mends mends, Set<Long> mended) {
        try {
            Path records = Files.createTempFile(folder, "records", ".csv");
            Path none = Files.createTempFile(folder, "malformed", ".jsonl");
            long[] rows = new long[1];
            try (var out = new NormalisedWriter(Files.newOutputStream(records), Encoding.UTF_8)) {
                read((line, _) -> {
                    boolean hasMends = mends.has(line.row());
                    if (hasMends) {
                        mended.add(line.row());
                    }
                    if (hasMends || !line.isMalformed()) {
                        rows[0]++;
                        values(line, layout, mends).forEach(v -> write(out, line.row(), layout, v));
                    }
                });
            }
            return new StagedFile(
                    records,
                    none,
                    rows[0],
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Encoding.UTF_8,
                    List.of());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static List<Map<String, @Nullable String>> values(
            QuarantineLine line, RawLayout layout, Mends mends) {
        List<Map<String, @Nullable String>> records = new ArrayList<>();
        if (line.isMalformed()) {
            Map<String, @Nullable String> empty = new LinkedHashMap<>();
            layout.names().forEach(name -> empty.put(name, null));
            records.add(empty);
        } else {
            records.add(line.raw());
            records.addAll(line.further());
        }
        return mends.applied(line.row(), records);
    }

    private static void write(
            NormalisedWriter out,
            long row,
            RawLayout layout,
            Map<String, @Nullable String> values) {
        out.startRow(row);
        for (RawColumn column : layout.columns()) {
            String value = values.get(column.name());
            String text = value == null ? "" : value;
            out.text(column.secret() ? Secrets.hashed(text) : text);
        }
        out.endRow();
    }

    /** Copies the lines of rows for which {@code stays} holds, as they are. */
    public void copy(LongPredicate stays, Path target) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            read((line, text) -> {
                if (stays.test(line.row())) {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            });
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void read(LineAction action) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(quarantine)) {
            long number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                action.take(
                        Json.read(bytes, QuarantineLine.class, "Line " + number + " of " + what),
                        text);
            }
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("Reading " + what + " failed.", e);
    }
}
