package io.suanpan.routing.solver;

import java.util.SplittableRandom;

/**
 * Inserts jobs one after the other, each where it costs least now, in an order drawn anew each time
 * (Christiaens &amp; Vanden Berghe 2020, section 5.3). What finds no place, or none below its
 * prize, is left out.
 */
final class Recreate {
    private static final int[] PLAIN = {4, 4, 2, 1};
    private static final int[] TIMED = {4, 4, 2, 1, 2, 2, 2};

    /** In the weights of the orders. */
    private static final int FAR_FIRST = 2;

    private final Tours tours;
    private final Instance instance;
    private final Insertion insertion;
    private final PairInsertion pairs;
    private final ChainInsertion chains;
    private final SplittableRandom random;
    private final int[] weights;
    private final int total;
    private final long[][] keys;

    private final int[] pending;
    private final long[] order;
    private int count;
    private double generosity = 1;
    private double surcharge;

    Recreate(Tours tours, Neighbours neighbours, Insertion insertion, SplittableRandom random) {
        this.tours = tours;
        this.instance = tours.instance;
        this.insertion = insertion;
        this.random = random;
        pairs = new PairInsertion(tours, neighbours);
        chains = new ChainInsertion(tours);
        weights = instance.timed ? TIMED : PLAIN;
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        total = sum;
        keys = keys(instance);
        pending = new int[instance.jobs.count];
        order = new long[instance.jobs.count];
    }

    /**
     * By order and job: demand and far first, close first, long windows last, early, late first.
     */
    private static long[][] keys(Instance instance) {
        int jobs = instance.jobs.count;
        long[][] keys = new long[6][jobs];
        int depot = instance.fleet.startPlace[0];
        for (int job = 0; job < jobs; job++) {
            int client = instance.jobs.members[job][0];
            int amount = 0;
            for (int k = 0; k < instance.dimensions; k++) {
                int at = client * instance.dimensions + k;
                amount += instance.delivery[at] + instance.pickup[at] + instance.shipped[at];
            }
            int far = instance.distances[0][depot * instance.places + instance.place[client]];
            keys[0][job] = -amount;
            keys[1][job] = -far;
            keys[2][job] = far;
            keys[3][job] = (long) instance.late[client] - instance.early[client];
            keys[4][job] = instance.early[client];
            keys[5][job] = -instance.late[client];
        }
        return keys;
    }

    void clear() {
        count = 0;
    }

    void add(int job) {
        pending[count++] = job;
    }

    /**
     * @param overPrize how many times its prize a job may cost now: a first stop rarely pays for a
     *     new route, though the stops that follow make it worth while
     * @param absencePrice what a job left out costs beyond its prize
     */
    void run(double overPrize, double absencePrice) {
        generosity = overPrize;
        surcharge = absencePrice;
        sort(drawnOrder());
        insertAll();
    }

    /**
     * The same with what is far from the depot first: routes begin far out and take along what is
     * on their way.
     */
    void runFarFirst() {
        generosity = 1;
        surcharge = 0;
        sort(FAR_FIRST);
        insertAll();
    }

    private void insertAll() {
        for (int i = 0; i < count; i++) {
            insert(pending[i]);
        }
    }

    /** Inserts a single client left out wherever there is a place, however far. */
    void insertAnywhere(int job) {
        insertion.start(Insertion.NOWHERE);
        for (int client : instance.jobs.members[job]) {
            insertion.lookEverywhere(client);
        }
        if (insertion.found()) {
            tours.takeIn(job);
            insertion.apply();
        }
    }

    private void insert(int job) {
        long price = instance.jobs.prize[job];
        long bound =
                price == Instance.REQUIRED
                        ? Insertion.NOWHERE
                        : (long) ((price + surcharge) * generosity);
        boolean inserted =
                switch (instance.jobs.kind[job]) {
                    case SINGLE, GROUP -> insertOne(instance.jobs.members[job], bound);
                    case PAIR -> pairs.insert(instance.jobs.members[job], bound);
                    case CHAIN -> chains.insert(job, instance.jobs.members[job], bound);
                };
        if (!inserted) {
            tours.leaveOut(job);
        }
    }

    private boolean insertOne(int[] alternatives, long bound) {
        insertion.start(bound);
        for (int client : alternatives) {
            insertion.look(client);
        }
        if (insertion.found()) {
            insertion.apply();
        }
        return insertion.found();
    }

    private int drawnOrder() {
        int draw = random.nextInt(total);
        int which = 0;
        while (draw >= weights[which]) {
            draw -= weights[which++];
        }
        return which;
    }

    private void sort(int which) {
        for (int i = 0; i < count; i++) {
            order[i] = which == 0 ? random.nextInt() : keys[which - 1][pending[i]];
        }
        for (int i = 1; i < count; i++) {
            long key = order[i];
            int job = pending[i];
            int j = i - 1;
            while (j >= 0 && order[j] > key) {
                order[j + 1] = order[j];
                pending[j + 1] = pending[j];
                j--;
            }
            order[j + 1] = key;
            pending[j + 1] = job;
        }
    }
}
