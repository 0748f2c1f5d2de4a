package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Scores one object into another in a fresh process, through the function. Arguments: folder of the
 * store, keys of input and output, detail. Prints what it took as the last line.
 */
final class ScoringRun {
    private ScoringRun() {}

    public static void main(String[] arguments) {
        BenchShop shop = new BenchShop(Path.of(arguments[0]));
        long before = System.nanoTime();
        JsonNode result =
                shop.ask(
                        "score-user",
                        Map.of(
                                "action", "score",
                                "input", arguments[1],
                                "output", arguments[2],
                                "detail", arguments[3]));
        double seconds = (System.nanoTime() - before) / 1e9;
        Usage usage = Usage.ofThisProcess();
        System.out.println(
                Json.text(
                        Map.of(
                                "customers", result.path("answered").longValue(),
                                "wallSeconds", seconds,
                                "cpuSeconds", usage.cpuSeconds(),
                                "peakRssMiB", usage.peakRssMiB())));
        System.exit(0);
    }
}
