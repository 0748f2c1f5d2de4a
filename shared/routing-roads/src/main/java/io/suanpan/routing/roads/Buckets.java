package io.suanpan.routing.roads;

import java.util.Arrays;

/** By node, which places can be reached from there and what it takes. Filled, then sorted once. */
final class Buckets {
    private int size;
    private int[] node = new int[1_024];
    private int[] place = new int[1_024];
    private double[] weight = new double[1_024];
    private double[] metres = new double[1_024];
    private double[] millis = new double[1_024];

    void add(int atNode, int toPlace, UpwardSearch search) {
        if (size == node.length) {
            node = Arrays.copyOf(node, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
            metres = Arrays.copyOf(metres, 2 * size);
            millis = Arrays.copyOf(millis, 2 * size);
        }
        node[size] = atNode;
        place[size] = toPlace;
        weight[size] = search.weight(atNode);
        metres[size] = search.metres(atNode);
        millis[size] = search.millis(atNode);
        size++;
    }

    /** Groups by node, places in their order. O(entries + nodes). */
    Sorted sorted(int nodes) {
        int[] first = new int[nodes + 1];
        for (int at = 0; at < size; at++) {
            first[node[at] + 1]++;
        }
        for (int at = 0; at < nodes; at++) {
            first[at + 1] += first[at];
        }
        int[] next = Arrays.copyOf(first, nodes);
        Sorted sorted = new Sorted(first, size);
        for (int at = 0; at < size; at++) {
            int to = next[node[at]]++;
            sorted.place[to] = place[at];
            sorted.weight[to] = weight[at];
            sorted.metres[to] = metres[at];
            sorted.millis[to] = millis[at];
        }
        return sorted;
    }

    /** Rows by node. */
    static final class Sorted {
        private final int[] first;
        private final int[] place;
        private final double[] weight;
        private final double[] metres;
        private final double[] millis;

        private Sorted(int[] first, int size) {
            this.first = first;
            place = new int[size];
            weight = new double[size];
            metres = new double[size];
            millis = new double[size];
        }

        /** Offers the ways over this node between a place and all places of its bucket. */
        void offer(int row, int node, UpwardSearch search, RoadMatrix matrix) {
            double there = search.weight(node);
            for (int at = first[node]; at < first[node + 1]; at++) {
                matrix.offer(
                        row,
                        place[at],
                        there + weight[at],
                        search.metres(node) + metres[at],
                        search.millis(node) + millis[at]);
            }
        }
    }
}
