package io.suanpan.routing.solver;

/**
 * Cools a search geometrically from hot to cold over its part of a run, and stops at the part's end
 * or when the watch says so.
 */
final class Annealing {
    private static final int BETWEEN_LOOKS = 64;

    private final Search search;
    private final RunWatch watch;
    private final double hot;
    private final double cold;

    /**
     * @param hot first temperature
     * @param cold last temperature
     */
    Annealing(Search search, RunWatch watch, double hot, double cold) {
        this.search = search;
        this.watch = watch;
        this.hot = hot;
        this.cold = cold;
    }

    /** Runs the part of the cooling between two shares of the run, 0 ≤ from &lt; to ≤ 1. */
    void run(double from, double to) {
        double done = from;
        while (done < to && !watch.stopped()) {
            double temperature = hot * StrictMath.pow(cold / hot, done);
            for (int i = 0; i < BETWEEN_LOOKS && !watch.exhausted(search); i++) {
                search.step(temperature);
            }
            done = watch.done(search);
        }
    }
}
