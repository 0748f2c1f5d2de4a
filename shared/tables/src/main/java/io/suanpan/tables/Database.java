package io.suanpan.tables;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A DuckDB in memory, with errors as {@link SuanpanException}. One thread at a time. */
public final class Database implements AutoCloseable {

    /** Reads one row; the result set stands on it. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    public static Database open(DatabaseOptions options) {
        try {
            Files.createDirectories(options.folder());
            Properties settings = new Properties();
            settings.setProperty("memory_limit", options.memoryLimitMiB() + "MiB");
            settings.setProperty("threads", Integer.toString(options.threads()));
            settings.setProperty("temp_directory", options.folder().resolve("spill").toString());
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("jdbc_stream_results", "true");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            return new Database(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + options.folder() + " is no use.", e);
        } catch (SQLException e) {
            throw failed("opening the database", e);
        }
    }

    public Connection connection() {
        return connection;
    }

    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first column of the first row; 0 where it is null. */
    public long number(String sql) {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("closing the database", e);
        }
    }

    public static SuanpanException failed(String what, SQLException e) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The database failed: " + e.getMessage() + " (" + what.strip() + ")",
                "Give it more memory or disk if it ran out of them; otherwise report this.",
                e);
    }
}
