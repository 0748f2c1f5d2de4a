package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a cold start costs: CPU seconds of a fresh process, from its zip to its first answer read
 * from a bucket, compiled as Lambda does it (C1 alone), with and without an AOT cache.
 */
@Command(
        name = "start",
        description = "CPU seconds of a fresh process from a function's zip to its first answer.",
        mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {
    private final PrintStream out;

    /** Each with the event of its first answer. */
    private static final List<Start> STARTS =
            List.of(
                    new Start(
                            "score-user",
                            "score-user",
                            "io.suanpan.functions.scoreuser.ScoreUserHandler",
                            "score-user-one.json"),
                    new Start(
                            "segment",
                            "segment",
                            "io.suanpan.functions.segment.SegmentHandler",
                            "segment-one.json"),
                    new Start(
                            "forecast-stock",
                            "forecast-stock",
                            "io.suanpan.functions.forecaststock.ForecastStockHandler",
                            "forecast-stock-one.json"),
                    new Start(
                            "recommend",
                            "recommend",
                            "io.suanpan.functions.recommend.RecommendHandler",
                            "recommend-customer.json"),
                    // The zip of train by its HTTP side; its other side starts minutes of work.
                    new Start(
                            "train",
                            "train",
                            "io.suanpan.functions.train.ModelsHandler",
                            "models-show.json"),
                    new Start(
                            "ingest",
                            "ingest",
                            "io.suanpan.functions.ingest.IngestHandler",
                            "ingest-quality.json"));

    @Option(names = "--runs", defaultValue = "5", description = "Runs of each (default: 5).")
    private int runs;

    private record Start(String function, String module, String handler, String event) {}

    StartBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            BenchShop shop = new BenchShop(scratch.resolve("store"));
            System.err.println("making and training a small shop …");
            fill(shop);
            try (BucketStub bucket = BucketStub.over(shop.store())) {
                for (Start start : STARTS) {
                    measure(start, scratch, bucket);
                }
            }
        }
        return 0;
    }

    private static void fill(BenchShop shop) {
        SampleShop.write(SampleShopOptions.defaults().withCustomers(500), shop.store());
        shop.ask("ingest", Map.of("action", "sweep"));
        shop.train();
    }

    private void measure(Start start, Scratch scratch, BucketStub bucket) throws IOException {
        Path zip = BenchShop.home().resolve("functions/" + start.module() + "/target/function.zip");
        FunctionFolder folder = FunctionFolder.unpack(zip, scratch.resolve(start.function()));
        Path event = BenchShop.home().resolve("events/" + start.event());
        ColdStart cold =
                new ColdStart(folder, start.handler(), event, bucket.endpoint(), bucket.location());
        cold.run(List.of());
        double plain = median(() -> cold.run(List.of()));
        Path cache = folder.root().resolve("function.aot");
        cold.run(List.of("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL, "The JVM wrote no AOT cache.", "It needs a JDK 25.");
        }
        double cached = median(() -> cold.run(List.of("-XX:AOTCache=" + cache)));
        Figures.of("start", start.function())
                .with("zipBytes", Files.size(zip))
                .with("runs", runs)
                .with("cpuSeconds", plain)
                .with("cpuSecondsWithAotCache", cached)
                .print(out);
    }

    private double median(DoubleSupplier run) {
        double[] seconds = new double[runs];
        Arrays.setAll(seconds, _ -> run.getAsDouble());
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }
}
