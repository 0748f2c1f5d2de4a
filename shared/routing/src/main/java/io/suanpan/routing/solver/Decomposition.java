package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Solves a large problem part by part: routes that lie near each other and their clients are a
 * problem of their own, small enough for its matrix to stay in the cache. Each pass cuts anew, so
 * that no border stays where it was. Parts are independent of each other, so the answer does not
 * depend on which thread solves them.
 */
final class Decomposition {
    /** More clients than these are solved in parts. */
    static final int LARGEST_WHOLE = 1_500;

    private static final int CLIENTS_OF_PART = 600;
    private static final int MOST_PASSES = 24;
    private static final double LEAST_SECONDS_OF_PART = 0.2;
    private static final long LEAST_ITERATIONS_OF_PART = 1_500;
    private static final double BILLION = 1e9;

    private final RoutingProblem problem;
    private final SolverOptions options;
    private final long started;
    private final AtomicBoolean stop;
    private final SolverProgress progress;
    private long iterations;

    Decomposition(
            RoutingProblem problem,
            SolverOptions options,
            long started,
            AtomicBoolean stop,
            SolverProgress progress) {
        this.problem = problem;
        this.options = options;
        this.started = started;
        this.stop = stop;
        this.progress = progress;
    }

    static boolean suits(RoutingProblem problem) {
        return problem.clients().size() > LARGEST_WHOLE;
    }

    SolverResult solve() {
        Instance instance = new Instance(problem);
        Search search = constructed(instance);
        if (instance.vehiclesFirst) {
            reduce(search);
        }
        var first = new Plan(new SolutionReader(search.tours()).read(), search.bestCost());
        Plan best = first.solution().routes().isEmpty() ? first : improve(instance, first);
        return new SolverResult(
                SolutionReader.ordered(best.solution().routes()),
                best.cost(),
                iterations + search.iterations(),
                seconds());
    }

    /** The better of two constructions: which order suits depends on depot, windows and costs. */
    private Search constructed(Instance instance) {
        SearchSettings settings = SearchSettings.defaults();
        var neighbours = new Neighbours(instance, settings.considered());
        Stream<Boolean> orders = Stream.of(true, false);
        List<Search> both =
                (options.threads() > 1 ? orders.parallel() : orders)
                        .map(farFirst -> {
                            var search = new Search(instance, neighbours, settings, options.seed());
                            options.initial().ifPresent(search::startFrom);
                            search.constructLarge(farFirst);
                            return search;
                        })
                        .toList();
        return both.getLast().betterThan(both.getFirst()) ? both.getLast() : both.getFirst();
    }

    /** A solution of the whole and what it costs. */
    private record Plan(Solution solution, long cost) {}

    private void reduce(Search search) {
        SolverLimits limits = options.limits();
        var watch = new RunWatch(limits, started, 0, stop, progress, true);
        double temperature = search.averageCost() * SearchSettings.defaults().reducing();
        new FleetReduction(search, watch, temperature).run(Islands.REDUCTION_SHARE);
        search.restoreBest();
    }

    private Plan improve(Instance instance, Plan from) {
        Plan plan = from;
        var seeds = new SplittableRandom(options.seed());
        int parts = Math.max(1, problem.clients().size() / CLIENTS_OF_PART);
        int passes = passes(parts);
        for (int pass = 0; pass < passes && !stop.get(); pass++) {
            List<Part> cut =
                    Part.cut(instance, plan.solution(), CLIENTS_OF_PART, seeds.nextInt(1 << 30));
            SolverLimits limits = limits(cut.size(), passes - pass, passes);
            if (limits.time().isNegative() || limits.time().isZero()) {
                break;
            }
            plan = solve(plan, cut, limits, heat(pass, passes), seeds);
            tell(plan);
        }
        return plan;
    }

    /** Later passes start cooler: there is less to win by tearing down what is good. */
    private static double heat(int pass, int passes) {
        return StrictMath.pow(0.1, (double) pass / passes);
    }

    private int passes(int parts) {
        SolverLimits limits = options.limits();
        double each = Math.ceil((double) parts / Math.max(1, options.threads()));
        double byTime =
                limits.time().compareTo(SolverLimits.MOST_TIME) >= 0
                        ? MOST_PASSES
                        : left() / BILLION / (each * LEAST_SECONDS_OF_PART);
        double byIterations =
                (double) limits.iterations() / ((double) parts * LEAST_ITERATIONS_OF_PART);
        return (int) Math.max(1, Math.min(MOST_PASSES, Math.min(byTime, byIterations)));
    }

    private SolverLimits limits(int parts, int passesLeft, int passes) {
        SolverLimits limits = options.limits();
        int rounds = (parts + Math.max(1, options.threads()) - 1) / Math.max(1, options.threads());
        Duration time =
                limits.time().compareTo(SolverLimits.MOST_TIME) >= 0
                        ? SolverLimits.MOST_TIME
                        : Duration.ofNanos((long) (left() / passesLeft / rounds));
        long each =
                limits.iterations() == Long.MAX_VALUE
                        ? Long.MAX_VALUE
                        : Math.max(1, limits.iterations() / passes / parts);
        return new SolverLimits(time, each, limits.stall(), limits.clock());
    }

    private double left() {
        return options.limits().time().toNanos() - (options.limits().clock().nanos() - started);
    }

    private Plan solve(
            Plan from, List<Part> parts, SolverLimits limits, double heat, SplittableRandom seeds) {
        if (options.threads() <= 1) {
            return joined(
                    parts.stream()
                            .map(part -> part.solve(limits, heat, seeds.nextLong(), stop))
                            .toList());
        }
        List<Callable<Part.Solved>> tasks = new ArrayList<>();
        for (Part part : parts) {
            long seed = seeds.nextLong();
            tasks.add(() -> part.solve(limits, heat, seed, stop));
        }
        List<Part.Solved> solved = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
            for (Future<Part.Solved> one : threads.invokeAll(tasks)) {
                solved.add(one.get());
            }
        } catch (InterruptedException e) {
            stop.set(true);
            Thread.currentThread().interrupt();
            return from;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search thread failed.", e.getCause());
        }
        return joined(solved);
    }

    /** Each client is in one part, so that the parts' costs are the whole's. */
    private Plan joined(List<Part.Solved> solved) {
        List<Route> routes = new ArrayList<>();
        long cost = 0;
        for (Part.Solved part : solved) {
            routes.addAll(part.routes());
            cost += part.cost();
            iterations += part.iterations();
        }
        return new Plan(new Solution(routes), cost);
    }

    private void tell(Plan plan) {
        int served = plan.solution().routes().stream().mapToInt(r -> r.clients().size()).sum();
        var report =
                new SolverProgress.Report(
                        iterations,
                        seconds(),
                        plan.cost(),
                        plan.solution().routes().size(),
                        problem.clients().size() - served);
        if (!progress.goOn(report)) {
            stop.set(true);
        }
    }

    private double seconds() {
        return (options.limits().clock().nanos() - started) / BILLION;
    }
}
