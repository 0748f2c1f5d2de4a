package io.suanpan.benchmarks;

import io.suanpan.core.SuanpanException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./suanpan bench NAME FILE… [--options]}: figures on stdout, progress on stderr. */
@Command(
        name = "bench",
        description = "Measures accuracy, speed and memory; prints one JSON object a line.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PropensityBench.class,
            IngestBench.class,
            StartBench.class,
            LoadBench.class,
        })
public final class Bench {
    private static final int FAILED = 1;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Bench())
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
