package io.suanpan.routing.roads;

import java.util.Arrays;

/** A binary heap of nodes by weight, the lighter first; a node may be in it more than once. */
final class NodeHeap {
    private double[] weights = new double[256];
    private int[] nodes = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    void add(double weight, int node) {
        if (size == nodes.length) {
            weights = Arrays.copyOf(weights, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        int at = size++;
        while (at > 0 && weights[(at - 1) / 2] > weight) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        weights[at] = weight;
        nodes[at] = node;
    }

    /** Takes the lightest out. */
    int poll() {
        int lightest = nodes[0];
        double weight = weights[--size];
        int node = nodes[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && weights[child + 1] < weights[child]) {
                child++;
            }
            if (weights[child] >= weight) {
                break;
            }
            move(child, at);
            at = child;
        }
        weights[at] = weight;
        nodes[at] = node;
        return lightest;
    }

    private void move(int from, int to) {
        weights[to] = weights[from];
        nodes[to] = nodes[from];
    }
}
