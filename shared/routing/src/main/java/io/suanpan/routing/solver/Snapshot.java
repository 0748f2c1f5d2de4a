package io.suanpan.routing.solver;

import java.util.Arrays;

/** The routes of the best solution, by slot; only those that changed are copied. */
final class Snapshot {
    private static final int FREE = -1;

    private final int[] type;
    private final int[][] nodes;
    private final int[] length;
    private int[] absent = new int[0];
    private int absentCount;

    Snapshot(Tours tours) {
        type = new int[tours.slots];
        Arrays.fill(type, FREE);
        nodes = new int[tours.slots][0];
        length = new int[tours.slots];
    }

    /** Jobs on no route. */
    int leftOut() {
        return absentCount;
    }

    /** Takes the routes as they are now. */
    void keep(Tours tours) {
        IntSet dirty = tours.changes().dirty();
        for (int i = 0; i < dirty.size(); i++) {
            keep(tours, dirty.get(i));
        }
        dirty.clear();
        absentCount = tours.absent.size();
        if (absent.length < absentCount) {
            absent = new int[2 * absentCount];
        }
        tours.absent.copy(absent);
    }

    private void keep(Tours tours, int slot) {
        if (!tours.isActive(slot)) {
            type[slot] = FREE;
            return;
        }
        type[slot] = tours.type[slot];
        length[slot] = tours.length(slot);
        if (nodes[slot].length < length[slot]) {
            nodes[slot] = new int[length[slot] + 8];
        }
        tours.copy(slot, nodes[slot], 0);
    }

    /** Makes the routes of another search of the same problem what was kept. */
    void copyTo(Tours tours) {
        IntSet dirty = tours.changes().dirty();
        for (int slot = 0; slot < type.length; slot++) {
            if (type[slot] != FREE || tours.isActive(slot)) {
                dirty.add(slot);
            }
        }
        put(tours, dirty);
    }

    /** Makes the routes what was kept. */
    void restore(Tours tours) {
        IntSet dirty = tours.changes().dirty();
        put(tours, dirty);
        dirty.clear();
    }

    private void put(Tours tours, IntSet dirty) {
        for (int i = 0; i < dirty.size(); i++) {
            tours.changes().clear(dirty.get(i));
        }
        for (int i = 0; i < dirty.size(); i++) {
            int slot = dirty.get(i);
            if (type[slot] != FREE) {
                tours.changes().restore(slot, type[slot], nodes[slot], 0, length[slot]);
            }
        }
        while (!tours.absent.isEmpty()) {
            tours.takeIn(tours.absent.get(0));
        }
        for (int i = 0; i < absentCount; i++) {
            tours.leaveOut(absent[i]);
        }
    }
}
