package io.suanpan.routing.solver;

import java.util.concurrent.atomic.AtomicBoolean;

/** Knows how far a search has come towards the nearest limit, and tells the listener. */
final class RunWatch {
    private static final double REPORT_SECONDS = 0.25;

    private final SolverLimits limits;
    private final long started;
    private final double budgetNanos;
    private final AtomicBoolean stop;
    private final SolverProgress progress;
    private final boolean reports;
    private final long firstIteration;

    private double reported;
    private long best = Long.MAX_VALUE;
    private int missing = Integer.MAX_VALUE;
    private long improvedAt;

    /**
     * @param limits of this part of the run, its time counted from {@code started}
     * @param stop shared by all watches of a run
     * @param reports whether this is the watch that speaks to the listener
     */
    RunWatch(
            SolverLimits limits,
            long started,
            long firstIteration,
            AtomicBoolean stop,
            SolverProgress progress,
            boolean reports) {
        this.limits = limits;
        this.started = started;
        this.firstIteration = firstIteration;
        this.stop = stop;
        this.progress = progress;
        this.reports = reports;
        budgetNanos =
                limits.time().compareTo(SolverLimits.MOST_TIME) >= 0
                        ? Double.POSITIVE_INFINITY
                        : Math.max(1, limits.time().toNanos());
        reported = seconds();
        improvedAt = firstIteration;
    }

    boolean stopped() {
        return stop.get();
    }

    /** Whether the iterations of this part are used up. */
    boolean exhausted(Search search) {
        return search.iterations() - firstIteration >= limits.iterations();
    }

    /** How much of the nearest limit is used up, 1 at the end; a stall alone cools as it grows. */
    double done(Search search) {
        if (search.bestCost() != best || search.bestMissing() != missing) {
            best = search.bestCost();
            missing = search.bestMissing();
            improvedAt = search.iterations();
        }
        report(search);
        double byTime = (limits.clock().nanos() - started) / budgetNanos;
        double byIterations = (double) (search.iterations() - firstIteration) / limits.iterations();
        double byStall = (double) (search.iterations() - improvedAt) / limits.stall();
        boolean stallAlone =
                budgetNanos == Double.POSITIVE_INFINITY && limits.iterations() == Long.MAX_VALUE;
        return Math.max(Math.max(byTime, byIterations), stallAlone || byStall >= 1 ? byStall : 0);
    }

    private void report(Search search) {
        double now = seconds();
        if (reports && now - reported >= REPORT_SECONDS) {
            reported = now;
            boolean goOn =
                    progress.goOn(
                            new SolverProgress.Report(
                                    search.iterations(),
                                    now,
                                    search.bestCost(),
                                    search.bestRoutes(),
                                    search.bestLeftOut()));
            if (!goOn) {
                stop.set(true);
            }
        }
    }

    private double seconds() {
        return (limits.clock().nanos() - started) / 1e9;
    }
}
