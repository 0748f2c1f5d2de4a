package io.suanpan.routing.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Searches of the same problem from different seeds, one thread each. In the second half of the run
 * they meet: the one with the worst best goes on from the best one's.
 */
final class Islands {
    private static final int MEETINGS = 16;
    static final double REDUCTION_SHARE = 0.4;

    private final Instance instance;
    private final SearchSettings settings;
    private final List<Search> searches = new ArrayList<>();

    Islands(Instance instance, SearchSettings settings, SolverOptions options) {
        this.instance = instance;
        this.settings = settings;
        Neighbours neighbours = new Neighbours(instance, settings.nearest());
        var seeds = new SplittableRandom(options.seed());
        for (int i = 0; i < Math.max(1, options.threads()); i++) {
            searches.add(new Search(instance, neighbours, settings, seeds.nextLong()));
        }
        for (Search search : searches) {
            options.initial().ifPresent(search::startFrom);
            search.construct();
        }
    }

    /** Runs all to the limits; returns the best, its tours at its best. */
    Search run(SolverLimits limits, long started, AtomicBoolean stop, SolverProgress progress) {
        boolean vehiclesFirst = instance.vehiclesFirst;
        List<Leg> legs = new ArrayList<>();
        for (Search search : searches) {
            boolean reports = search == searches.getFirst();
            var watch = new RunWatch(limits, started, 0, stop, progress, reports);
            double scale = search.averageCost();
            legs.add(
                    new Leg(
                            search,
                            vehiclesFirst
                                    ? new FleetReduction(search, watch, scale * settings.reducing())
                                    : null,
                            new Annealing(search, watch, settings, scale, limits)));
        }
        if (legs.size() == 1) {
            legs.getFirst().run(0, 1);
        } else {
            runTogether(legs, stop);
        }
        Search best = searches.getFirst();
        for (Search search : searches) {
            best = search.betterThan(best) ? search : best;
        }
        best.restoreBest();
        return best;
    }

    long iterations() {
        long sum = 0;
        for (Search search : searches) {
            sum += search.iterations();
        }
        return sum;
    }

    /** What one island does between two meetings. */
    private record Leg(Search search, @Nullable FleetReduction reduction, Annealing annealing) {
        void run(double from, double to) {
            if (reduction != null && from == 0) {
                reduction.run(REDUCTION_SHARE);
            }
            annealing.run(from, to);
        }
    }

    private void runTogether(List<Leg> legs, AtomicBoolean stop) {
        try (ExecutorService threads = Executors.newFixedThreadPool(legs.size())) {
            for (int meeting = 0; meeting < MEETINGS; meeting++) {
                double from = meeting == 0 ? 0 : 0.5 + 0.5 * (meeting - 1) / (MEETINGS - 1);
                double to = 0.5 + 0.5 * meeting / (MEETINGS - 1);
                List<Future<?>> running = new ArrayList<>();
                for (Leg leg : legs) {
                    running.add(threads.submit(() -> leg.run(from, to)));
                }
                for (Future<?> one : running) {
                    await(one, stop);
                }
                meet();
            }
        }
    }

    private static void await(Future<?> one, AtomicBoolean stop) {
        try {
            one.get();
        } catch (InterruptedException e) {
            stop.set(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            stop.set(true);
            throw new IllegalStateException("A search thread failed.", e.getCause());
        }
    }

    private void meet() {
        Search best = searches.getFirst();
        Search worst = searches.getFirst();
        for (Search search : searches) {
            best = search.betterThan(best) ? search : best;
            worst = worst.betterThan(search) ? search : worst;
        }
        if (best.betterThan(worst)) {
            worst.adopt(best);
        }
    }
}
