package io.suanpan.tables.ingest;

import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.TablePart;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes a table's new rows as one Parquet object a month, in the order in which they come. One
 * thread writes, so the same rows give the same bytes.
 */
final class PartWriter {
    private static final int PARALLEL_PUTS = 16;

    private final Database database;
    private final ObjectStore store;
    private final Path folder;
    private final String name;

    /**
     * @param folder for files on their way
     * @param name of each part, without the extension
     */
    PartWriter(Database database, ObjectStore store, Path folder, String name) {
        this.database = database;
        this.store = store;
        this.folder = folder;
        this.name = name;
    }

    /** The rows of one month on disk. */
    private record MonthFile(YearMonth month, Path path, long rows) {}

    /** In key order. */
    List<TablePart> write(ShopTable table, String rows) {
        return upload(
                table,
                database.query(
                        """
                        COPY (SELECT *, date_trunc('month',
                            coalesce(%s, TIMESTAMP '1970-01-01'))::DATE AS month FROM (%s))
                        TO %s (FORMAT parquet, PARQUET_VERSION V2, COMPRESSION snappy,
                            WRITE_BLOOM_FILTER false, PARTITION_BY (month), RETURN_STATS)\
                        """
                                .formatted(
                                        table.timeColumn(),
                                        IngestContext.typed(table, rows),
                                        Sql.text(folder.resolve(table.tableName()).toString())),
                        row ->
                                monthFile(
                                        Path.of(row.getString("filename")), row.getLong("count"))));
    }

    /** In a folder {@code month=YYYY-MM-01}. */
    private static MonthFile monthFile(Path path, long rows) {
        String folder = path.getName(path.getNameCount() - 2).toString();
        String month = folder.substring("month=".length(), folder.lastIndexOf('-'));
        return new MonthFile(YearMonth.parse(month), path, rows);
    }

    private List<TablePart> upload(ShopTable table, List<MonthFile> files) {
        try (var workers =
                Executors.newFixedThreadPool(
                        PARALLEL_PUTS, Thread.ofVirtual().name("put-", 0).factory())) {
            List<Future<TablePart>> puts = new ArrayList<>();
            files.forEach(file -> puts.add(workers.submit(() -> put(table, file))));
            return puts.stream()
                    .map(PartWriter::await)
                    .sorted(Comparator.comparing(TablePart::key))
                    .toList();
        }
    }

    private TablePart put(ShopTable table, MonthFile file) {
        String key =
                "tables/%s/month=%s/%s.parquet".formatted(table.tableName(), file.month(), name);
        ObjectInfo info = store.put(key, Content.handingOver(file.path()));
        return new TablePart(
                key, table.tableName(), file.month(), file.rows(), info.size(), info.etag());
    }

    private static TablePart await(Future<TablePart> put) {
        try {
            return put.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing parts.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }
}
