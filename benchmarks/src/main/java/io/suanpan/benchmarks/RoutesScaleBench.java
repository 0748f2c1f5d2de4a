package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How good a large plan is soon, beside what it becomes with time. */
@Command(
        name = "routes-scale",
        description = "Plans a large made-up town, in a fresh process for each time limit.",
        mixinStandardHelpOptions = true)
final class RoutesScaleBench implements Callable<Integer> {
    private static final double PERCENT = 100;

    private final PrintStream out;

    @Option(names = "--stops", defaultValue = "10000", description = "Default: 10000.")
    private int stops;

    @Option(names = "--vans", defaultValue = "200", description = "Default: 200.")
    private int vans;

    @Option(
            names = "--seconds",
            split = ",",
            defaultValue = "10,600",
            paramLabel = "N",
            description = "Limits; what the first costs more than the last is told. 10,600.")
    private List<Double> seconds = List.of();

    @Option(
            names = "--threads",
            defaultValue = "0",
            description = "That search; 0 (default) for as many as there are cores.")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "Of the town. Default: 1.")
    private long seed;

    @Option(
            names = "--heap-mib",
            defaultValue = "1700",
            description = "Of the process; the matrices of 10,000 stops are 763. Default: 1700.")
    private int heapMiB;

    RoutesScaleBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (stops < 1 || vans < 1 || threads < 0 || seconds.stream().anyMatch(it -> !(it > 0))) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%d stops, %d vans, %s seconds and %d threads are none."
                            .formatted(stops, vans, seconds, threads),
                    "Give at least 1 of each, or 0 threads for as many as there are cores.");
        }
        List<JsonNode> runs = new ArrayList<>();
        for (double limit : seconds) {
            System.err.println("planning for " + limit + " s …");
            runs.add(run(limit));
            Figures figures = figures(limit, runs.getLast());
            if (runs.size() == seconds.size()
                    && runs.stream().allMatch(RoutesScaleBench::feasible)) {
                double first = runs.getFirst().path("cost").doubleValue();
                double last = runs.getLast().path("cost").doubleValue();
                figures.with("firstGapPercent", PERCENT * (first / last - 1));
            }
            figures.print(out);
        }
        return 0;
    }

    private static boolean feasible(JsonNode run) {
        return run.path("feasible").booleanValue();
    }

    private JsonNode run(double limit) {
        return Child.of(RoutesScaleRun.class, "-XX:+UseSerialGC", "-Xmx" + heapMiB + "m")
                .run(
                        String.valueOf(stops),
                        String.valueOf(vans),
                        String.valueOf(limit),
                        String.valueOf(usedThreads()),
                        String.valueOf(seed));
    }

    private int usedThreads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private Figures figures(double limit, JsonNode run) {
        return Figures.of("routes-scale", "seed " + seed)
                .with("stops", stops)
                .with("vans", vans)
                .with("limitSeconds", limit)
                .with("threads", usedThreads())
                .with("cost", run.path("cost").longValue())
                .with("feasible", run.path("feasible").booleanValue())
                .with("routes", run.path("routes").intValue())
                .with("leftOut", run.path("leftOut").intValue())
                .with("iterations", run.path("iterations").longValue())
                .with("seconds", run.path("seconds").doubleValue())
                .with("cpuSeconds", run.path("cpuSeconds").doubleValue())
                .with("peakRssMiB", run.path("peakRssMiB").longValue());
    }
}
