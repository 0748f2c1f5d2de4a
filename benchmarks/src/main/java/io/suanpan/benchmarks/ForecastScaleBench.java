package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A whole catalogue's forecasts, from seeded demand to JSON lines. */
@Command(
        name = "forecast-scale",
        description = "Forecasts of many products of made-up demand, in a fresh process.",
        mixinStandardHelpOptions = true)
final class ForecastScaleBench implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--products", defaultValue = "100000", description = "Default: 100000.")
    private int products;

    @Option(names = "--weeks", defaultValue = "104", description = "Of history. Default: 104.")
    private int weeks;

    @Option(names = "--horizon", defaultValue = "8", description = "In weeks. Default: 8.")
    private int horizon;

    @Option(names = "--method", defaultValue = "auto", paramLabel = "NAME")
    private String method = "auto";

    @Option(
            names = "--threads",
            defaultValue = "0",
            description = "That forecast; 0 (default) for as many as there are cores.")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "Of the demand. Default: 1.")
    private long seed;

    @Option(
            names = "--heap-mib",
            defaultValue = "512",
            description = "Of the process, however many products. Default: 512.")
    private int heapMiB;

    ForecastScaleBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        String name = ForecastMethods.named(method).name();
        if (products < 1 || weeks < 1 || threads < 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%d products of %d weeks by %d threads are none."
                            .formatted(products, weeks, threads),
                    "Give at least 1 of each, or 0 threads for as many as there are cores.");
        }
        int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        System.err.println("forecasting " + products + " products by " + name + " …");
        print(used, run(name, used));
        return 0;
    }

    private JsonNode run(String name, int used) {
        return Child.of(ForecastScaleRun.class, "-XX:+UseParallelGC", "-Xmx" + heapMiB + "m")
                .run(
                        name,
                        String.valueOf(products),
                        String.valueOf(weeks),
                        String.valueOf(horizon),
                        String.valueOf(used),
                        String.valueOf(seed));
    }

    private void print(int used, JsonNode run) {
        double cpuSeconds = run.path("cpuSeconds").doubleValue();
        Figures.of("forecast-scale", "seed " + seed)
                .with("method", method)
                .with("products", products)
                .with("answered", run.path("answered").longValue())
                .with("weeks", weeks)
                .with("horizon", horizon)
                .with("threads", used)
                .with("cpuMillisPerProduct", 1e3 * cpuSeconds / products)
                .with("wallSeconds", run.path("wallSeconds").doubleValue())
                .with("cpuSeconds", cpuSeconds)
                .with("peakRssMiB", run.path("peakRssMiB").longValue())
                .with("sha256", run.path("sha256").stringValue(""))
                .print(out);
    }
}
