package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.methods.RecommenderMethods;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A large shop's recommendations, from seeded purchases to recall beside popularity's. */
@Command(
        name = "recommend-scale",
        description = "Learns from many made-up purchases of customers with tastes, afresh.",
        mixinStandardHelpOptions = true)
final class RecommendScaleBench implements Callable<Integer> {
    private final PrintStream out;

    @Option(names = "--interactions", defaultValue = "1000000", description = "Default: 1000000.")
    private int interactions;

    @Option(names = "--customers", defaultValue = "60000", description = "Default: 60000.")
    private int customers;

    @Option(names = "--items", defaultValue = "50000", description = "Default: 50000.")
    private int items;

    @Option(names = "--tastes", defaultValue = "100", description = "Of customers. Default: 100.")
    private int tastes;

    @Option(names = "--method", defaultValue = "als", description = "Default: als.")
    private String method = "";

    @Option(
            names = "--asked",
            defaultValue = "2000",
            description = "Customers that the recall is measured with. Default: 2000.")
    private int asked;

    @Option(names = "--seed", defaultValue = "1", description = "Of the purchases. Default: 1.")
    private long seed;

    @Option(
            names = "--heap-mib",
            defaultValue = "3072",
            description = "Of the process. Default: 3072.")
    private int heapMiB;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Writes the purchases as CSV of user,item,time, and learns nothing.")
    private @Nullable Path written;

    RecommendScaleBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        RecommenderMethods.named(method);
        if (interactions < 1 || customers < 1 || tastes < 1 || items < tastes || asked < 1) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%d purchases of %d customers with %d tastes among %d items, %d asked, are none."
                            .formatted(interactions, customers, tastes, items, asked),
                    "Give at least 1 of each, and no more tastes than items.");
        }
        if (written != null) {
            write(written);
            return 0;
        }
        System.err.println("learning from " + interactions + " purchases by " + method + " …");
        print(run());
        return 0;
    }

    private void write(Path file) throws IOException {
        InteractionLog log =
                new SyntheticTastes(interactions, customers, items, tastes, seed).log();
        try (var lines = new PrintWriter(Files.newBufferedWriter(file))) {
            lines.println("user,item,time");
            for (int row = 0; row < log.size(); row++) {
                String user = log.users().name(log.user(row));
                String item = log.items().name(log.item(row));
                lines.println(user + "," + item + "," + Instant.ofEpochSecond(log.seconds(row)));
            }
            if (lines.checkError()) {
                throw new IOException("The purchases could not be written to " + file + ".");
            }
        }
    }

    private JsonNode run() {
        return Child.of(RecommendScaleRun.class, "-XX:+UseParallelGC", "-Xmx" + heapMiB + "m")
                .run(
                        method,
                        String.valueOf(interactions),
                        String.valueOf(customers),
                        String.valueOf(items),
                        String.valueOf(tastes),
                        String.valueOf(asked),
                        String.valueOf(seed));
    }

    private void print(JsonNode run) {
        double recall = run.path("recall20").doubleValue();
        double popularity = run.path("popularityRecall20").doubleValue();
        Figures.of("recommend-scale", "seed " + seed)
                .with("method", method)
                .with("interactions", interactions)
                .with("customers", customers)
                .with("items", items)
                .with("trainPairs", run.path("trainPairs").longValue())
                .with("knownItems", run.path("knownItems").longValue())
                .with("testCustomers", run.path("testCustomers").longValue())
                .with("recall20", recall)
                .with("popularityRecall20", popularity)
                .with("timesPopularity", recall / popularity)
                .with("coverage", run.path("coverage").doubleValue())
                .with("trainCpuSeconds", run.path("trainCpuSeconds").doubleValue())
                .with("trainWallSeconds", run.path("trainWallSeconds").doubleValue())
                .with("peakRssMiB", run.path("peakRssMiB").longValue())
                .print(out);
    }
}
