package io.suanpan.routing.solver;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Ruin and recreate under simulated annealing (Schrimpf et al. 2000; Christiaens &amp; Vanden
 * Berghe 2020). The temperature falls geometrically over the run, relative to what a job costs on
 * average.
 */
final class Search {
    /** At most this many prizes more than its own a job may cost for the moment. */
    private static final double MOST_GENEROUS = 4;

    /** From so many prizes for a job on, what found no company is left out again. */
    private static final double VERY_GENEROUS = 2;

    /** Times a prize: more than any detour costs, and safe to multiply. */
    private static final double ANY_PRICE = 1e6;

    private final Instance instance;
    private final Neighbours neighbours;
    private final Tours tours;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Insertion insertion;
    private final Retyping retyping;
    private final Pruning pruning;

    /** How often each job was left out although it must be served. */
    private final long[] absences;

    private long absenceSum;
    private final SplittableRandom random;
    private final Snapshot best;
    private final SearchSettings settings;

    private long bestCost = Long.MAX_VALUE;
    private int bestMissing = Integer.MAX_VALUE;
    private int bestRoutes = Integer.MAX_VALUE;
    private long current;
    private int missing;

    /** Jobs that need not be served and are on no route now. */
    private int spared;

    /** What each of these costs beyond its prize at this temperature. */
    private double absencePrice;

