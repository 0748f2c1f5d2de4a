package io.suanpan.routing.solver;

import java.util.Arrays;

/**
 * What the routes were before an iteration touched them, and which have changed since the best
 * solution was kept.
 */
final class ChangeLog {
    private static final int FREE = -1;

    private final Tours tours;

    /** Iteration in which a slot was last touched. */
    private final long[] touchedIn;

    private final int[] touched;
    private final int[] typeBefore;
    private final int[] from;
    private int touchedCount;
    private long iteration = 1;

    /** A node stands on one route at most, so that all routes there are fit in. */
    private final int[] saved;

    private int savedLength;

    /** Jobs left out or taken in, in the order of the events. */
    private int[] toggled = new int[64];

    private int toggledCount;

    private final IntSet dirty;

    ChangeLog(Tours tours) {
        this.tours = tours;
        touchedIn = new long[tours.slots];
        touched = new int[tours.slots];
        typeBefore = new int[tours.slots];
        from = new int[tours.slots + 1];
        saved = new int[tours.nodes];
        dirty = new IntSet(tours.slots);
    }

    void begin() {
        iteration++;
        touchedCount = 0;
        savedLength = 0;
        toggledCount = 0;
    }

    void toggled(int job) {
        if (toggledCount == toggled.length) {
            toggled = Arrays.copyOf(toggled, 2 * toggledCount);
        }
        toggled[toggledCount++] = job;
    }

    int count() {
        return touchedCount;
    }

    int slot(int i) {
        return touched[i];
    }

    /** Slots that have changed since {@link IntSet#clear()}. */
    IntSet dirty() {
        return dirty;
    }

    void touch(int slot) {
        if (touchedIn[slot] == iteration) {
            return;
        }
        touchedIn[slot] = iteration;
        dirty.add(slot);
        int i = touchedCount++;
        touched[i] = slot;
        from[i] = savedLength;
        if (tours.isActive(slot)) {
            typeBefore[i] = tours.type[slot];
            savedLength = tours.copy(slot, saved, savedLength);
        } else {
            typeBefore[i] = FREE;
        }
        from[i + 1] = savedLength;
    }

    void undo() {
        for (int i = 0; i < touchedCount; i++) {
            clear(touched[i]);
        }
        for (int i = 0; i < touchedCount; i++) {
            if (typeBefore[i] != FREE) {
                restore(touched[i], typeBefore[i], saved, from[i], from[i + 1]);
            }
        }
        restoreAbsent();
    }

    /** Takes all nodes off and frees the slot. */
    void clear(int slot) {
        if (!tours.isActive(slot)) {
            return;
        }
        int last = tours.end(slot);
        for (int node = tours.next[tours.start(slot)]; node != last; node = tours.next[node]) {
            tours.route[node] = Tours.NONE;
            if (tours.isReload(node)) {
                tours.reloads().free(node);
            }
        }
        tours.deactivate(slot);
    }

    void restore(int slot, int vehicleType, int[] nodes, int begin, int end) {
        tours.activate(slot, vehicleType);
        int before = tours.start(slot);
        for (int i = begin; i < end; i++) {
            if (tours.isReload(nodes[i])) {
                tours.reloads().take(nodes[i]);
            }
            tours.insertAfter(before, nodes[i]);
            before = nodes[i];
        }
        tours.refresh(slot);
    }

    private void restoreAbsent() {
        for (int i = toggledCount - 1; i >= 0; i--) {
            if (tours.absent.contains(toggled[i])) {
                tours.takeIn(toggled[i]);
            } else {
                tours.leaveOut(toggled[i]);
            }
        }
    }
}
