package io.suanpan.routing.solver;

import java.util.stream.IntStream;

/**
 * The nearest other clients of each, nearest first; ties go to the lower index. Nearness is the
 * distance of the first travel, both ways added up; where there are windows, also the waiting and
 * the lateness that the better of the two orders cannot avoid, at the speed of the client's ways
 * (Vidal, Crainic, Gendreau &amp; Prins 2013, section 4.3). Not where vehicles reload: there plans
 * were found to become dearer by it.
 */
final class Neighbours {
    private static final double OF_WAITING = 0.2;
    private static final double OF_LATENESS = 1;

    /** Times the neighbours that are kept: so many are held until most are dropped again. */
    private static final int ROOM = 8;

    private final int[][] near;
    private final int[][] way;

    /**
     * @param most how many to keep of each
     */
    Neighbours(Instance instance, int most) {
        int kept = Math.min(most, instance.clients - 1);
        near = new int[instance.clients][];
        way = new int[instance.clients][];
        IntStream.range(0, instance.clients)
                .parallel()
                .forEach(client -> {
                    near[client] = nearest(instance, client, kept);
                    way[client] = ways(instance, client, near[client]);
                });
    }

    int[] of(int client) {
        return near[client];
    }

    /** How far it is from each of {@link #of(int)}: for half of both ways, rounded down. */
    int[] waysOf(int client) {
        return way[client];
    }

    private static int[] ways(Instance instance, int client, int[] near) {
        int row = instance.place[client] * instance.places;
        int[] ways = new int[near.length];
        for (int i = 0; i < near.length; i++) {
            int at = row + instance.place[near[i]];
            ways[i] = (instance.distances[0][at] + instance.distancesBack[0][at]) / 2;
        }
        return ways;
    }

    private static int[] nearest(Instance instance, int client, int kept) {
        long[] keys = new long[Math.min(instance.clients, ROOM * kept + 1)];
        long bound = Long.MAX_VALUE;
        int row = instance.place[client] * instance.places;
        int[] out = instance.distances[0];
        int[] back = instance.distancesBack[0];
        double speed = instance.timed && !instance.reloads ? speed(instance, row) : 0;
        int count = 0;
        for (int other = 0; other < instance.clients; other++) {
            if (other != client) {
                int at = row + instance.place[other];
                double apart = (double) out[at] + back[at];
                long key = key(apart, other);
                if (speed > 0 && key < bound) {
                    key = key(apart + 2 * speed * apartInTime(instance, client, other), other);
                }
                if (key < bound) {
                    if (count == keys.length) {
                        Selection.smallestFirst(keys, count, kept);
                        bound = keys[kept - 1];
                        count = kept;
                    }
                    keys[count++] = key;
                }
            }
        }
        Selection.smallestFirst(keys, count, kept);
        int[] nearest = new int[kept];
        for (int i = 0; i < kept; i++) {
            nearest[i] = (int) keys[i];
        }
        return nearest;
    }

    private static long key(double apart, int other) {
        return (long) Math.min(apart, Integer.MAX_VALUE) << 32 | other;
    }

    /** Distance in a unit of time over all ways out of a place; 0 where no way takes time. */
    private static double speed(Instance instance, int row) {
        long distance = 0;
        long duration = 0;
        for (int place : instance.place) {
            distance += instance.distances[0][row + place];
            duration += instance.durations[0][row + place];
        }
        return duration == 0 ? 0 : (double) distance / duration;
    }

    /** The way there stands for the way back, too, so that a single row of the matrix is read. */
    private static double apartInTime(Instance instance, int one, int other) {
        int row = instance.place[one] * instance.places;
        int way = instance.durations[0][row + instance.place[other]];
        return Math.min(inOrder(instance, one, other, way), inOrder(instance, other, one, way));
    }

    private static double inOrder(Instance instance, int first, int second, int way) {
        long hence = (long) instance.service[first] + way;
        long wait = instance.early[second] - hence - instance.late[first];
        long late = instance.early[first] + hence - instance.late[second];
        return OF_WAITING * Math.max(0, wait) + OF_LATENESS * Math.max(0, late);
    }
}
