package io.suanpan.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The floor under any ingest, in a fresh process: DuckDB reads the CSV with its own type detection
 * and writes one Parquet file. Arguments: CSV, Parquet.
 */
final class FloorRun {
    private FloorRun() {}

    public static void main(String[] arguments) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet)"
                            .formatted(quoted(arguments[0]), quoted(arguments[1])));
        }
        Figures.of("floor", arguments[0]).with(Usage.ofThisProcess()).print(System.out);
    }

    private static String quoted(String path) {
        return path.replace("'", "''");
    }
}
