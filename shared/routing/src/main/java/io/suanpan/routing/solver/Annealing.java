package io.suanpan.routing.solver;

/**
 * Cools a search geometrically from hot to cold over its part of a run, and stops at the part's end
 * or when the watch says so. Where there is time for more than one problem of this size needs, it
 * heats up again from the best and cools once more; every second time routes open as soon as that
 * is cheaper, which leads to other numbers of routes.
 */
final class Annealing {
    /**
     * After so many iterations, times jobs to the power of one and a half, slower cooling gains
     * less than cooling again.
     */
    private static final double ITERATIONS_OF_CYCLE = 150;

    /** To turn a time limit into iterations; need not be exact. */
    private static final double ITERATIONS_OF_SECOND = 80_000;

    private static final int MOST_CYCLES = 8;
    private static final int BETWEEN_LOOKS = 64;

    private final Search search;
    private final RunWatch watch;
    private final SearchSettings settings;
    private final double scale;
    private final int cycles;
    private final double opening;
    private int cycle;

    /**
     * @param scale what a temperature of 1 is worth in costs
     * @param limits of the run, for the number of cycles
     */
    Annealing(
            Search search,
            RunWatch watch,
            SearchSettings settings,
            double scale,
            SolverLimits limits) {
        this.search = search;
        this.watch = watch;
        this.settings = settings;
        this.scale = scale;
        double iterations =
                Math.min(limits.iterations(), limits.time().toNanos() / 1e9 * ITERATIONS_OF_SECOND);
        int jobs = search.tours().instance.jobs.count;
        cycles =
                limits.stall() < Long.MAX_VALUE
                        ? 1
                        : (int)
                                Math.clamp(
                                        iterations / (ITERATIONS_OF_CYCLE * jobs * Math.sqrt(jobs)),
                                        1,
                                        MOST_CYCLES);
        opening = opensFreely(search.tours().instance) ? 1 : settings.opening();
        search.openShare(opening);
    }

    /**
     * A vehicle that may reload costs no more than a reload: as many as there are may go. Where
     * most jobs are worth a prize alone, too few routes go rather than too many.
     */
    private static boolean opensFreely(Instance instance) {
        return instance.reloads || instance.jobs.mostlyOptional();
    }

    /** Runs the part of the cooling between two shares of the run, 0 ≤ from &lt; to ≤ 1. */
    void run(double from, double to) {
        double done = from;
        while (done < to && !watch.stopped()) {
            double temperature = temperature(done);
            for (int i = 0; i < BETWEEN_LOOKS && !watch.exhausted(search); i++) {
                search.step(temperature);
            }
            done = watch.done(search);
        }
    }

    private double temperature(double done) {
        double passed = done * cycles;
        int now = Math.min((int) passed, cycles - 1);
        if (now > cycle) {
            cycle = now;
            search.restoreBest();
            search.openShare(now % 2 == 0 ? opening : 1);
        }
        double hot = settings.hot() * (now == 0 ? 1 : settings.reheating());
        double cold = settings.cold();
        return scale * hot * StrictMath.pow(cold / hot, passed - now);
    }
}
