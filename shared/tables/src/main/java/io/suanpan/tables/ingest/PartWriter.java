package io.suanpan.tables.ingest;

import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.TablePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Writes a table's new rows as one Parquet object a day. One thread writes in a stated order, so
 * the same rows give the same bytes.
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

    /** In key order. */
    List<TablePart> write(ShopTable table, String rows) {
        Path target = folder.resolve(table.tableName());
        database.execute(
                """
                COPY (SELECT *, coalesce(%s, TIMESTAMP '1970-01-01')::DATE AS day FROM (%s))
                TO %s (FORMAT parquet, PARQUET_VERSION V2, COMPRESSION snappy,
                    WRITE_BLOOM_FILTER false, PARTITION_BY (day))\
                """
                        .formatted(
                                table.timeColumn(),
                                IngestContext.typed(table, rows),
                                Sql.text(target.toString())));
        if (isEmpty(target)) {
            return List.of();
        }
        Map<String, Long> counts = counts(target);
        return upload(table, target, counts);
    }

    /** Where there is no row the database makes the folder, but nothing in it. */
    private static boolean isEmpty(Path target) {
        String[] days = target.toFile().list();
        return days == null || days.length == 0;
    }

    private Map<String, Long> counts(Path target) {
        return Map.ofEntries(
                database.query(
                                """
                                SELECT file_name, num_rows FROM parquet_file_metadata(%s)\
                                """
                                        .formatted(Sql.text(target + "/*/*.parquet")),
                                row -> Map.entry(row.getString(1), row.getLong(2)))
                        .<Map.Entry<String, Long>>toArray(Map.Entry[]::new));
    }

    private List<TablePart> upload(ShopTable table, Path target, Map<String, Long> counts) {
        try (Stream<Path> days = Files.list(target);
                var workers =
                        Executors.newFixedThreadPool(
                                PARALLEL_PUTS, Thread.ofVirtual().name("put-", 0).factory())) {
            List<Future<TablePart>> puts = new ArrayList<>();
            days.sorted().forEach(day -> puts.add(workers.submit(() -> put(table, day, counts))));
            List<TablePart> parts = new ArrayList<>();
            for (var put : puts) {
                parts.add(await(put));
            }
            parts.sort(Comparator.comparing(TablePart::key));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + table.tableName() + " failed.", e);
        }
    }

    private TablePart put(ShopTable table, Path day, Map<String, Long> counts) {
        Path file = day.resolve("data_0.parquet");
        String key =
                "tables/%s/%s/%s.parquet".formatted(table.tableName(), day.getFileName(), name);
        ObjectInfo info = store.put(key, Content.handingOver(file));
        LocalDate date = LocalDate.parse(day.getFileName().toString().substring("day=".length()));
        long rows = counts.getOrDefault(file.toString(), 0L);
        return new TablePart(key, table.tableName(), date, rows, info.size(), info.etag());
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
