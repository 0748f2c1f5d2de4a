package io.suanpan.tables.ingest;

import com.sun.management.OperatingSystemMXBean;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.tables.DatabaseOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Prints what an ingest costs, or with {@code floor} what DuckDB needs to read the same CSV and
 * write one Parquet file: {@code IngestMain ingest|floor FILE [SOURCE]}.
 */
final class IngestMain {
    private IngestMain() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Path folder = Files.createTempDirectory("ingest-main");
        var store = new FileObjectStore(folder.resolve("store"));
        String source = arguments.length > 2 ? arguments[2] : "online-retail";
        String key = "raw/" + source + "/" + file.getFileName();
        if (arguments[0].equals("ingest")) {
            store.put(key, Content.of(file));
        }
        double start = cpuSeconds();
        long wall = System.nanoTime();
        if (arguments[0].equals("floor")) {
            floor(file, folder);
        } else {
            ingest(store, folder, key);
        }
        System.out.printf(
                "cpuSeconds %.2f (of the process %.2f) wall %.2f %s%n",
                cpuSeconds() - start,
                cpuSeconds(),
                (System.nanoTime() - wall) / 1e9,
                Files.readString(Path.of("/proc/self/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse(""));
    }

    private static void ingest(FileObjectStore store, Path folder, String key) {
        var options = DatabaseOptions.defaults().withFolder(folder.resolve("work"));
        var report = new Ingest(store, options, Clock.systemUTC()).run(key).report();
        System.out.println(report.rows());
        System.out.println(report.observations());
        System.out.println(report.tableRows() + " " + report.returnsMatched());
        report.rules().stream()
                .filter(rule -> rule.rows() > 0)
                .forEach(r -> System.out.println(r.id() + " " + r.rows() + " " + r.examples()));
        System.out.println("anomalies " + report.anomalies().size());
    }

    private static void floor(Path file, Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s')) TO '%s/floor.parquet'"
                            .formatted(file, folder));
        }
    }

    private static double cpuSeconds() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
