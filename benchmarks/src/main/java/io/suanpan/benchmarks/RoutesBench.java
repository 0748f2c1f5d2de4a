package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.format.BestKnown;
import io.suanpan.routing.format.BestKnownIndex;
import io.suanpan.routing.format.Instance;
import io.suanpan.routing.format.InstanceReader;
import io.suanpan.routing.format.Rounding;
import io.suanpan.routing.format.SolutionFile;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.solver.RouteSolver;
import io.suanpan.routing.solver.SolverClock;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans routes of published instances; what the plans cost is for the checker to say. */
@Command(
        name = "routes",
        description = "Plans routes of VRPLIB or Solomon instances; a line for each.",
        mixinStandardHelpOptions = true)
final class RoutesBench implements Callable<Integer> {
    private static final int USUAL_SECONDS = 10;

    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Instances: .vrp or .txt.")
    private List<Path> files = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "For each file. Default: 10, without end if --iterations is given.")
    private @Nullable Double seconds;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Of each thread: the same answer each time, however fast the machine.")
    private @Nullable Long iterations;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: 1.")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", paramLabel = "N", description = "Default: 1.")
    private int threads;

    @Option(
            names = "--clock",
            defaultValue = "wall",
            paramLabel = "NAME",
            description =
                    "wall, or cpu: seconds of the solving thread, of which there is one, and of"
                            + " nothing else. Default: wall.")
    private String clock = "wall";

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            description = "cost or vehicles-first. Default: as in index.csv, else cost.")
    private @Nullable String objective;

    @Option(
            names = "--rounding",
            paramLabel = "NAME",
            description = {
                "round, trunc, dimacs or exact. Default: as in the index.csv beside the file or in",
                "a folder above; else dimacs where there are time windows and round where not."
            })
    private @Nullable String rounding;

    @Option(
            names = "--solution-dir",
            paramLabel = "DIR",
            description =
                    "Writes each plan as NAME.sol into the folder, as FOLDER/NAME.sol where several"
                            + " files have the name.")
    private @Nullable Path solutions;

    RoutesBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (solutions != null) {
            Files.createDirectories(solutions);
        }
        for (Path file : files) {
            plan(file);
        }
        return 0;
    }

    private void plan(Path file) throws IOException {
        double cpuBefore = Usage.ofThisProcess().cpuSeconds();
        Optional<BestKnown> known = BestKnownIndex.find(file).filter(this::sameRounding);
        Instance instance = InstanceReader.read(file, rounding(file, known));
        RoutingProblem problem = instance.problem().withObjective(objective(known));
        ProblemCheck.require(problem);
        SolverResult result =
                new RouteSolver(problem)
                        .solve(
                                SolverOptions.of(limits().withClock(clock()), seed)
                                        .withThreads(threads),
                                SolverProgress.SILENT);
        CheckedSolution checked = SolutionChecker.check(problem, result.solution());
        tellViolations(file, checked);
        write(file, instance, result, cost(checked, instance, known));
        figures(file, instance, known, checked, result)
                .with("cpuSeconds", Usage.ofThisProcess().cpuSeconds() - cpuBefore)
                .with("peakRssMiB", Usage.ofThisProcess().peakRssMiB())
                .print(out);
    }

    private Figures figures(
            Path file,
            Instance instance,
            Optional<BestKnown> known,
            CheckedSolution checked,
            SolverResult result) {
        Figures figures =
                Figures.of("routes", file.getFileName().toString())
                        .with("instance", instance.name())
                        .with("cost", cost(checked, instance, known))
                        .with("feasible", checked.feasible())
                        .with("routes", checked.routes().size())
                        .with("leftOut", checked.leftOut().size());
        known.ifPresent(best -> figures.with("bestRoutes", best.routes()));
        known.filter(_ -> checked.feasible())
                .ifPresent(best ->
                        figures.with("gapPercent", best.gapPercent(checked.cost().total())));
        return figures.with("iterations", result.iterations())
                .with("seconds", result.seconds())
                .with("clock", clock().name().toLowerCase(Locale.ROOT))
                .with("seed", seed)
                .with("threads", threads);
    }

    /** A best known cost is no measure of what was rounded in another way. */
    private boolean sameRounding(BestKnown known) {
        return rounding == null || Rounding.named(rounding) == known.rounding();
    }

    private Rounding rounding(Path file, Optional<BestKnown> known) {
        if (rounding != null) {
            return Rounding.named(rounding);
        }
        return known.map(BestKnown::rounding)
                .orElseGet(
                        () -> InstanceReader.hasWindows(file) ? Rounding.DIMACS : Rounding.ROUND);
    }

    private RoutingObjective objective(Optional<BestKnown> known) {
        if (objective == null) {
            return known.map(BestKnown::objective).orElse(RoutingObjective.COST);
        }
        return switch (objective.toLowerCase(Locale.ROOT)) {
            case "cost" -> RoutingObjective.COST;
            case "vehicles-first" -> RoutingObjective.VEHICLES_FIRST;
            default ->
                    throw new SuanpanException(
                            ErrorCode.MALFORMED,
                            "There is no objective " + objective + ".",
                            "Take cost or vehicles-first.");
        };
    }

    private SolverClock clock() {
        return switch (clock.toLowerCase(Locale.ROOT)) {
            case "wall" -> SolverClock.WALL;
            case "cpu" -> SolverClock.CPU;
            default ->
                    throw new SuanpanException(
                            ErrorCode.MALFORMED,
                            "There is no clock " + clock + ".",
                            "Take wall or cpu.");
        };
    }

    private SolverLimits limits() {
        if (iterations == null) {
            return SolverLimits.seconds(seconds == null ? USUAL_SECONDS : seconds);
        }
        Duration time =
                seconds == null
                        ? SolverLimits.MOST_TIME
                        : Duration.ofMillis(Math.round(seconds * 1_000));
        return new SolverLimits(time, iterations, Long.MAX_VALUE);
    }

    /** In the unit of the published cost, or in units of the file. */
    private static BigDecimal cost(
            CheckedSolution checked, Instance instance, Optional<BestKnown> known) {
        long unit = known.map(BestKnown::unit).orElse((long) instance.rounding().scale());
        return BigDecimal.valueOf(checked.cost().total())
                .divide(BigDecimal.valueOf(unit), MathContext.DECIMAL64);
    }

    private void write(Path file, Instance instance, SolverResult result, BigDecimal cost)
            throws IOException {
        if (solutions != null) {
            Path target = target(solutions, file);
            Files.createDirectories(target.getParent());
            SolutionFile.write(target, instance, result.solution(), cost.toPlainString());
        }
    }

    /** Under the name of its folder where another file has the same name. */
    private Path target(Path folder, Path file) {
        String name = name(file);
        boolean alone = files.stream().filter(it -> name(it).equals(name)).count() == 1;
        Path home =
                alone
                        ? folder
                        : folder.resolve(
                                file.toAbsolutePath()
                                        .getName(file.toAbsolutePath().getNameCount() - 2));
        return home.resolve(name + ".sol");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private static void tellViolations(Path file, CheckedSolution checked) {
        for (Violation violation : checked.violations()) {
            System.err.println(file.getFileName() + ": " + violation.what());
        }
    }
}
