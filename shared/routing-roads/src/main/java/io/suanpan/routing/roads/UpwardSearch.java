package io.suanpan.routing.roads;

import java.util.Arrays;

/**
 * Dijkstra's search from one place over edges that lead upward in a hierarchy. Nodes that are
 * reached better by way of one above them are passed over ("stalled"): no best way has them. For
 * one thread; made once and started again for each place.
 */
final class UpwardSearch {
    private final UpwardEdges edges;
    private final UpwardEdges against;
    private final double[] weight;
    private final double[] metres;
    private final double[] millis;
    private final int[] seenIn;
    private final boolean[] settled;
    private final NodeHeap heap = new NodeHeap();
    private int round;

    /**
     * @param edges to follow
     * @param against those of the other direction
     */
    UpwardSearch(int nodes, UpwardEdges edges, UpwardEdges against) {
        this.edges = edges;
        this.against = against;
        weight = new double[nodes];
        metres = new double[nodes];
        millis = new double[nodes];
        seenIn = new int[nodes];
        settled = new boolean[nodes];
        Arrays.fill(seenIn, -1);
    }

    void restart() {
        round++;
        heap.clear();
    }

    /** A node with what it takes to get there. */
    void reach(int node, double nodeWeight, double nodeMetres, double nodeMillis) {
        if (nodeWeight == Double.POSITIVE_INFINITY
                || (seenIn[node] == round && nodeWeight >= weight[node])) {
            return;
        }
        seenIn[node] = round;
        settled[node] = false;
        weight[node] = nodeWeight;
        metres[node] = nodeMetres;
        millis[node] = nodeMillis;
        heap.add(nodeWeight, node);
    }

    /** The next node that a best way may lead over; below 0 at the end. */
    int next() {
        while (!heap.isEmpty()) {
            int node = heap.poll();
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            if (!stalled(node)) {
                follow(node);
                return node;
            }
        }
        return -1;
    }

    private void follow(int node) {
        for (int edge = edges.first[node]; edge < edges.first[node + 1]; edge++) {
            reach(
                    edges.upper[edge],
                    weight[node] + edges.weight[edge],
                    metres[node] + edges.metres[edge],
                    millis[node] + edges.millis[edge]);
        }
    }

    private boolean stalled(int node) {
        for (int edge = against.first[node]; edge < against.first[node + 1]; edge++) {
            int upper = against.upper[edge];
            if (seenIn[upper] == round && weight[upper] + against.weight[edge] < weight[node]) {
                return true;
            }
        }
        return false;
    }

    double weight(int node) {
        return weight[node];
    }

    double metres(int node) {
        return metres[node];
    }

    double millis(int node) {
        return millis[node];
    }
}
