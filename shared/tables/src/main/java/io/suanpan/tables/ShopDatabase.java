package io.suanpan.tables;

import io.suanpan.store.ObjectStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shop's tables for SQL: a DuckDB in memory with one view for each {@link ShopTable} over the
 * parts of one snapshot, read in place where the store is a folder and else fetched once into a
 * cache. A table that holds nothing is an empty view with the same columns. Of customers and
 * products the views show the newest row of each id. Times are UTC. One thread at a time.
 */
public final class ShopDatabase implements AutoCloseable {
    private final Database database;
    private final TableSnapshot snapshot;

    private ShopDatabase(Database database, TableSnapshot snapshot) {
        this.database = database;
        this.snapshot = snapshot;
    }

    /** Opens all tables as of {@code snapshot}. */
    public static ShopDatabase open(
            ObjectStore store, TableSnapshot snapshot, DatabaseOptions options) {
        PartFiles files = new PartFiles(store, options.folder().resolve("parts"));
        Database database = Database.open(options);
        try {
            for (ShopTable table : ShopTable.values()) {
                List<Path> paths = files.of(snapshot.parts(table));
                database.execute(
                        "CREATE VIEW %s AS %s".formatted(table.tableName(), view(table, paths)));
            }
            return new ShopDatabase(database, snapshot);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The connection to run SQL on; closed with this. */
    public Connection connection() {
        return database.connection();
    }

    /** What the views show. */
    public TableSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        database.close();
    }

    private static String view(ShopTable table, List<Path> files) {
        if (!table.newestWins()) {
            return select(table, files);
        }
        return """
        SELECT * FROM (%s)
        QUALIFY row_number() OVER (
            PARTITION BY %s ORDER BY updated_at DESC, ingest_id DESC, source_row DESC) = 1\
        """
                .formatted(select(table, files), String.join(", ", table.keyColumns()));
    }

    /** All rows of the table in these files. */
    public static String select(ShopTable table, List<Path> files) {
        if (files.isEmpty()) {
            return table.storedColumns().stream()
                    .map(c -> "NULL::%s AS %s".formatted(c.type().sql(), c.name()))
                    .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
        }
        return "SELECT %s FROM read_parquet([%s], hive_partitioning = false)"
                .formatted(
                        table.columnList(), Sql.texts(files.stream().map(Path::toString).toList()));
    }
}
