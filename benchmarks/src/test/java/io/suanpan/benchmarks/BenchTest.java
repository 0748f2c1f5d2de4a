package io.suanpan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
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
    void routesAreCostedByTheCheckerAndWritten() throws IOException {
        Path file = folder.resolve("square.vrp");
        Files.writeString(
                file,
                """
                NAME : square
                DIMENSION : 5
                EDGE_WEIGHT_TYPE : EUC_2D
                CAPACITY : 4
                NODE_COORD_SECTION
                1 0 0
                2 0 10
                3 10 10
                4 10 0
                5 0 5
                DEMAND_SECTION
                1 0
                2 1
                3 1
                4 1
                5 1
                DEPOT_SECTION
                1
                -1
                EOF
                """);
        Files.writeString(
                folder.resolve("index.csv"),
                """
                kind,name,file,best_known_cost,best_known_routes,rounding,solution_file
                CVRP,square,square.vrp,40,1,round,
                """);
        Path plans = folder.resolve("plans");

        assertThat(
                        bench(
                                "routes",
                                file.toString(),
                                "--iterations",
                                "200",
                                "--solution-dir",
                                plans.toString()))
                .isZero();

        JsonNode line = lines().getFirst();
        assertThat(line.path("instance").stringValue()).isEqualTo("square");
        assertThat(line.path("cost").intValue()).isEqualTo(40);
        assertThat(line.path("gapPercent").doubleValue()).isZero();
        assertThat(line.path("feasible").booleanValue()).isTrue();
        assertThat(line.path("routes").intValue()).isEqualTo(1);
        assertThat(line.path("leftOut").intValue()).isZero();
        assertThat(Files.readString(plans.resolve("square.sol")))
                .startsWith("Route #1: ")
                .endsWith("Cost 40\n");
    }

    @Test
    void quotesOfAMadeUpTownAreTimedInTheLibraryAndInTheFunction() {
        assertThat(
                        bench(
                                "quote",
                                "--stops=40",
                                "--vans=3",
                                "--windows=4",
                                "--quotes=20",
                                "--orders=5",
                                "--iterations=200"))
                .isZero();

        assertThat(lines())
                .extracting(line -> line.path("data").stringValue())
                .containsExactly("library", "function");
        assertThat(lines())
                .allSatisfy(line -> {
                    assertThat(line.path("quotes").intValue()).isEqualTo(20);
                    assertThat(line.path("failures").intValue()).isZero();
                    assertThat(line.path("p50Millis").doubleValue()).isPositive();
                    assertThat(line.path("p99Millis").doubleValue())
                            .isBetween(
                                    line.path("p50Millis").doubleValue(),
                                    line.path("maxMillis").doubleValue());
                });
        assertThat(lines().getLast().path("afterOrderP99Millis").doubleValue()).isPositive();
        assertThat(bench("quote", "--vans=0")).isEqualTo(1);
    }

    /** Two files of one name, one of them in a folder of its own. */
    @Test
    void plansOfFilesOfOneNameLieApart() throws IOException {
        for (String home : List.of("small", "large")) {
            Files.createDirectories(folder.resolve(home));
            Files.writeString(
                    folder.resolve(home).resolve("one.vrp"),
                    """
                    NAME : one
                    DIMENSION : 2
                    EDGE_WEIGHT_TYPE : EUC_2D
                    CAPACITY : 4
                    NODE_COORD_SECTION
                    1 0 0
                    2 0 %d
                    DEMAND_SECTION
                    1 0
                    2 1
                    DEPOT_SECTION
                    1
                    -1
                    EOF
                    """
                            .formatted(home.equals("small") ? 5 : 50));
        }

        assertThat(
                        bench(
                                "routes",
                                folder.resolve("small/one.vrp").toString(),
                                folder.resolve("large/one.vrp").toString(),
                                "--iterations=10",
                                "--clock=cpu",
                                "--solution-dir=" + folder.resolve("plans")))
                .isZero();

        assertThat(folder.resolve("plans/small/one.sol")).content().endsWith("Cost 10\n");
        assertThat(folder.resolve("plans/large/one.sol")).content().endsWith("Cost 100\n");
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.path("clock").stringValue()).isEqualTo("cpu"));
        assertThat(
                        heard(() ->
                                bench(
                                        "routes",
                                        folder.resolve("small/one.vrp").toString(),
                                        "--clock=sun")))
                .contains("There is no clock sun.");
    }

    @Test
    void aLargeTownIsPlannedInAProcessForEachLimit() {
        assertThat(
                        bench(
                                "routes-scale",
                                "--stops=60",
                                "--vans=4",
                                "--seconds=0.3,0.6",
                                "--threads=1",
                                "--heap-mib=200"))
                .isZero();

        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.path("feasible").booleanValue()).isTrue();
                    assertThat(line.path("leftOut").intValue()).isZero();
                    assertThat(line.path("routes").intValue()).isBetween(1, 4);
                    assertThat(line.path("peakRssMiB").intValue()).isPositive();
                });
        double first = lines().getFirst().path("cost").doubleValue();
        double last = lines().getLast().path("cost").doubleValue();
        assertThat(lines().getLast().path("firstGapPercent").doubleValue())
                .isCloseTo(100 * (first / last - 1), within(1e-5)); // six decimals
        assertThat(bench("routes-scale", "--seconds=0")).isEqualTo(1);
    }

    @Test
    void movesWithoutTimeToMeasureAreRefused() {
        assertThat(bench("moves", "--seconds=1")).isEqualTo(1);
        assertThat(bench("moves", "--forks=0")).isEqualTo(1);
        assertThat(figures.size()).isZero();
    }

    @Test
    void anUnknownRoundingIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("some.vrp"), "DIMENSION : 1\n");
        assertThat(bench("routes", file.toString(), "--rounding", "up")).isEqualTo(1);
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
    void anomaliesFindWhatLiesApart() throws IOException {
        StringBuilder csv = new StringBuilder("id,orders,spend,kind,fraud\n");
        for (int i = 0; i < 500; i++) {
            boolean apart = i % 50 == 5 || i % 50 == 11;
            csv.append(
                    "c%d,%d,%d,%s,%s%n"
                            .formatted(
                                    i,
                                    apart ? 90 : i % 7,
                                    i * 37 % 101,
                                    i % 3,
                                    apart ? "yes" : "no"));
        }
        String file = Files.writeString(folder.resolve("some.csv"), csv).toString();
        assertThat(
                        bench(
                                "anomalies",
                                file,
                                "--drop",
                                "id",
                                "--label",
                                "fraud",
                                "--positive",
                                "yes"))
                .isZero();
        JsonNode judged = lines().getFirst();
        assertThat(judged.path("trainingRows").intValue()).isEqualTo(400);
        assertThat(judged.path("positives").intValue()).isEqualTo(10);
        assertThat(judged.path("auc").doubleValue()).isEqualTo(1);
        assertThat(judged.path("positivesAmongUnusual").intValue())
                .isEqualTo(judged.path("unusual").intValue());
        assertThat(bench("anomalies", file, "--drop", "id,fraud")).isZero();
        assertThat(lines().getLast().has("auc")).isFalse();
        assertThat(lines().getLast().path("threshold").doubleValue())
                .isEqualTo(judged.path("threshold").doubleValue());
    }

    @Test
    void classifyLearnsFromUnlabelledRowsToo() throws IOException {
        String known = table("known.csv", 0, 150, true);
        String unknown = table("unknown.csv", 150, 250, false);
        assertThat(
                        bench(
                                "classify",
                                known,
                                "--label",
                                "y",
                                "--positive",
                                "yes",
                                "--unlabelled",
                                unknown))
                .isZero();
        JsonNode line = lines().getFirst();
        assertThat(line.path("trainingRows").intValue()).isEqualTo(120);
        assertThat(line.path("rows").intValue()).isEqualTo(30);
        assertThat(line.path("selfTrainingRounds").intValue()).isBetween(0, 2);
        assertThat(line.path("logLossWithUnlabelled").doubleValue()).isPositive();
        assertThat(line.path("logLossWithoutUnlabelled").doubleValue())
                .isBetween(0.05, 0.69); // a coin has 0.693
    }

    /** Two numbers and a kind tell most of the label. */
    private String table(String name, int from, int to, boolean labelled) throws IOException {
        StringBuilder csv = new StringBuilder(labelled ? "a,b,kind,y\n" : "a,b,kind\n");
        for (int i = from; i < to; i++) {
            double a = Math.sin(0.7 * i);
            double b = i * 37 % 101 / 101.0;
            boolean yes = a + b + 0.6 * Math.cos(2.1 * i) > 0.5;
            csv.append("%.3f,%.3f,%s".formatted(a, b, i % 2 == 0 ? "x" : "z"));
            csv.append(labelled ? yes ? ",yes\n" : ",no\n" : "\n");
        }
        return Files.writeString(folder.resolve(name), csv).toString();
    }

    /**
     * Each says what is wrong and what to do in a sentence, prints no figures and writes nothing.
     */
    @Test
    void tablesThatCannotTeachAreRefused() throws IOException {
        refused("There is no file", "not-there.csv", "y");
        refused("no column z", file("a,y", 20, i -> i + "," + (i % 2)), "z");
        refused("20 of 20 rows have y = 1", file("a,y", 20, i -> i + ",1"), "y");
        refused("y of row 3 is blank", file("a,y", 20, i -> i + "," + (i == 2 ? "" : 1)), "y");
        refused("stands twice", file("a,a,y", 20, i -> i + ",1," + (i % 2)), "y");
        refused("has a header and no rows", file("a,y", 0, _ -> ""), "y");
        refused("is empty", Files.createFile(folder.resolve("nothing.csv")).toString(), "y");
        refused("No column tells the rows apart", file("a,y", 20, i -> "," + (i % 2)), "y");
        refused("rows that judge", file("a,y", 3, i -> i + "," + (i % 2)), "y");
        refused("do not fill", file("a,y", 7, i -> i + "," + (i > 2 ? 1 : 0)), "y");
        refused(
                "a has 1000000 categories, more than 100000",
                file("a,b,y", 1_250_000, i -> "k" + i + "," + i % 9 + "," + (i / 3 % 2)),
                "y");
        assertThat(figures.size()).isZero();
    }

    private void refused(String fact, String file, String label) throws IOException {
        Path journal = folder.resolve("journal");
        String said =
                heard(() ->
                        bench(
                                "classify",
                                file,
                                "--label",
                                label,
                                "--positive",
                                "1",
                                "--journal",
                                journal.toString()));
        assertThat(said.lines().filter(line -> line.startsWith("suanpan bench: ")))
                .singleElement()
                .asString()
                .contains(fact)
                .containsPattern("(Give|Name|Check|Drop|Leave) ");
        assertThat(said).doesNotContain("\tat ", "Exception");
        if (Files.exists(journal)) {
            assertThat(journal).isEmptyDirectory();
        }
    }

    /** What the call, which fails with 1, says on stderr. */
    private static String heard(IntSupplier call) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(call.getAsInt()).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String file(String header, int rows, IntFunction<String> row) throws IOException {
        Path file = folder.resolve("table.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(row.apply(i) + "\n");
            }
        }
        return file.toString();
    }

    @Test
    void aCatalogueIsForecastTheSameByAnyNumberOfThreads() {
        for (String threads : List.of("1", "3")) {
            assertThat(
                            bench(
                                    "forecast-scale",
                                    "--method",
                                    "seasonal-naive",
                                    "--products",
                                    "200",
                                    "--threads",
                                    threads))
                    .isZero();
        }
        JsonNode alone = lines().getFirst();
        assertThat(alone.path("answered").intValue()).isEqualTo(200);
        assertThat(alone.path("cpuSeconds").doubleValue()).isPositive();
        assertThat(alone.path("peakRssMiB").intValue()).isPositive();
        assertThat(alone.path("sha256").stringValue("")).hasSize(64);
        assertThat(lines().getLast().path("sha256")).isEqualTo(alone.path("sha256"));
        assertThat(lines().getLast().path("threads").intValue()).isEqualTo(3);
        assertThat(bench("forecast-scale", "--products", "0", "--method", "seasonal-naive"))
                .isEqualTo(1);
        assertThat(bench("forecast-scale", "--method", "oracle")).isEqualTo(1);
    }

    @Test
    void stockPoliciesAreReplayedOnTheLastWeeks() throws IOException {
        StringBuilder csv = new StringBuilder("id,frequency,horizon,category,history,future\n");
        for (int product = 1; product <= 30; product++) {
            csv.append("mug").append(product).append(",weekly,2,any,");
            for (int week = 0; week < 40; week++) {
                csv.append(product * (1 + 7 * week % 5)).append(' ');
            }
            csv.setCharAt(csv.length() - 1, ',');
            csv.append(product).append(' ').append(2 * product).append('\n');
        }
        csv.append("new,weekly,2,any,1 2 3,4 5\n");
        Path file = Files.writeString(folder.resolve("weekly.csv"), csv);

        for (String mode : List.of("lost", "backorder")) {
            assertThat(bench("stock", file.toString(), "--weeks", "10", "--mode", mode)).isZero();
        }
        assertThat(lines()).hasSize(6);
        assertThat(lines().getFirst().path("policy").stringValue("")).isEqualTo("learned-demand");
        assertThat(lines())
                .allSatisfy(line -> {
                    assertThat(line.path("products").intValue()).isEqualTo(30);
                    assertThat(line.path("fillRate").doubleValue()).isBetween(0.8, 1.0);
                    assertThat(line.path("meanStockUnits").doubleValue()).isPositive();
                    assertThat(line.path("stockAtTarget").doubleValue()).isPositive();
                    assertThat(line.path("cycleService").doubleValue()).isBetween(0.2, 1.0);
                    assertThat(line.path("orders").intValue()).isPositive();
                });
        assertThat(bench("stock", file.toString(), "--weeks", "60")).isEqualTo(1);
        assertThat(bench("stock", file.toString(), "--mode", "sold")).isEqualTo(1);
        assertThat(bench("stock", file.toString(), "--service", "95")).isEqualTo(1);
        assertThat(bench("stock", file.toString(), "--lead-weeks", "-1")).isEqualTo(1);
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

    @Test
    void recommendationsAreComparedWithWhatCame() throws IOException {
        Path file = folder.resolve("log.csv");
        StringBuilder csv = new StringBuilder("who,what,when\n");
        for (int user = 0; user < 20; user++) {
            for (int step = 0; step < 5; step++) {
                csv.append("u%d,i%d,2020-01-%02d\n".formatted(user, (user + step) % 20, step + 1));
            }
        }
        Files.writeString(file, csv);
        String[] arguments = {
            "recommend", file.toString(), "--columns", "who,what,when", "--method", "ease"
        };
        assertThat(bench(with(arguments, "--split", "2020-01-05"))).isZero();
        assertThat(bench(with(arguments, "--protocol", "last", "--fraction", "0.2"))).isZero();
        assertThat(bench(with(arguments, "--protocol", "next"))).isZero();
        for (JsonNode line : lines()) {
            assertThat(line.path("testCustomers").intValue()).isEqualTo(20);
            assertThat(line.path("testPairs").intValue()).isEqualTo(20);
            assertThat(line.path("trainPairs").intValue()).isEqualTo(80);
            // What comes next always came with the four before it.
            assertThat(line.path("recall10").doubleValue()).isGreaterThan(0.9);
            assertThat(line.path("modelMiB").doubleValue()).isPositive();
        }
        assertThat(bench(with(arguments, "--protocol", "discovery"))).isEqualTo(1);
        assertThat(bench(with(arguments, "--protocol", "oracle"))).isEqualTo(1);
        assertThat(bench(with(arguments, "--protocol", "next", "--trainings", "0"))).isEqualTo(1);
        assertThat(bench("recommend", file.toString(), "--split", "2020-01-05")).isEqualTo(1);
    }

    @Test
    void recommendationsOfMadeUpCustomersBeatWhatSells() {
        String[] small = {
            "recommend-scale",
            "--interactions",
            "20000",
            "--customers",
            "1000",
            "--items",
            "500",
            "--method",
            "ease"
        };
        assertThat(bench(with(small, "--tastes", "10", "--asked", "300"))).isZero();
        JsonNode line = lines().getFirst();
        assertThat(line.path("knownItems").intValue()).isBetween(400, 500);
        assertThat(line.path("testCustomers").intValue()).isEqualTo(300);
        assertThat(line.path("timesPopularity").doubleValue()).isGreaterThan(1.2);
        assertThat(bench(with(small, "--tastes", "501"))).isEqualTo(1);
    }

    @Test
    void helpIsPrintedWhereFiguresAre() {
        assertThat(bench("recommend", "--help")).isZero();

        assertThat(figures.toString(StandardCharsets.UTF_8)).contains("--protocol", "--trainings");
    }

    @Test
    void madeUpPurchasesAreWrittenForOthersToLearnFrom() {
        String file = folder.resolve("purchases.csv").toString();

        assertThat(
                        bench(
                                "recommend-scale",
                                "--interactions",
                                "9000",
                                "--customers",
                                "300",
                                "--items",
                                "90",
                                "--tastes",
                                "9",
                                "--write",
                                file))
                .isZero();
        assertThat(figures.size()).isZero();
        assertThat(
                        bench(
                                "recommend",
                                file,
                                "--columns",
                                "user,item,time",
                                "--split",
                                "1970-12-01",
                                "--method",
                                "als",
                                "--trainings",
                                "2"))
                .isZero();

        JsonNode line = lines().getFirst();
        assertThat(line.path("customers").intValue()).isEqualTo(300);
        assertThat(line.path("items").intValue()).isEqualTo(90);
        assertThat(line.path("lastTrainCpuSeconds").doubleValue())
                .isNotEqualTo(line.path("trainCpuSeconds").doubleValue());
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
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
