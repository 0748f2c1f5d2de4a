package io.suanpan.routing.solver;

/**
 * Cools a search from hot to cold over whatever limit will be reached first, geometrically, and
 * stops it there.
 */
final class Annealing {
    private static final int BETWEEN_LOOKS = 64;
    private static final double REPORT_SECONDS = 0.25;

    private final Search search;
    private final SearchSettings settings;
    private final SolverLimits limits;
    private final long started;
    private final double scale;

    Annealing(Search search, SearchSettings settings, SolverLimits limits, long started) {
        this.search = search;
        this.settings = settings;
        this.limits = limits;
        this.started = started;
        scale = search.averageCost();
    }

    void run(SolverProgress progress) {
        double reported = seconds();
        long until = limits.iterations();
        long improvedAt = search.iterations();
        long best = search.bestCost();
        int missing = search.bestMissing();
        double done = done(until, 0);
        while (done < 1) {
            double temperature = temperature(done);
            long pause = Math.min(until, search.iterations() + BETWEEN_LOOKS);
            while (search.iterations() < pause) {
                search.step(temperature);
            }
            if (search.bestCost() != best || search.bestMissing() != missing) {
                best = search.bestCost();
                missing = search.bestMissing();
                improvedAt = search.iterations();
            }
            double now = seconds();
            if (now - reported >= REPORT_SECONDS) {
                reported = now;
                if (!progress.goOn(report(now))) {
                    return;
                }
            }
            done = done(until, search.iterations() - improvedAt);
        }
    }

    private SolverProgress.Report report(double seconds) {
        Tours tours = search.tours();
        return new SolverProgress.Report(
                search.iterations(),
                seconds,
                search.bestCost(),
                tours.routes(),
                tours.absent.size());
    }

    private double temperature(double done) {
        double ratio = settings.cold() / settings.hot();
        return scale * settings.hot() * StrictMath.pow(ratio, done);
    }

    /** How much of the nearest limit is used up; a stall alone cools as it grows. */
    private double done(long until, long stalled) {
        double byIterations = (double) search.iterations() / until;
        double byStall = stalled >= limits.stall() ? 1 : 0;
        if (limits.time().equals(SolverLimits.MOST_TIME)) {
            return until == Long.MAX_VALUE
                    ? (double) stalled / limits.stall()
                    : Math.max(byIterations, byStall);
        }
        return Math.max(Math.max(byIterations, byStall), seconds() * 1e9 / limits.time().toNanos());
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
