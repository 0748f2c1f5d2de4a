package io.suanpan.tables.ingest;

import io.suanpan.tables.PartFiles;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.TableSnapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What the tables hold at one snapshot; only the parts that are asked for are fetched. */
final class ExistingTables implements Stage.Existing {
    private final TableSnapshot snapshot;
    private final PartFiles files;
    private final LocalDate from;
    private final YearMonth earliest;
    private final YearMonth latest;

    private ExistingTables(
            TableSnapshot snapshot,
            PartFiles files,
            LocalDate from,
            YearMonth earliest,
            YearMonth latest) {
        this.snapshot = snapshot;
        this.files = files;
        this.from = from;
        this.earliest = earliest;
        this.latest = latest;
    }

    /**
     * Compares with the months that the file has rows in, and with a day more at either end: an
     * order may reach over midnight.
     *
     * @param from first day of the file's rows
     * @param to last day of the file's rows
     */
    static ExistingTables around(
            TableSnapshot snapshot, PartFiles files, LocalDate from, LocalDate to) {
        return new ExistingTables(
                snapshot,
                files,
                from,
                YearMonth.from(from.minusDays(1)),
                YearMonth.from(to.plusDays(1)));
    }

    /** Compares with all months: what is mended may have been a date. */
    static ExistingTables whole(TableSnapshot snapshot, PartFiles files) {
        return new ExistingTables(
                snapshot,
                files,
                LocalDate.MIN,
                YearMonth.from(LocalDate.MIN),
                YearMonth.from(LocalDate.MAX));
    }

    @Override
    public boolean has(ShopTable table) {
        return !parts(table).isEmpty();
    }

    @Override
    public String rows(ShopTable table) {
        return ShopDatabase.select(table, files.of(parts(table)));
    }

    @Override
    public List<TablePart> parts(ShopTable table) {
        return partsBetween(table, earliest, latest);
    }

    @Override
    public String allRows(ShopTable table) {
        return ShopDatabase.select(table, files.of(partsOfAll(table)));
    }

    @Override
    public List<TablePart> partsOfAll(ShopTable table) {
        return snapshot.parts(table);
    }

    @Override
    public List<Path> files(List<TablePart> parts) {
        return files.of(parts);
    }

    /** SQL for the rows of the days before the file. */
    String rowsBefore(ShopTable table, int days) {
        LocalDate first = from.minusDays(days);
        return "SELECT * FROM (%1$s) WHERE %2$s >= DATE '%3$s' AND %2$s < DATE '%4$s'"
                .formatted(
                        ShopDatabase.select(
                                table,
                                files.of(
                                        partsBetween(
                                                table,
                                                YearMonth.from(first),
                                                YearMonth.from(from.minusDays(1))))),
                        table.timeColumn(),
                        first,
                        from);
    }

    private List<TablePart> partsBetween(ShopTable table, YearMonth first, YearMonth last) {
        return snapshot.parts(table).stream()
                .filter(part -> !part.month().isBefore(first) && !part.month().isAfter(last))
                .toList();
    }
}
