package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    /** Of a sample shop. */
    private static final int CUSTOMERS = 500;

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

    @Option(
            names = "--function",
            defaultValue = "",
            paramLabel = "NAME",
            description = "One alone. Default: all that are measured.")
    private String function = "";

    @Mixin private MeasuredShop measured = new MeasuredShop();

    @Option(names = "--runs", defaultValue = "5", description = "Runs of each (default: 5).")
    private int runs;

    private record Start(String function, String module, String handler, String event) {}

    StartBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        List<Start> chosen =
                STARTS.stream()
                        .filter(start -> function.isEmpty() || function.equals(start.function()))
                        .toList();
        if (chosen.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The start of \"" + function + "\" is not measured.",
                    "Take one of "
                            + STARTS.stream().map(Start::function).collect(Collectors.joining(", "))
                            + ".");
        }
        try (Scratch scratch = Scratch.create()) {
            BenchShop shop = measured.make(scratch.resolve("store"), CUSTOMERS);
            try (BucketStub bucket = BucketStub.over(shop.store())) {
                for (Start start : chosen) {
                    measure(start, event(start, shop, scratch), scratch, bucket);
                }
            }
        }
        return 0;
    }

    /** That of the events, or about the first id that this shop has. */
    private Path event(Start start, BenchShop shop, Scratch scratch) throws IOException {
        if (measured.isOwn() && LoadTarget.measures(start.function())) {
            LoadTarget target = LoadTarget.of(start.function());
            List<String> ids = target.ids(shop);
            if (!ids.isEmpty()) {
                Path event = scratch.resolve(start.function() + ".json");
                return Files.write(event, target.event(ids.getFirst()));
            }
        }
        return BenchShop.home().resolve("events/" + start.event());
    }

    private void measure(Start start, Path event, Scratch scratch, BucketStub bucket)
            throws IOException {
        Path zip = BenchShop.home().resolve("functions/" + start.module() + "/target/function.zip");
        FunctionFolder folder = FunctionFolder.unpack(zip, scratch.resolve(start.function()));
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
