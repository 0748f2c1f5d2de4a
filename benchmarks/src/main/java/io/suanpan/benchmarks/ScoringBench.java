package io.suanpan.benchmarks;

import io.suanpan.customers.Detail;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A batch of many customers, from object to object, with each of the details it may ask for. */
@Command(
        name = "scoring",
        description = "Customers a second of a batch, from object to object, in a fresh process.",
        mixinStandardHelpOptions = true)
final class ScoringBench implements Callable<Integer> {
    private static final String FOLDER = "results/score-user/bench/";

    private final PrintStream out;

    @Option(names = "--customers", defaultValue = "1000000", description = "Default: 1000000.")
    private int customers;

    @Option(
            names = "--detail",
            defaultValue = "scores",
            description = "scores: probabilities alone (default); full: reasons and features too.")
    private String detail = "scores";

    @Option(
            names = "--heap-mib",
            defaultValue = "256",
            description = "Of the process that scores, however many customers. Default: 256.")
    private int heapMiB;

    ScoringBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        String asked = Detail.named(detail).label();
        try (Scratch scratch = Scratch.create()) {
            BenchShop shop = new BenchShop(scratch.resolve("store"));
            System.err.println("making and training a small shop …");
            fill(shop, scratch);
            System.err.println("scoring " + customers + " customers …");
            print(asked, run(shop, asked));
        }
        return 0;
    }

    private void fill(BenchShop shop, Scratch scratch) throws IOException {
        SampleShop.write(SampleShopOptions.defaults().withCustomers(500), shop.store());
        shop.ask("ingest", Map.of("action", "sweep"));
        shop.train();
        SyntheticCustomers synthetic = new SyntheticCustomers(shop.store(), customers);
        synthetic.replaceSnapshot(LoadTarget.SCORE_USER.ids(shop));
        synthetic.putIds(FOLDER + "customers.jsonl", scratch.resolve("customers.jsonl"));
    }

    private JsonNode run(BenchShop shop, String asked) {
        return Child.of(
                        ScoringRun.class,
                        "-XX:+UseParallelGC",
                        "-Xmx" + heapMiB + "m",
                        "-Dsuanpan.home=" + BenchShop.home())
                .run(
                        shop.folder().toString(),
                        FOLDER + "customers.jsonl",
                        FOLDER + "scores.jsonl",
                        asked);
    }

    private void print(String asked, JsonNode run) {
        long scored = run.path("customers").longValue();
        double seconds = run.path("wallSeconds").doubleValue();
        Figures.of("scoring", asked)
                .with("customers", scored)
                .with("customersPerSecond", scored / seconds)
                .with("wallSeconds", seconds)
                .with("cpuSeconds", run.path("cpuSeconds").doubleValue())
                .with("peakRssMiB", run.path("peakRssMiB").longValue())
                .print(out);
    }
}
