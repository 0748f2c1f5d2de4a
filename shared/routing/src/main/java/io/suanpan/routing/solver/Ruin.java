package io.suanpan.routing.solver;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Takes strings of clients off routes that lie near each other, so that what is missing leaves
 * slack where others can use it (adjacent string removal of Christiaens &amp; Vanden Berghe 2020,
 * section 5.2).
 */
final class Ruin {
    /** A string goes on past one more client that stays with this probability. */
    private static final double STRETCH = 0.01;

    private static final double SPLIT = 0.5;

    /**
     * Strings grow with the routes, a third of their stops: the published length of 10 tears short
     * routes apart more than it mends, and shorter strings cannot empty long ones.
     */
    private static final double STOPS_OF_STRING = 3;

    private static final double SHORTEST = 5;
    private static final double MORE_THAN_LONGEST = 1;

    private final Tours tours;
    private final Neighbours neighbours;
    private final SplittableRandom random;
    private final double averageRemoved;
    private final int longestString;

    private final Trial trial;

    private final long[] ruinedIn;
    private long run;
    private final int[] string;

    private final int[] removed;
    private int removedCount;

    Ruin(
            Tours tours,
            Neighbours neighbours,
            double averageRemoved,
            int longestString,
            SplittableRandom random) {
        this.tours = tours;
        this.neighbours = neighbours;
        this.random = random;
        this.averageRemoved = averageRemoved;
        this.longestString = longestString;
        trial = new Trial(tours);
        ruinedIn = new long[tours.slots];
        string = new int[2 * tours.clients + 2];
        removed = new int[tours.instance.jobs.count];
    }

    int count() {
        return removedCount;
    }

    int job(int i) {
        return removed[i];
    }

    /** Removes jobs around a client; they are on no route then and not left out either. */
    void run(int seed) {
        run++;
        removedCount = 0;
        int routes = tours.routes();
        if (routes == 0) {
            return;
        }
        int present = tours.instance.jobs.count - tours.absent.size();
        double stops = Math.max(1.0, (double) present / routes);
        double longest =
                Math.min(stops, Math.clamp(stops / STOPS_OF_STRING, SHORTEST, longestString));
        double average = Math.min(averageRemoved, longest + MORE_THAN_LONGEST);
        double mostStrings = 4 * average / (1 + longest) - 1;
        int strings = (int) (random.nextDouble() * mostStrings + 1);
        int ruined = visit(seed, longest) ? 1 : 0;
        int[] near = neighbours.of(seed);
        for (int i = 0; i < near.length && ruined < strings; i++) {
            if (visit(near[i], longest)) {
                ruined++;
            }
        }
        tidy();
    }

    /** Removes all jobs of a route and frees it. */
    void clearRoute(int slot) {
        removedCount = 0;
        int length = tours.copy(slot, string, 0);
        for (int i = 0; i < length; i++) {
            if (tours.isClient(string[i]) && tours.route[string[i]] != Tours.NONE) {
                removeJob(tours.instance.jobs.of[string[i]]);
            }
        }
        tidy();
    }

    /** Removes the jobs that are such; those on no route stay where they are. */
    void removeIf(IntPredicate such) {
        removedCount = 0;
        for (int job = 0; job < tours.instance.jobs.count; job++) {
            if (such.test(job)) {
                removeJob(job);
            }
        }
        tidy();
    }

    private boolean visit(int client, double longest) {
        int slot = tours.route[client];
        if (slot == Tours.NONE || ruinedIn[slot] == run) {
            return false;
        }
        ruinedIn[slot] = run;
        double most = Math.min(tours.size[slot], longest);
        int length = Math.max(1, (int) (random.nextDouble() * most + 1));
        length = Math.min(length, tours.size[slot]);
        tours.touch(slot);
        int kept = kept(length, tours.size[slot]);
        int gathered = gather(client, length + kept);
        remove(gathered, kept);
        return true;
    }

    /** How many clients inside the string stay. */
    private int kept(int length, int size) {
        if (length < 2 || length >= size || random.nextDouble() >= SPLIT) {
            return 0;
        }
        int kept = 1;
        while (length + kept < size && random.nextDouble() < STRETCH) {
            kept++;
        }
        return kept;
    }

    /** Some clients in a row of this length, the given one among them. */
    private int gather(int client, int length) {
        int before = reach(client, length - 1, tours.prev);
        int after = reach(client, length - 1, tours.next);
        int least = Math.max(0, length - 1 - after);
        int most = Math.min(before, length - 1);
        int back = least + (most > least ? random.nextInt(most - least + 1) : 0);
        int node = client;
        for (int i = 0; i < back; i++) {
            node = step(node, tours.prev);
        }
        int count = 0;
        while (count < length) {
            string[count++] = node;
            if (count < length) {
                node = step(node, tours.next);
            }
        }
        return count;
    }

    private int reach(int client, int most, int[] way) {
        int steps = 0;
        int node = step(client, way);
        while (steps < most && node != Tours.NONE) {
            steps++;
            node = step(node, way);
        }
        return steps;
    }

    /** The next client that way, past reloads; {@link Tours#NONE} at the depot. */
    private int step(int node, int[] way) {
        int other = way[node];
        while (tours.isReload(other)) {
            other = way[other];
        }
        return tours.isClient(other) ? other : Tours.NONE;
    }

    private void remove(int gathered, int kept) {
        int from = kept == 0 ? gathered : 1 + random.nextInt(gathered - kept - 1);
        for (int i = 0; i < gathered; i++) {
            if (i < from || i >= from + kept) {
                removeJob(tours.instance.jobs.of[string[i]]);
            }
        }
    }

    /** Takes a whole job off its routes; members that are gone already do not matter. */
    private void removeJob(int job) {
        boolean any = false;
        for (int member : tours.instance.jobs.members[job]) {
            int slot = tours.route[member];
            if (slot != Tours.NONE) {
                any = true;
                tours.touch(slot);
                tours.unlink(member);
            }
        }
        if (any) {
            removed[removedCount++] = job;
        }
    }

    /** Frees what is empty, reloads that are idle included, and computes the rest anew. */
    private void tidy() {
        ChangeLog changes = tours.changes();
        for (int i = 0; i < changes.count(); i++) {
            int slot = changes.slot(i);
            if (tours.isActive(slot)) {
                tidy(slot);
            }
        }
    }

    /** After nodes were taken off a route, frees it if it is empty and computes it anew if not. */
    void tidy(int slot) {
        if (tours.size[slot] == 0) {
            tours.changes().clear(slot);
            return;
        }
        if (tours.instance.reloads) {
            dropReloads(slot);
        }
        tours.refresh(slot);
    }

    /** Drops reloads that are idle, or needless because the trips they part fit into one. */
    private void dropReloads(int slot) {
        int last = tours.end(slot);
        int node = tours.next[tours.start(slot)];
        while (node != last) {
            int after = tours.next[node];
            if (tours.isReload(node) && (idle(node) || needless(slot, node))) {
                tours.unlink(node);
                tours.reloads().free(node);
            }
            node = after;
        }
    }

    private boolean idle(int reload) {
        return !tours.isClient(tours.prev[reload]) || !tours.isClient(tours.next[reload]);
    }

    private boolean needless(int slot, int reload) {
        trial.without(slot, reload);
        return trial.cost(tours.type[slot]) != Insertion.NOWHERE;
    }
}
