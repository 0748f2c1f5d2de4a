package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.live.Quotes;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.solver.RouteSolver;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a checkout waits to hear which windows are free and what each costs. */
@Command(
        name = "quote",
        description = "Quotes of windows in the plan of a made-up town, one after the other.",
        mixinStandardHelpOptions = true)
final class QuoteBench implements Callable<Integer> {
    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 12;
    private static final int WINDOW_HOURS = 2;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    /** Quotes that are not measured, until the code is compiled. */
    private static final int WARM_UPS = 300;

    private static final long SOLVER_SEED = 0;

    private final PrintStream out;

    @Option(names = "--stops", defaultValue = "1000", description = "Default: 1000.")
    private int stops;

    @Option(names = "--vans", defaultValue = "30", description = "Default: 30.")
    private int vans;

    @Option(
            names = "--windows",
            defaultValue = "10",
            description = "Of two hours each that a quote asks for. Default: 10.")
    private int windows;

    @Option(names = "--quotes", defaultValue = "1000", description = "Default: 1000.")
    private int quotes;

    @Option(
            names = "--orders",
            defaultValue = "200",
            description = "Each followed by a quote, of the function alone. Default: 200.")
    private int orders;

    @Option(
            names = "--iterations",
            defaultValue = "20000",
            description = "Of the solver, for the plan. Default: 20000.")
    private long iterations;

    @Option(names = "--seed", defaultValue = "1", description = "Of the town. Default: 1.")
    private long seed;

    QuoteBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        for (long number : new long[] {stops, vans, windows, quotes, orders, iterations}) {
            if (number < 1) {
                throw new SuanpanException(
                        ErrorCode.MALFORMED,
                        "The number of stops, vans, windows, quotes, orders or iterations is "
                                + number
                                + ".",
                        "Give at least 1 of each.");
            }
        }
        SyntheticTown town = SyntheticTown.of(stops, vans, WARM_UPS + quotes + orders, seed);
        library(town);
        function(town);
        return 0;
    }

    /** The plan is prepared once and stays. */
    private void library(SyntheticTown town) {
        System.err.println("planning " + stops + " stops …");
        RoutingProblem problem = town.problem();
        Solution plan =
                new RouteSolver(problem)
                        .solve(
                                SolverOptions.of(SolverLimits.iterations(iterations), SOLVER_SEED),
                                SolverProgress.SILENT)
                        .solution();
        List<TimeWindow> asked = windows();
        Quotes prepared = Quotes.of(problem, plan);
        IntPredicate quote =
                visitor -> !prepared.quote(town.visitor(visitor, asked), asked).isEmpty();
        Latencies.of(0, WARM_UPS, quote);
        figures(
                        "library",
                        Latencies.of(0, WARM_UPS, _ -> Quotes.of(problem, plan) != null),
                        Latencies.of(WARM_UPS, quotes, quote))
                .with(Usage.ofThisProcess())
                .print(out);
    }

    /** The plan is kept in the store; what is prepared of it holds until somebody orders. */
    private void function(SyntheticTown town) {
        try (Scratch scratch = Scratch.create()) {
            System.err.println("planning the same by the function …");
            var shop = new QuoteShop(new BenchShop(scratch.resolve("store")), town, windows());
            shop.plan(iterations);
            Latencies first = Latencies.of(0, 1, shop::quote);
            Latencies.of(1, WARM_UPS - 1, shop::quote);
            Latencies after = afterOrders(shop);
            Latencies steady = Latencies.of(WARM_UPS, quotes, shop::quote);
            figures("function", first, steady)
                    .with("afterOrderP50Millis", after.millis(0.50))
                    .with("afterOrderP99Millis", after.millis(0.99))
                    .with(Usage.ofThisProcess())
                    .print(out);
        }
    }

    /** Each quote is the first one of a plan that has just changed. */
    private Latencies afterOrders(QuoteShop shop) {
        return Latencies.all(
                IntStream.range(0, orders)
                        .mapToObj(order -> {
                            shop.order(WARM_UPS + quotes + order);
                            return Latencies.of(order % WARM_UPS, 1, shop::quote);
                        })
                        .toList());
    }

    private Figures figures(String way, Latencies prepared, Latencies quoted) {
        return Figures.of("quote", way)
                .with("stops", stops)
                .with("vans", vans)
                .with("windows", windows)
                .with("quotes", quoted.requests())
                .with("failures", quoted.failures())
                .with("p50Millis", quoted.millis(0.50))
                .with("p99Millis", quoted.millis(0.99))
                .with("maxMillis", quoted.millis(1))
                .with("prepareMillis", prepared.millis(0.50));
    }

    /** Evenly over the day; they overlap where there are many. */
    private List<TimeWindow> windows() {
        double step = (double) (HOURS - WINDOW_HOURS) / Math.max(1, windows - 1);
        return IntStream.range(0, windows)
                .map(at -> (int) (HOUR * (FIRST_HOUR + step * at)) / MINUTE * MINUTE)
                .mapToObj(from -> new TimeWindow(from, from + WINDOW_HOURS * HOUR))
                .toList();
    }
}
