package io.suanpan.routing.solver;

/**
 * Takes one route after another off while all jobs find a place on those left (the fleet
 * minimisation of Christiaens &amp; Vanden Berghe 2020, section 5.4: a solution is taken where its
 * missing jobs have been missing less often).
 */
final class FleetReduction {
    private static final int BETWEEN_LOOKS = 64;

    private final Search search;
    private final RunWatch watch;
    private final double temperature;

    FleetReduction(Search search, RunWatch watch, double temperature) {
        this.search = search;
        this.watch = watch;
        this.temperature = temperature;
    }

    /** Goes on until this share of the run is used up or no route is left to take off. */
    void run(double to) {
        int fewest = fewest();
        double done = watch.done(search);
        while (search.bestMissing() == 0
                && search.tours().routes() > fewest
                && done < to
                && !watch.stopped()) {
            search.dropRoute();
            // One step at least: a route of optional jobs leaves none missing, nor a new best.
            do {
                search.step(temperature);
                for (int i = 1; i < BETWEEN_LOOKS && search.missing() > 0; i++) {
                    search.step(temperature);
                }
                done = watch.done(search);
            } while (search.missing() > 0 && done < to && !watch.stopped());
            search.restoreBest();
        }
        search.limitRoutes();
    }

    /** No fewer vehicles can carry all that must be brought in each dimension. */
    private int fewest() {
        Instance instance = search.tours().instance;
        int width = instance.dimensions;
        int most = 1;
        for (int k = 0; k < width; k++) {
            long sum = 0;
            for (int client = 0; client < instance.clients; client++) {
                if (instance.jobs.required(instance.jobs.of[client])) {
                    sum += instance.delivery[client * width + k];
                }
            }
            long largest = 1;
            for (int t = 0; t < instance.fleet.types; t++) {
                largest = Math.max(largest, instance.fleet.capacity[t * width + k]);
            }
            if (!instance.reloads) {
                most = Math.max(most, (int) ((sum + largest - 1) / largest));
            }
        }
        return most;
    }
}
