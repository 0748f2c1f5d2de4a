package io.suanpan.recommendation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.CsvRecords;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Gzip;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.InteractionLog;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads interactions from CSV in UTF-8, plain or gzip, with a header. A file that has the columns
 * of the UCI data set "Online Retail" is read as its purchases (see {@link OnlineRetailRow}), any
 * other by {@link Columns}.
 */
public final class InteractionFile {
    private InteractionFile() {}

    /** By the columns of Online Retail if the file has them, else {@code user,item,time}. */
    public static InteractionLog read(Path file) {
        return read(file, RowReader::of);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} without the file; {@code MALFORMED} naming the
     *     record, from 1 after the header, and the column of what is wrong in it
     */
    public static InteractionLog read(Path file, Columns columns) {
        return read(file, columns::row);
    }

    private static InteractionLog read(Path file, RowReader.Factory rows) {
        if (!Files.isRegularFile(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no file " + file + ".", "Check the path.");
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                var text = new InputStreamReader(Gzip.plain(raw), UTF_8)) {
            return read(new CsvRecords(text), rows, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Give CSV in UTF-8, plain or gzip.",
                    e);
        }
    }

    private static InteractionLog read(CsvRecords records, RowReader.Factory rows, String file)
            throws IOException {
        List<String> header = records.read();
        RowReader reader = rows.of(header);
        InteractionLog.Builder log = InteractionLog.builder();
        int number = 1;
        for (var cells = records.read(); !cells.isEmpty(); cells = records.read(), number++) {
            if (cells.size() != header.size()) {
                throw wrong(
                        file,
                        number,
                        "has %d cells, the header has %d".formatted(cells.size(), header.size()));
            }
            try {
                reader.add(cells, log::add);
            } catch (IllegalArgumentException e) {
                throw wrong(file, number, "is wrong: " + e.getMessage());
            }
        }
        return log.build();
    }

    private static SuanpanException wrong(String file, int record, String what) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "Record %d of %s %s.".formatted(record, file, what),
                "Mend or leave out that record.");
    }
}
