package io.suanpan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.SuanpanException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./suanpan bench NAME FILE… [--options]}: figures on stdout, progress on stderr. */
@Command(
        name = "bench",
        description = "Measures accuracy, speed and memory; prints one JSON object a line.",
        synopsisSubcommandLabel = "NAME",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  suanpan bench load --seconds 20"})
public final class Bench {
    private static final int FAILED = 1;

    private Bench() {}

    public static void main(String[] arguments) {
        PrintStream figures = System.out;
        // What functions print is their log, which would stand between the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        System.exit(run(figures, arguments));
    }

    /**
     * @param figures takes one line a measurement
     */
    static int run(PrintStream figures, String... arguments) {
        return new CommandLine(new Bench())
                .addSubcommand(new PropensityBench(figures))
                .addSubcommand(new IngestBench(figures))
                .addSubcommand(new StartBench(figures))
                .addSubcommand(new LoadBench(figures))
                .addSubcommand(new ClassifyBench(figures))
                .addSubcommand(new AnomaliesBench(figures))
                .addSubcommand(new ScoringBench(figures))
                .addSubcommand(new CustomerValueBench(figures))
                .addSubcommand(new SegmentsBench(figures))
                .addSubcommand(new ForecastBench(figures))
                .addSubcommand(new ForecastScaleBench(figures))
                .addSubcommand(new StockBench(figures))
                .addSubcommand(new RoutesBench(figures))
                .addSubcommand(new RoutesScaleBench(figures))
                .addSubcommand(new MovesBench(figures))
                .addSubcommand(new QuoteBench(figures))
                .addSubcommand(new RecommendBench(figures))
                .addSubcommand(new RecommendScaleBench(figures))
                .setOut(new PrintWriter(figures, true, UTF_8))
                .setExecutionExceptionHandler((failure, _, _) -> report(failure))
                .execute(arguments);
    }

    private static int report(Exception failure) {
        if (failure instanceof SuanpanException problem) {
            System.err.println("suanpan bench: " + problem.detail() + " " + problem.remedy());
        } else {
            System.err.println("suanpan bench: " + failure);
        }
        return FAILED;
    }
}
