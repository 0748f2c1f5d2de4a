package io.suanpan.tables.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A raw file made ready for the database. Closing it deletes its temporary files.
 *
 * @param records the normalised file: row number and the columns of the layout, no header
 * @param malformed JSON lines of quarantined records, as {@link QuarantineLine}
 * @param rows number of records read, malformed ones included
 * @param malformedCounts number of malformed records by rule id
 * @param malformedRows a few row numbers by rule id
 * @param header the columns found; empty for JSON lines
 * @param encoding as detected
 * @param tidyColumns columns of the layout in which no value starts or ends with what may be a
 *     blank
 */
public record StagedFile(
        Path records,
        Path malformed,
        long rows,
        Map<String, Long> malformedCounts,
        Map<String, List<Long>> malformedRows,
        List<String> header,
        Encoding encoding,
        List<String> tidyColumns)
        implements AutoCloseable {

    /** Number of records that are none. */
    public long malformedCount() {
        return malformedCounts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(records);
            Files.deleteIfExists(malformed);
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting temporary files failed.", e);
        }
    }
}