    private long iterations;
    private double openShare = 1;
    private boolean bundles;

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
        pruning = new Pruning(tours, ruin);
        absences = new long[instance.jobs.count];
        best = new Snapshot(tours);
    }

    Tours tours() {
        return tours;
    }

    long bestCost() {
        return bestCost;
    }

    /** Jobs that must be served and are on no route now. */
    int missing() {
        return missing;
    }

    int bestRoutes() {
        return bestRoutes;
    }

    /** Jobs on no route of the best, those with a prize included. */
    int bestLeftOut() {
        return best.leftOut();
    }

    int bestMissing() {
        return bestMissing;
    }

    long iterations() {
        return iterations;
    }

    void restoreBest() {
        best.restore(tours);
        settle();
    }

    /** Goes on from the tours as they are. */
    private void settle() {
        current = tours.total();
        missing = tours.requiredAbsent;
        spared = tours.spared();
    }

    /** Takes these routes as far as they can be driven and keep jobs whole; must come first. */
    void startFrom(Solution solution) {
        tours.begin();
        for (Route route : solution.routes()) {
            new RouteBuilder(tours).build(route);
        }
        var wholeness = new Wholeness(tours);
        leaveOutIf(job -> !wholeness.whole(job));
        if (tours.times.takeBroken()) {
            // Off the metric a shorter route may be the later one: then nothing is taken.
            leaveOutIf(_ -> true);
        }
    }

    private void leaveOutIf(IntPredicate such) {
        ruin.removeIf(such);
        leaveOutRemoved();
    }

    private void leaveOutRemoved() {
        for (int i = 0; i < ruin.count(); i++) {
            tours.leaveOut(ruin.job(i));
        }
    }

    /** Inserts everything that is on no route. */
    void construct() {
        tours.begin();
        takeAllAbsent();
        recreate.run(1, 0);
        settle();
        keep();
    }

    /**
     * The same where there are many: what must be served and found no place near its neighbours
     * goes wherever there is one.
     *
     * @param farFirst whether what is far from the depot comes first, or what an order drawn says
     */
    void constructLarge(boolean farFirst) {
        tours.begin();
        takeAllAbsent();
        if (farFirst) {
            recreate.runFarFirst();
        } else {
            recreate.run(1, 0);
        }
        for (int i = tours.absent.size() - 1; i >= 0; i--) {
            int job = tours.absent.get(i);
            boolean alone =
                    instance.jobs.kind[job] == Jobs.Kind.SINGLE
                            || instance.jobs.kind[job] == Jobs.Kind.GROUP;
            if (alone && instance.jobs.required(job)) {
                recreate.insertAnywhere(job);
            }
        }
        settle();
        keep();
    }

    private void takeAllAbsent() {
        recreate.clear();
        while (!tours.absent.isEmpty()) {
            take(tours.absent.get(tours.absent.size() - 1));
        }
    }

    double averageCost() {
        return (double) current / Math.max(1, instance.jobs.count);
    }

    /** One ruin and recreate at this temperature. */
    void step(double temperature) {
        iterations++;
        absencePrice = settings.absencePrice() * temperature;
        tours.begin();
        bundles = bundles();
        int seed = bundles ? absentClient() : random.nextInt(instance.clients);
        ruin.run(seed);
        if (undoneIfBroken()) {
            return;
        }
        insertion.openByCost(random.nextDouble() < openShare);
        recreate.clear();
        for (int i = 0; i < ruin.count(); i++) {
            recreate.add(ruin.job(i));
        }
        takeAbsent(seed);
        retyping.changedRoutes();
        double generosity = generosity();
        recreate.run(generosity, absencePrice);
        if (generosity > VERY_GENEROUS) {
            pruning.changedRoutes();
            if (undoneIfBroken()) {
                return;
            }
        }
        retyping.changedRoutes();
        judge(temperature);
    }

    /** Off the metric what is left of a route may be out of time: then nothing has happened. */
    private boolean undoneIfBroken() {
        boolean broken = tours.times.takeBroken();
        if (broken) {
            tours.undo();
            tours.times.takeBroken();
        }
        return broken;
    }

    /**
     * Now and then a bundle of jobs left out near each other is put in at any price: together they
     * may pay for a route that none of them pays for alone.
     */
    private boolean bundles() {
        return tours.absent.size() > settings.absentTried()
                && tours.requiredAbsent == 0
                && random.nextDouble() < settings.bundling();
    }

    private int absentClient() {
        int job = tours.absent.get(random.nextInt(tours.absent.size()));
        return instance.jobs.members[job][0];
    }

    private double generosity() {
        if (bundles) {
            return ANY_PRICE;
        }
        double u = instance.jobs.anyOptional() ? random.nextDouble() : 0;
        return 1 + MOST_GENEROUS * u * u * u;
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
            if (tours.absent.contains(job) && (bundles || random.nextBoolean())) {
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
        double more = absencePrice * (tours.spared() - spared);
        double bound = current - more - temperature * StrictMath.log(random.nextDouble());
        long sum = absent == 0 ? 0 : absenceSum();
        boolean accepted =
                absent < missing
                        || (missing > 0 && sum < absenceSum)
                        || (absent == missing && total < bound);
        if (absent > 0) {
            countAbsences();
        }
        if (accepted) {
            settle();
            absenceSum = sum;
            if (wouldImprove(absent, tours.routes(), total)) {
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

    /**
     * Takes the route off whose jobs were left out least often and forbids as many routes as there
     * were; the best is forgotten for one with fewer routes.
     */
    void dropRoute() {
        int chosen = tours.slot(0);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < tours.routes(); i++) {
            long sum = absencesOn(tours.slot(i));
            if (sum < least) {
                least = sum;
                chosen = tours.slot(i);
            }
        }
        insertion.limitRoutes(tours.routes() - 1);
        tours.begin();
        tours.touch(chosen);
        ruin.clearRoute(chosen);
        leaveOutRemoved();
        settle();
        absenceSum = absenceSum();
        bestCost = Long.MAX_VALUE;
    }

    private long absencesOn(int slot) {
        long sum = 0;
        int last = tours.end(slot);
        for (int node = tours.next[tours.start(slot)]; node != last; node = tours.next[node]) {
            if (node < tours.clients) {
                sum += absences[instance.jobs.of[node]];
            }
        }
        return sum;
    }

    /** In which share of the iterations a route may be opened because it is cheaper. */
    void openShare(double share) {
        openShare = share;
    }

    /** From here on no more routes than the present ones. */
    void limitRoutes() {
        insertion.limitRoutes(tours.routes());
        bestCost = current;
    }

    /** Goes on from another search's best. */
    void adopt(Search other) {
        other.best.copyTo(tours);
        settle();
        absenceSum = absenceSum();
        if (wouldImprove(missing, tours.routes(), current)) {
            keep();
        }
    }

    boolean betterThan(Search other) {
        return other.wouldImprove(bestMissing, bestRoutes, bestCost);
    }

    private boolean wouldImprove(int absent, int routes, long cost) {
        if (absent != bestMissing) {
            return absent < bestMissing;
        }
        if (instance.vehiclesFirst && routes != bestRoutes && bestCost != Long.MAX_VALUE) {
            return routes < bestRoutes;
        }
        return cost < bestCost;
    }

    private void keep() {
        bestCost = current;
        bestMissing = missing;
        bestRoutes = tours.routes();
        best.keep(tours);
    }
}
