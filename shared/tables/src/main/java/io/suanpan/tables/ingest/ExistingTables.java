package io.suanpan.tables.ingest;

import io.suanpan.tables.PartFiles;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.TableSnapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the tables hold at one snapshot; only the parts that are asked for are fetched. */
final class ExistingTables implements Stage.Existing {
    private final TableSnapshot snapshot;
    private final PartFiles files;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * @param from first day of the file's rows
     * @param to last day of the file's rows
     */
    ExistingTables(TableSnapshot snapshot, PartFiles files, LocalDate from, LocalDate to) {
        this.snapshot = snapshot;
        this.files = files;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean has(ShopTable table) {
        return !partsBetween(table, from, to).isEmpty();
    }

    @Override
    public String rows(ShopTable table) {
        return ShopDatabase.select(table, files.of(partsBetween(table, from, to)));
    }

    @Override
    public String allRows(ShopTable table) {
        return ShopDatabase.select(table, files.of(snapshot.parts(table)));
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
        return ShopDatabase.select(
                table, files.of(partsBetween(table, from.minusDays(days), from.minusDays(1))));
    }

    private List<TablePart> partsBetween(ShopTable table, LocalDate first, LocalDate last) {
        return snapshot.parts(table).stream()
                .filter(part -> !part.day().isBefore(first) && !part.day().isAfter(last))
                .toList();
    }
}
