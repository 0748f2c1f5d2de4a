package io.suanpan.routing.solver;

/**
 * Puts together what a route would be and drives it by {@link Walk}: for insertions that cannot be
 * judged in O(1).
 */
final class Trial {
    private final Tours tours;
    private final Walk walk;
    private int[] nodes = new int[64];
    private int length;

    Trial(Tours tours) {
        this.tours = tours;
        walk = tours.times.walk();
    }

    /** Begins with the whole route and these nodes after one of its own, or after its start. */
    void splice(int slot, int before, int[] added, int count) {
        reserve(tours.length(slot) + count);
        length = 0;
        if (before == tours.start(slot)) {
            append(added, count);
        }
        int last = tours.end(slot);
        for (int node = tours.next[tours.start(slot)]; node != last; node = tours.next[node]) {
            nodes[length++] = node;
            if (node == before) {
                append(added, count);
            }
        }
    }

    /** Begins with these nodes alone. */
    void alone(int[] added, int count) {
        reserve(count);
        length = 0;
        append(added, count);
    }

    /** Begins with the route and two nodes in it, the second not before the first. */
    void splice(int slot, int before, int first, int beforeSecond, int second) {
        reserve(tours.length(slot) + 2);
        length = 0;
        int last = tours.end(slot);
        int node = tours.start(slot);
        while (node != last) {
            if (node != tours.start(slot)) {
                nodes[length++] = node;
            }
            if (node == before) {
                nodes[length++] = first;
            }
            if (node == beforeSecond) {
                nodes[length++] = second;
            }
            node = tours.next[node];
        }
    }

    /** Begins with the route as it is. */
    void whole(int slot) {
        reserve(tours.length(slot));
        length = tours.copy(slot, nodes, 0);
    }

    /** Begins with the route but for one of its nodes. */
    void without(int slot, int left) {
        reserve(tours.length(slot));
        length = 0;
        int last = tours.end(slot);
        for (int node = tours.next[tours.start(slot)]; node != last; node = tours.next[node]) {
            if (node != left) {
                nodes[length++] = node;
            }
        }
    }

    private void append(int[] added, int count) {
        System.arraycopy(added, 0, nodes, length, count);
        length += count;
    }

    private void reserve(int most) {
        if (most > nodes.length) {
            nodes = new int[2 * most];
        }
    }

    /** What the route costs then; {@link Insertion#NOWHERE} if it cannot be driven. */
    long cost(int vehicle) {
        return walk.drive(vehicle, nodes, length) ? walk.cost(vehicle) : Insertion.NOWHERE;
    }
}
