package io.suanpan.forecasting.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.SeriesFile;
import io.suanpan.forecasting.many.AskedSeries;
import io.suanpan.forecasting.many.Levels;
import io.suanpan.forecasting.many.ManyForecasts;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the job stands the plain path: one list, sorted, one machine. */
final class ForecastJobTest {
    private static final String SERIES_HEADER = "id,frequency,horizon,category,history,future\n";
    private static final String WEEKS_HEADER = "product,week,units\n";

    /** As Spark sorts text. */
    private static final Comparator<AskedSeries> BY_ID =
            Comparator.comparing(it -> it.id().getBytes(UTF_8), Arrays::compareUnsigned);

    private static SparkSession spark;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        spark =
                SparkSession.builder()
                        .master("local[2]")
                        .config("spark.ui.enabled", false)
                        // Compiling the plans would take longer than these few rows do.
                        .config("spark.sql.codegen.wholeStage", false)
                        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.driver.host", "127.0.0.1")
                        .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Ids that sort apart as text, as UTF-16 and as UTF-8; one line is no series. */
    @Test
    void anyPartitioningGivesTheBytesOfOneMachine() throws IOException {
        List<String> ids = new ArrayList<>(List.of("é", "𝄞", "a", "a b", "a-b", "B", "\uFFFD"));
        IntStream.range(0, 93).forEach(i -> ids.add("p" + i));
        List<Series> all = ids.stream().map(ForecastJobTest::series).toList();
        List<String> lines =
                all.stream()
                        .map(it -> line(it, 3))
                        .collect(Collectors.toCollection(ArrayList::new));
        lines.add("broken,yearly,3,,1 x 2,");
        Collections.shuffle(lines, new Random(1));
        Path input = write("in/all.csv", SERIES_HEADER + String.join("\n", lines) + "\n");

        String plain = plain("seasonal-naive", all.stream().map(it -> AskedSeries.of(it, 3)));
        for (int partitions : new int[] {1, 3, 40}) {
            JobSummary done = run(input.getParent(), "out-" + partitions, partitions);
            assertThat(done).isEqualTo(new JobSummary(100, 1));
            List<String> answers = answers("out-" + partitions);
            assertThat(answers)
                    .filteredOn(it -> it.startsWith("{\"id\":\"broken\""))
                    .singleElement()
                    .asString()
                    .contains("The line of the series \\\"broken\\\" has \\\"x\\\" for a number");
            answers.removeIf(it -> it.startsWith("{\"id\":\"broken\""));
            assertThat(String.join("\n", answers) + "\n")
                    .as("%d partitions", partitions)
                    .isEqualTo(plain);
        }
    }

    /** Each week's units came in two lines, and the lines in no order, from two files. */
    @Test
    void weeklySalesAreGroupedByProduct() throws IOException {
        List<Series> all = IntStream.range(0, 30).mapToObj(i -> series("p" + i)).toList();
        List<String> lines = new ArrayList<>();
        for (Series one : all) {
            for (int t = 0; t < one.length(); t++) {
                // The last of the 40 weeks is that of 2026-11-16.
                String monday =
                        LocalDate.of(2026, 11, 16).minusWeeks(one.length() - 1 - t).toString();
                lines.add(one.id() + "," + monday + "," + (one.value(t) - 1));
                lines.add(one.id() + "," + monday + ",1");
            }
        }
        Collections.shuffle(lines, new Random(2));
        int half = lines.size() / 2;
        write("weeks/1.csv", WEEKS_HEADER + String.join("\n", lines.subList(0, half)));
        write("weeks/2.csv", WEEKS_HEADER + String.join("\r\n", lines.subList(half, lines.size())));

        String plain = plain("seasonal-naive", all.stream().map(it -> AskedSeries.of(it, 4)));
        for (int partitions : new int[] {1, 5}) {
            String out = "weekly-" + partitions;
            JobOptions options =
                    new JobOptions(
                            folder.resolve("weeks").toString(),
                            folder.resolve(out).toString(),
                            "seasonal-naive",
                            4,
                            "80,95",
                            partitions);
            assertThat(ForecastJob.run(spark, options)).isEqualTo(new JobSummary(30, 0));
            assertThat(String.join("\n", answers(out)) + "\n").isEqualTo(plain);
        }
    }

    @Test
    void aRealShopGivesTheBytesOfOneMachine() throws IOException {
        Path file =
                Path.of(System.getProperty("suanpan.root"))
                        .resolve("../shared/data/forecast/online-retail-weekly.csv.gz")
                        .normalize();
        assumeThat(file).as("the data folder ../shared/data is not here").exists();
        JobSummary done = run(file, "shop", 4);
        assertThat(done).isEqualTo(new JobSummary(2_568, 0));
        assertThat(String.join("\n", answers("shop")) + "\n")
                .isEqualTo(
                        plain(
                                "seasonal-naive",
                                SeriesFile.read(file).stream()
                                        .map(it -> AskedSeries.of(it.history(), it.horizon()))));
    }

    @Test
    void whatIsNoInputIsRefused() throws IOException {
        refused("The first line of", write("other.csv", "a,b\n1,2\n"), 0);
        refused("The first line of", write("empty.csv", ""), 0);
        refused("do not say how far", write("weekly.csv", WEEKS_HEADER + "a,2026-11-16,1\n"), 0);
        Path bare = write("bare.csv", WEEKS_HEADER);
        assertThat(ForecastJob.run(spark, options(bare, "bare", 2)))
                .isEqualTo(new JobSummary(0, 0));
    }

    private void refused(String said, Path input, int horizon) {
        assertThatThrownBy(() -> ForecastJob.run(spark, options(input, "none", horizon)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }

    private JobOptions options(Path input, String output, int horizon) {
        String out = folder.resolve(output).toString();
        return new JobOptions(input.toString(), out, "seasonal-naive", horizon, "80", 0);
    }

    private JobSummary run(Path input, String output, int partitions) {
        String out = folder.resolve(output).toString();
        return ForecastJob.run(
                spark,
                new JobOptions(input.toString(), out, "seasonal-naive", 0, "80,95", partitions));
    }

    /** 40 weeks of 1 to 8 units, others for each id. */
    private static Series series(String id) {
        SplittableRandom random = new SplittableRandom(id.hashCode());
        return Series.of(id, 1, random.ints(40, 1, 9).asDoubleStream().toArray());
    }

    private static String line(Series series, int horizon) {
        String values =
                Arrays.stream(series.values())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" "));
        return "%s,weekly,%d,,%s,".formatted(series.id(), horizon, values);
    }

    private static String plain(String method, Stream<AskedSeries> asked) {
        ManyForecasts forecasts =
                new ManyForecasts(ForecastMethods.named(method), Levels.defaults());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        forecasts.inOrder(asked.sorted(BY_ID).iterator(), 2, it -> out.writeBytes(it.lines()));
        return out.toString(UTF_8);
    }

    /** Lines of all parts, in their order. */
    private List<String> answers(String output) throws IOException {
        try (Stream<Path> parts = Files.list(folder.resolve(output))) {
            return parts.filter(it -> it.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .flatMap(ForecastJobTest::lines)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static Stream<String> lines(Path part) {
        try {
            return Files.readAllLines(part).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
