package io.suanpan.learning.table;

import io.suanpan.core.CsvRecords;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Gzip;
import io.suanpan.core.SuanpanException;
import io.suanpan.learning.Refusals;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A CSV file with a header, column by column; a column is numeric if all its cells that are not
 * blank are. Immutable and thread-safe.
 */
public final class Table {
    private final List<TableColumn> columns;
    private final int rowCount;

    private Table(List<TableColumn> columns, int rowCount) {
        this.columns = List.copyOf(columns);
        this.rowCount = rowCount;
    }

    /**
     * UTF-8, comma-separated, plain or gzip whatever its name.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is no file; {@code MALFORMED} where it
     *     has no header, no rows, a column name twice, or a row of another length
     */
    public static Table read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no file " + file + ".", "Check the path.");
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                Reader text =
                        new BufferedReader(
                                new InputStreamReader(Gzip.plain(raw), StandardCharsets.UTF_8))) {
            return read(text, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw Refusals.malformed(
                    "The file " + file + " cannot be read: " + e.getMessage(),
                    "Give a CSV file in UTF-8, plain or gzip.");
        }
    }

    static Table read(Reader text, String where) throws IOException {
        CsvRecords records = new CsvRecords(text);
        List<String> header = records.read();
        requireNames(header, where);
        List<TableColumn.Builder> builders = header.stream().map(TableColumn.Builder::new).toList();
        int rows = 0;
        for (List<String> cells = records.read(); !cells.isEmpty(); cells = records.read()) {
            rows++;
            if (cells.size() != builders.size()) {
                throw Refusals.malformed(
                        "Row %d of %s has %d cells, the header has %d"
                                .formatted(rows, where, cells.size(), builders.size()),
                        "Give each row one cell a column, and quote cells that hold commas.");
            }
            for (int c = 0; c < builders.size(); c++) {
                builders.get(c).add(cells.get(c));
            }
        }
        if (rows == 0) {
            throw Refusals.malformed(
                    where + " has a header and no rows", "Give at least one row below it.");
        }
        return new Table(builders.stream().map(TableColumn.Builder::build).toList(), rows);
    }

    private static void requireNames(List<String> header, String where) {
        HashSet<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isEmpty() || !seen.add(name)) {
                throw Refusals.malformed(
                        "The column name \"%s\" of %s is empty or stands twice"
                                .formatted(name, where),
                        "Give each column a name of its own.");
            }
        }
        if (header.isEmpty()) {
            throw Refusals.malformed(where + " is empty", "Give a CSV file with a header.");
        }
    }

    public int rowCount() {
        return rowCount;
    }

    public List<TableColumn> columns() {
        return columns;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where there is none of that name
     */
    public TableColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refusals.impossible(
                                "There is no column " + name,
                                "Name one of "
                                        + columns.stream().map(TableColumn::name).toList()
                                        + "."));
    }

    /** Without the named columns. */
    public Table without(List<String> names) {
        names.forEach(this::column);
        List<TableColumn> kept = new ArrayList<>(columns);
        kept.removeIf(column -> names.contains(column.name()));
        return new Table(kept, rowCount);
    }

    /** The named rows in the given order. */
    public Table subset(int[] rows) {
        return new Table(columns.stream().map(it -> it.subset(rows)).toList(), rows.length);
    }

    /**
     * Whether each row of the column is of the text {@code positive}.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} where a cell is blank, or all or none are
     */
    public boolean[] labels(String label, String positive) {
        TableColumn column = column(label);
        boolean[] labels = new boolean[rowCount];
        int positives = 0;
        for (int row = 0; row < rowCount; row++) {
            if (column.code(row) == TableColumn.BLANK) {
                throw Refusals.impossible(
                        "The label %s of row %d is blank".formatted(label, row + 1),
                        "Leave out rows without a label.");
            }
            labels[row] = column.text(row).equals(positive);
            positives += labels[row] ? 1 : 0;
        }
        if (positives == 0 || positives == rowCount) {
            throw Refusals.impossible(
                    "%d of %d rows have %s = %s".formatted(positives, rowCount, label, positive),
                    "Name a value that some rows have and some have not; there are "
                            + column.texts().stream().limit(10).toList()
                            + ".");
        }
        return labels;
    }
}
