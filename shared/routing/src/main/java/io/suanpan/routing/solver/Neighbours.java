package io.suanpan.routing.solver;

import java.util.stream.IntStream;

/**
 * The nearest other clients of each, nearest first; ties go to the lower index. Nearness is the
 * distance of the first travel, both ways added up.
 */
final class Neighbours {
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
        long[] keys = new long[instance.clients];
        int row = instance.place[client] * instance.places;
        int[] out = instance.distances[0];
        int[] back = instance.distancesBack[0];
        int count = 0;
        for (int other = 0; other < instance.clients; other++) {
            if (other != client) {
                int at = row + instance.place[other];
                keys[count++] = ((long) (out[at] + back[at]) << 32) | other;
            }
        }
        Selection.smallestFirst(keys, count, kept);
        int[] nearest = new int[kept];
        for (int i = 0; i < kept; i++) {
            nearest[i] = (int) keys[i];
        }
        return nearest;
    }
}
