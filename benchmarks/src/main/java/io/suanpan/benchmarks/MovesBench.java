package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.solver.MovesBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How often a second the solver does what it does most, by JMH. */
@Command(
        name = "moves",
        description = "The basic moves of the route solver, in fresh processes by JMH.",
        mixinStandardHelpOptions = true)
final class MovesBench implements Callable<Integer> {
    private static final int FEWEST_SECONDS = 2;

    private final PrintStream out;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Instances: .vrp or .txt. Default: two that are made up.")
    private List<Path> files = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "5",
            paramLabel = "N",
            description = "Measured of each move, after as many to get warm. Default: 5.")
    private int seconds;

    @Option(names = "--forks", defaultValue = "1", description = "Processes each. Default: 1.")
    private int forks;

    @Option(names = "--seed", defaultValue = "1", description = "Of what is made up. Default: 1.")
    private long seed;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Keeps the made-up instances there, for others to solve.")
    private @Nullable Path folder;

    MovesBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        if (seconds < FEWEST_SECONDS || forks < 1) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%d seconds in %d processes are none.".formatted(seconds, forks),
                    "Give at least 2 seconds, for an error, and 1 process.");
        }
        try (Scratch scratch = Scratch.create()) {
            for (RunResult result : measured(files(scratch.folder()))) {
                print(result);
            }
        }
        return 0;
    }

    private List<Path> files(Path scratch) throws IOException {
        if (!files.isEmpty()) {
            return files;
        }
        Path target = folder == null ? scratch : Files.createDirectories(folder);
        return List.of(
                SyntheticInstance.X.write(target, seed), SyntheticInstance.R2.write(target, seed));
    }

    private Collection<RunResult> measured(List<Path> instances) throws RunnerException {
        String[] names = instances.stream().map(Path::toString).toArray(String[]::new);
        TimeValue second = TimeValue.seconds(1);
        return new Runner(
                        new OptionsBuilder()
                                .include(MovesBenchmark.class.getName())
                                .param("file", names)
                                .forks(forks)
                                .warmupIterations(seconds)
                                .warmupTime(second)
                                .measurementIterations(seconds)
                                .measurementTime(second)
                                .build(),
                        OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL))
                .run();
    }

    private void print(RunResult result) {
        String move = result.getParams().getBenchmark().replaceAll(".*\\.", "");
        String file = Path.of(result.getParams().getParam("file")).getFileName().toString();
        Result<?> rate = result.getPrimaryResult();
        Figures figures =
                Figures.of("moves", file)
                        .with("move", move)
                        .with("perSecond", rate.getScore())
                        .with("errorPerSecond", rate.getScoreError());
        Result<?> positions = result.getSecondaryResults().get("positions");
        if (positions != null) {
            figures.with("positionsPerSecond", positions.getScore());
        }
        figures.with("processes", forks).with("seconds", seconds).print(out);
    }
}
