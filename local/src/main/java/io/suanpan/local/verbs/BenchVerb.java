package io.suanpan.local.verbs;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code bench}: stands here for the help. The launcher itself starts the benchmarks, which are a
 * module above this one.
 */
@Command(
        name = "bench",
        description = "Measures accuracy, speed and memory, one JSON object a line.",
        footer = {"", "Example:", "  suanpan bench --help"})
public final class BenchVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME FILE…", arity = "0..*", description = "See bench --help.")
    private List<String> arguments = List.of();

    public BenchVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings
                .terminal()
                .problem(
                        "bench is started by the script at the project's root.",
                        "Run ./suanpan bench " + String.join(" ", arguments) + ".");
        return ExitCodes.FAILED;
    }
}
