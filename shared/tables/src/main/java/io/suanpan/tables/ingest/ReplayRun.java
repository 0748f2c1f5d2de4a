package io.suanpan.tables.ingest;

import io.suanpan.store.ObjectStore;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.TableSnapshot;
import io.suanpan.tables.raw.QuarantineLine;
import java.util.BitSet;
import java.util.List;

/** Takes quarantined rows through the same checks as a file, against one snapshot. */
final class ReplayRun {
    /**
     * Rows that go back. The twin of a row that stays goes nowhere either, or it would be left out
     * in favour of a row that is not in.
     */
    private static final String TAKEN =
            """
            part = 0 AND (state IN (%1$d, %3$d) OR state = %2$d AND twin_hash NOT IN (
                SELECT twin_hash FROM staged WHERE state = %4$d))\
            """
                    .formatted(
                            RowState.ACCEPTED.code(),
                            RowState.DUPLICATE.code(),
                            RowState.REPLAYED.code(),
                            RowState.QUARANTINED.code());

    private static final int SHOWN = 20;

    private final ObjectStore store;
    private final DatabaseOptions options;
    private final WorkFolder folder;

    ReplayRun(ObjectStore store, DatabaseOptions options, WorkFolder folder) {
        this.store = store;
        this.options = options;
        this.folder = folder;
    }

    /**
     * @param added parts written already, and seen by nobody yet
     * @param removed parts that those replace
     * @param rows what becomes of the rows that go back
     * @param taken their numbers
     * @param left the first rows that are still at fault
     */
    record Outcome(
            List<TablePart> added,
            List<TablePart> removed,
            RowCounts rows,
            BitSet taken,
            List<QuarantineLine> left) {}

    Outcome prepare(IngestContext context, TableSnapshot base) {
        try (Database database = Database.open(options.withFolder(folder.path()))) {
            IngestRun.prepare(database);
            IngestRun run = new IngestRun(store, options, folder);
            Stage stage = IngestRun.stage(database, context);
            stage.load();
            stage.compare(ExistingTables.whole(base, run.files()));
            List<TablePart> parts =
                    run.write(database, stage, context.ingestId() + "-" + base.sequence());
            return new Outcome(
                    parts,
                    stage.replaced(),
                    counts(database, stage),
                    taken(database),
                    new QuarantineFile(database, context.format()).first(SHOWN));
        }
    }

    private static RowCounts counts(Database database, Stage stage) {
        return database.query(
                        """
                        SELECT count(*), count(*) FILTER (state = 0 AND NOT (%1$s)),
                            count(*) FILTER (state = 0 AND %1$s), count(*) FILTER (state <> 0)
                        FROM staged WHERE %2$s\
                        """
                                .formatted(stage.isReturn(), TAKEN),
                        row ->
                                new RowCounts(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        0))
                .getFirst();
    }

    private static BitSet taken(Database database) {
        BitSet taken = new BitSet();
        database.query(
                "SELECT row_no FROM staged WHERE " + TAKEN,
                row -> {
                    taken.set(Math.toIntExact(row.getLong(1)));
                    return taken;
                });
        return taken;
    }
}
