package io.suanpan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.suanpan.core.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BenchTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream figures = new ByteArrayOutputStream();

    @Test
    void ingestCountsEveryRowBesideItsFloor() throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(
                file,
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,LANTERN,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                536365,85123A,LANTERN,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                C536366,85123A,LANTERN,-2,2010-12-02 08:26:00,2.55,17850.0,United Kingdom
                536367,71053,LAMP,one,2010-12-01 08:28:00,3.39,17850.0,United Kingdom
                """);
        assertThat(bench("ingest", file.toString(), "--source", "online-retail")).isZero();
        JsonNode line = lines().getFirst();
        assertThat(line.path("rowsRead").intValue()).isEqualTo(4);
        assertThat(line.path("rowsAccepted").intValue()).isEqualTo(1);
        assertThat(line.path("rowsReturned").intValue()).isEqualTo(1);
        assertThat(line.path("rowsDuplicate").intValue()).isEqualTo(1);
        assertThat(line.path("rowsQuarantined").intValue()).isEqualTo(1);
        for (String figure : List.of("cpuSeconds", "floorCpuSeconds", "peakRssMiB")) {
            assertThat(line.path(figure).doubleValue()).as(figure).isPositive();
        }
    }

    @Test
    void copiesOfAnInvoiceAreOthers() throws IOException {
        Path source = folder.resolve("one.csv");
        Files.writeString(
                source,
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,LANTERN,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                """);
        assertThat(bench("ingest", source.toString(), "--source", "online-retail", "--copies", "3"))
                .isZero();
        assertThat(lines().getFirst().path("copies").intValue()).isEqualTo(3);
        assertThat(lines().getFirst().path("rowsAccepted").intValue()).isEqualTo(3);
    }

    @Test
    void aRecordOfTwoLinesIsCopiedWhole() throws IOException {
        Path source = folder.resolve("lines.csv");
        Files.writeString(source, "InvoiceNo,Description\nC1,\"a\n2\"\n\n3,b\n");
        Path copies = folder.resolve("copies.csv.gz");
        InvoiceCopies.write(source, 2, copies);
        try (var in = new GZIPInputStream(Files.newInputStream(copies))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("InvoiceNo,Description\nC1,\"a\n2\"\n\n3,b\nC11,\"a\n2\"\n\n13,b\n");
        }
    }

    @Test
    void propensityPrintsWhatThePeersAreComparedBy() {
        Path file =
                Path.of(System.getProperty("suanpan.root"))
                        .resolve("../shared/data/shop/online-retail.csv.gz")
                        .normalize();
        assumeThat(file).as("the data folder ../shared/data is not here").exists();
        assertThat(
                        bench(
                                "propensity",
                                file.toString(),
                                "--source",
                                "online-retail",
                                "--as-of",
                                "2011-09-09",
                                "--horizon-days",
                                "91"))
                .isZero();
        JsonNode line = lines().getFirst();
        assertThat(line.path("customers").intValue()).isEqualTo(3362);
        assertThat(line.path("positives").intValue()).isEqualTo(1921);
        assertThat(line.path("auc").doubleValue()).isGreaterThanOrEqualTo(0.735);
        assertThat(line.path("logLoss").doubleValue()).isLessThanOrEqualTo(0.595);
    }

    @Test
    void wrongUsageAndFilesThatAreNoneOfTheSourcePrintNoFigures() throws IOException {
        assertThat(bench("ingest")).isEqualTo(2);
        assertThat(bench("nothing")).isEqualTo(2);
        assertThat(bench("ingest", "not-there.csv", "--source", "online-retail")).isEqualTo(1);
        String other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n").toString();
        assertThat(bench("ingest", other, "--source", "online-retail")).isEqualTo(1);
        assertThat(bench("ingest", other, "--source", "online-retail", "--copies", "0"))
                .isEqualTo(1);
        assertThat(bench("ingest", other, "--source", "shopify", "--copies", "2")).isEqualTo(1);
        assertThat(figures.size()).isZero();
    }

    @Test
    void aFunctionIsUnpackedWithItsNativesAsResources() throws IOException {
        Path zip = folder.resolve("function.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("lib/function.jar", "lib/linux/x86_64/native.so", "a.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        FunctionFolder unpacked = FunctionFolder.unpack(zip, folder.resolve("unpacked"));
        assertThat(unpacked.root().resolve("lib/function.jar")).hasContent("lib/function.jar");
        assertThat(unpacked.classPath()).contains("function.jar", "one-shot.jar");
    }

    private int bench(String... arguments) {
        return Bench.run(new PrintStream(figures, true, StandardCharsets.UTF_8), arguments);
    }

    private List<JsonNode> lines() {
        return figures.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.tree(line.getBytes(StandardCharsets.UTF_8), "A line of figures"))
                .toList();
    }
}
