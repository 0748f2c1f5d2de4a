package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import java.util.SplittableRandom;

/**
 * Ruin and recreate under simulated annealing (Schrimpf et al. 2000; Christiaens &amp; Vanden
 * Berghe 2020). The temperature falls geometrically over the run, relative to what a job costs on
 * average.
 */
final class Search {
    private final Instance instance;
    private final Neighbours neighbours;
    private final Tours tours;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Insertion insertion;
    private final Retyping retyping;

    /** How often each job was left out although it must be served. */
    private final long[] absences;

    private long absenceSum;
    private final SplittableRandom random;
    private final Snapshot best;
    private final SearchSettings settings;

    private long bestCost = Long.MAX_VALUE;
    private int bestMissing = Integer.MAX_VALUE;
    private long current;
    private int missing;
    private long iterations;

    Search(Instance instance, Neighbours neighbours, SearchSettings settings, long seed) {
        this.instance = instance;
        this.settings = settings;
        this.neighbours = neighbours;
        random = new SplittableRandom(seed);
        tours = new Tours(instance);
        insertion =
                new Insertion(
                        tours,
                        neighbours,
                        settings.considered(),
                        settings.blinkRate(),
                        random.split());
        ruin =
                new Ruin(
                        tours,
                        neighbours,
                        settings.averageRemoved(),
                        settings.longestString(),
                        random.split());
        recreate = new Recreate(tours, neighbours, insertion, random.split());
        retyping = new Retyping(tours);
        absences = new long[instance.jobs.count];
        best = new Snapshot(tours);
    }

    Tours tours() {
        return tours;
    }

    long bestCost() {
        return bestCost;
    }

    int bestMissing() {
        return bestMissing;
    }

    long iterations() {
        return iterations;
    }

    void restoreBest() {
        best.restore(tours);
        current = tours.total();
        missing = tours.requiredAbsent;
    }

    /** Takes these routes as far as they can be driven; must come first. */
    void startFrom(Solution solution) {
        tours.begin();
        for (Route route : solution.routes()) {
            new RouteBuilder(tours).build(route);
        }
    }

    /** Inserts everything that is on no route. */
    void construct() {
        tours.begin();
        recreate.clear();
        while (!tours.absent.isEmpty()) {
            take(tours.absent.get(tours.absent.size() - 1));
        }
        recreate.run();
        current = tours.total();
        missing = tours.requiredAbsent;
        keep();
    }

    double averageCost() {
        return (double) current / Math.max(1, instance.jobs.count);
    }

    /** One ruin and recreate at this temperature. */
    void step(double temperature) {
        iterations++;
        tours.begin();
        int seed = random.nextInt(instance.clients);
        ruin.run(seed);
        if (tours.times.takeBroken()) {
            tours.undo();
            tours.times.takeBroken();
            return;
        }
        insertion.openByCost(random.nextDouble() < settings.opening());
        recreate.clear();
        for (int i = 0; i < ruin.count(); i++) {
            recreate.add(ruin.job(i));
        }
        takeAbsent(seed);
        retyping.changedRoutes();
        recreate.run();
        retyping.changedRoutes();
        judge(temperature);
    }

    /** Some of the jobs left out are tried again: around the seed, or any where they are few. */
    private void takeAbsent(int seed) {
        int most = settings.absentTried();
        if (tours.absent.size() <= most) {
            while (!tours.absent.isEmpty()) {
                take(tours.absent.get(tours.absent.size() - 1));
            }
            return;
        }
        int taken = 0;
        int[] near = neighbours.of(seed);
        for (int i = 0; i < near.length && taken < most; i++) {
            int job = instance.jobs.of[near[i]];
            if (tours.absent.contains(job) && random.nextBoolean()) {
                take(job);
                taken++;
            }
        }
    }

    private void take(int job) {
        tours.takeIn(job);
        recreate.add(job);
    }

    private void judge(double temperature) {
        long total = tours.total();
        int absent = tours.requiredAbsent;
        double bound = current - temperature * StrictMath.log(random.nextDouble());
        long sum = absent == 0 ? 0 : absenceSum();
        boolean accepted =
                absent < missing
                        || (missing > 0 && sum < absenceSum)
                        || (absent == missing && total < bound);
        if (absent > 0) {
            countAbsences();
        }
        if (accepted) {
            current = total;
            missing = absent;
            absenceSum = sum;
            if (absent < bestMissing || (absent == bestMissing && total < bestCost)) {
                keep();
            }
        } else {
            tours.undo();
        }
    }

    private long absenceSum() {
        long sum = 0;
        for (int i = 0; i < tours.absent.size(); i++) {
            int job = tours.absent.get(i);
            if (instance.jobs.required(job)) {
                sum += absences[job];
            }
        }
        return sum;
    }

    private void countAbsences() {
        for (int i = 0; i < tours.absent.size(); i++) {
            absences[tours.absent.get(i)]++;
        }
    }

    private void keep() {
        bestCost = current;
        bestMissing = missing;
        best.keep(tours);
    }
}
