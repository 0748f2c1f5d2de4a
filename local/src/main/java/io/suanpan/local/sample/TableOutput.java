package io.suanpan.local.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The raw files of one table, with dirt mixed in. Days must not go back. */
final class TableOutput implements AutoCloseable {
    private final Table table;
    private final Path folder;
    private final boolean monthly;
    private final ShopCalendar calendar;
    private final Dirt dirt;
    private final DirtLog log;
    private final boolean unclosedQuotes;
    private final Charset charset;
    private final List<Path> files = new ArrayList<>();
    private @Nullable RowFile current;
    private @Nullable YearMonth month;
    private @Nullable String[] last = new String[0];
    private long rows;

    TableOutput(
            Table table,
            Path folder,
            boolean monthly,
            ShopCalendar calendar,
            Dirt dirt,
            DirtLog log,
            boolean dirty) {
        this.table = table;
        this.folder = folder;
        this.monthly = monthly;
        this.calendar = calendar;
        this.dirt = dirt;
        this.log = log;
        this.unclosedQuotes = dirty && !table.json();
        this.charset =
                dirty && table == Table.PRODUCTS
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8;
    }

    /**
     * @param day on which the row is written, which names its file
     * @param values one for each column of the table, null where it is empty
     */
    void write(int day, @Nullable String... values) {
        RowFile file = fileOf(day);
        Optional<DirtKind> kind = dirt.draw();
        Optional<Dirt.Faulty> faulty = kind.flatMap(drawn -> dirt.apply(drawn, values));
        if (faulty.isEmpty()) {
            accepted(file, RowText.row(table, values));
        } else if (kind.orElseThrow() == DirtKind.WRONG_CASE_OR_SPACE) {
            accepted(file, faulty.get().line());
            note(file, DirtKind.WRONG_CASE_OR_SPACE, faulty.get().column());
        } else {
            accepted(file, RowText.row(table, values));
            row(file, faulty.get().line());
            note(file, kind.orElseThrow(), faulty.get().column());
        }
        last = values;
    }

    /** A row that is dirty by its meaning, as the caller made it. */
    void writeDirty(DirtKind kind, String column, int day, @Nullable String... values) {
        RowFile file = fileOf(day);
        row(file, RowText.row(table, values));
        note(file, kind, column);
    }

    List<Path> files() {
        return files;
    }

    long rows() {
        return rows;
    }

    private void accepted(RowFile file, String line) {
        row(file, line);
        if (charset == StandardCharsets.ISO_8859_1 && !ascii(line)) {
            note(file, DirtKind.LATIN_1, "");
        }
    }

    private static boolean ascii(String line) {
        return line.chars().allMatch(c -> c < 128);
    }

    private void row(RowFile file, String line) {
        file.row(line);
        rows++;
    }

    private void note(RowFile file, DirtKind kind, String column) {
        log.add(file.path().getFileName().toString(), file.rows(), table, kind, column);
    }

    private RowFile fileOf(int day) {
        YearMonth wanted = monthly ? calendar.month(day) : null;
        if (current != null && (wanted == null || wanted.equals(month))) {
            return current;
        }
        close();
        String stem = table.label() + (wanted == null ? "" : "-" + wanted);
        var opened = new RowFile(folder.resolve(stem + table.extension()), charset);
        files.add(opened.path());
        if (!table.json()) {
            opened.header(RowText.header(table.columns()));
        }
        current = opened;
        month = wanted;
        return opened;
    }

    /** The last line of each dirty CSV file opens a quote and never closes it. */
    @Override
    public void close() {
        RowFile file = current;
        if (file == null) {
            return;
        }
        if (unclosedQuotes && file.rows() > 0) {
            file.lastRow(Dirt.unclosedQuote(last));
            rows++;
            note(file, DirtKind.BROKEN_SYNTAX, "");
        }
        file.close();
        current = null;
    }
}
