package io.suanpan.routing.live;

/**
 * How full a route's vehicle gets before and after each node of the same trip, so that one more
 * client is tried in O(dimensions).
 */
final class Room {
    private final int[] capacity;
    private final int dimensions;
    private final long[] fullestBefore;
    private final long[] fullestAfter;

    Room(Node[] nodes, int[] capacity) {
        this.capacity = capacity;
        this.dimensions = capacity.length;
        fullestBefore = new long[nodes.length * dimensions];
        fullestAfter = new long[nodes.length * dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            fill(nodes, dimension, loads(nodes, dimension));
        }
    }

    /** On board when leaving each node. */
    private static long[] loads(Node[] nodes, int dimension) {
        long[] loads = new long[nodes.length];
        long ride = 0;
        long load = 0;
        for (int at = 0; at < nodes.length; at++) {
            Node node = nodes[at];
            if (starts(node)) {
                load = ride;
                for (int next = at + 1; next < nodes.length && !starts(nodes[next]); next++) {
                    load += nodes[next].off()[dimension];
                }
            }
            int swing = node.swing()[dimension];
            ride += swing;
            load += node.on()[dimension] - node.off()[dimension] + swing;
            loads[at] = load;
        }
        return loads;
    }

    private static boolean starts(Node node) {
        return node.kind() == Node.Kind.START || node.kind() == Node.Kind.RELOAD;
    }

    private void fill(Node[] nodes, int dimension, long[] loads) {
        for (int at = 0; at < nodes.length; at++) {
            long before = starts(nodes[at]) ? 0 : fullestBefore[(at - 1) * dimensions + dimension];
            fullestBefore[at * dimensions + dimension] = Math.max(before, loads[at]);
        }
        for (int at = nodes.length - 1; at >= 0; at--) {
            boolean last = at == nodes.length - 1 || starts(nodes[at + 1]);
            long after = last ? 0 : fullestAfter[(at + 1) * dimensions + dimension];
            fullestAfter[at * dimensions + dimension] = Math.max(after, loads[at]);
        }
    }

    /** Whether the client fits right before this node. */
    boolean fits(Node client, int position) {
        int at = (position - 1) * dimensions;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            long limit = capacity[dimension];
            if (fullestBefore[at + dimension] + client.off()[dimension] > limit
                    || fullestAfter[at + dimension] + client.on()[dimension] > limit) {
                return false;
            }
        }
        return true;
    }
}
