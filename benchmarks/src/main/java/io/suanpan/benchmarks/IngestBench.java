package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * An ingest from raw object to committed tables beside the floor: DuckDB reading the same CSV and
 * writing one Parquet file. Each in a fresh process, so that start and compilation count for both.
 */
@Command(
        name = "ingest",
        description = "Rows by outcome, CPU seconds beside a plain DuckDB copy, and peak memory.",
        mixinStandardHelpOptions = true)
final class IngestBench implements Callable<Integer> {
    private final PrintStream out;

    @Mixin private final SourceFile data = new SourceFile();

    @Option(
            names = "--copies",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Ingests the rows N times under other invoice numbers, for online-retail"
                            + " (default: 1).")
    private int copies;

    IngestBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (Scratch scratch = Scratch.create()) {
            Path file = copied(scratch);
            System.err.println("the floor: DuckDB copies " + file.getFileName() + " to Parquet …");
            JsonNode floor =
                    Child.of(FloorRun.class, "-XX:+UseSerialGC")
                            .run(file.toString(), scratch.resolve("floor.parquet").toString());
            Path store = scratch.resolve("store");
            String key = new BenchShop(store).upload(file, data.source());
            System.err.println("ingesting it …");
            long start = System.nanoTime();
            JsonNode run =
                    Child.of(
                                    IngestRun.class,
                                    "-XX:+UseSerialGC",
                                    // As Lambda starts the function.
                                    "-XX:TieredStopAtLevel=1",
                                    "-Djava.io.tmpdir=" + scratch.folder())
                            .run(store.toString(), key);
            if (run.has("detail")) {
                throw new SuanpanException(
                        ErrorCode.MALFORMED,
                        run.path("detail").stringValue(""),
                        run.path("remedy").stringValue(""));
            }
            print(run, floor, (System.nanoTime() - start) / 1e9);
        }
        return 0;
    }

    private Path copied(Scratch scratch) {
        if (copies == 1) {
            return data.file();
        }
        if (copies < 1 || !data.source().equals("online-retail")) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "--copies %d of a file from %s cannot be made."
                            .formatted(copies, data.source()),
                    "Give 1 or more, and a file from online-retail where it is more than 1.");
        }
        System.err.println("making " + copies + " copies …");
        Path file = scratch.resolve(copies + "-copies.csv.gz");
        InvoiceCopies.write(data.file(), copies, file);
        return file;
    }

    private void print(JsonNode run, JsonNode floor, double wallSeconds) {
        Figures figures = Figures.of("ingest", data.name()).with("copies", copies);
        for (String count :
                new String[] {
                    "rowsRead", "rowsAccepted", "rowsReturned", "rowsDuplicate", "rowsQuarantined"
                }) {
            figures.with(count, run.path(count).longValue());
        }
        figures.with("cpuSeconds", run.path("cpuSeconds").doubleValue())
                .with("floorCpuSeconds", floor.path("cpuSeconds").doubleValue())
                .with("wallSeconds", wallSeconds)
                .with("peakRssMiB", run.path("peakRssMiB").longValue())
                .print(out);
    }
}
