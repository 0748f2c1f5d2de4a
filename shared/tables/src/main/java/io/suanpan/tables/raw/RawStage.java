package io.suanpan.tables.raw;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Gzip;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Makes a raw file ready for the database in one pass and in bounded memory: unzips, finds encoding
 * and delimiter, splits records, keeps the columns of the layout in their order. A file that turns
 * out not to be UTF-8 is read again as Latin-1.
 */
public final class RawStage {
    private static final int GZIP_BUFFER = 1 << 16;

    private final Path folder;

    /**
     * @param folder for temporary files
     */
    public RawStage(Path folder) {
        this.folder = folder;
    }

    /**
     * @param name the object's name: {@code .csv .tsv .txt} or {@code .jsonl .ndjson .json}, each
     *     also with {@code .gz}
     * @throws SuanpanException {@code MALFORMED} where the file as a whole cannot be read
     */
    public StagedFile stage(Content raw, String name, RawLayout layout) {
        try {
            Files.createDirectories(folder);
            try {
                return stage(raw, name, layout, Encoding.UTF_8);
            } catch (NotUtf8Exception _) {
                return stage(raw, name, layout, Encoding.LATIN_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + name + " failed.", e);
        }
    }

    private StagedFile stage(Content raw, String name, RawLayout layout, Encoding encoding)
            throws IOException {
        Path records = Files.createTempFile(folder, "records", ".csv");
        Path malformed = Files.createTempFile(folder, "malformed", ".jsonl");
        boolean done = false;
        try (InputStream in = unzipped(raw.open(), name);
                var rejects = new MalformedWriter(malformed, layout.hasSecrets());
                var out = new NormalisedWriter(Files.newOutputStream(records), encoding)) {
            LineBuffer buffer = new LineBuffer(in);
            skipByteOrderMark(buffer, name);
            RecordReader reader =
                    RawName.isJson(name)
                            ? new JsonReader(buffer, layout, encoding)
                            : new CsvReader(buffer, layout, encoding, name);
            long rows = reader.copy(out, rejects);
            done = true;
            return new StagedFile(
                    records,
                    malformed,
                    rows,
                    rejects.counts(),
                    rejects.rows(),
                    reader.header(),
                    encoding,
                    reader.tidyColumns());
        } finally {
            if (!done) {
                Files.deleteIfExists(records);
                Files.deleteIfExists(malformed);
            }
        }
    }

    private static InputStream unzipped(InputStream raw, String name) throws IOException {
        InputStream in = new BufferedInputStream(raw, GZIP_BUFFER);
        if (!Gzip.begins(in)) {
            return in;
        }
        try {
            return new GZIPInputStream(in, GZIP_BUFFER);
        } catch (EOFException | ZipException e) {
            in.close();
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    name + " starts like gzip but its header is damaged.",
                    "Compress and upload it again.",
                    e);
        }
    }

    private static void skipByteOrderMark(LineBuffer buffer, String name) {
        if (buffer.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    name + " is empty" + (buffer.isBroken() ? ": its gzip data break off." : "."),
                    "Export it again with at least a header.");
        }
        if (startsWith(buffer, 0xEF, 0xBB, 0xBF)) {
            buffer.start += 3;
        } else if (startsWith(buffer, 0xFF, 0xFE) || startsWith(buffer, 0xFE, 0xFF)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, name + " is UTF-16.", "Save it as UTF-8 and upload it.");
        }
    }

    private static boolean startsWith(LineBuffer buffer, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (buffer.start + i >= buffer.end
                    || (buffer.bytes[buffer.start + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Copies the records of one syntax. */
    interface RecordReader {
        /** Number of records, malformed ones included. */
        long copy(NormalisedWriter out, MalformedWriter rejects);

        /** The columns found; empty where the syntax has no header. */
        List<String> header();

        /** Columns of the layout whose values need no trimming; not all of them, if in doubt. */
        List<String> tidyColumns();
    }
}
