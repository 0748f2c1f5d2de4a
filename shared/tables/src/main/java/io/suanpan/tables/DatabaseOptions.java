package io.suanpan.tables;

import java.nio.file.Path;

/**
 * How much of the machine a database may take.
 *
 * @param memoryLimitMiB of DuckDB; what does not fit is spilled to {@code folder}
 * @param threads of DuckDB
 * @param folder for spilled data and for fetched parts; the parts in it are kept for the next one
 */
public record DatabaseOptions(int memoryLimitMiB, int threads, Path folder) {
    /** Leaves a function of 1,536 MiB room for the JVM and for what DuckDB does not count. */
    private static final int MEMORY_LIMIT_MIB = 512;

    /**
     * One thread a processor, and the system's temporary folder, which is all a Lambda can write.
     */
    public static DatabaseOptions defaults() {
        return new DatabaseOptions(
                MEMORY_LIMIT_MIB,
                Runtime.getRuntime().availableProcessors(),
                Path.of(System.getProperty("java.io.tmpdir"), "suanpan"));
    }

    public DatabaseOptions withMemoryLimitMiB(int value) {
        return new DatabaseOptions(value, threads, folder);
    }

    public DatabaseOptions withThreads(int value) {
        return new DatabaseOptions(memoryLimitMiB, value, folder);
    }

    public DatabaseOptions withFolder(Path value) {
        return new DatabaseOptions(memoryLimitMiB, threads, value);
    }
}
