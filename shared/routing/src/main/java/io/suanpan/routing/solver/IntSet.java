package io.suanpan.routing.solver;

import java.util.Arrays;

/** Some of the numbers below a bound; all operations O(1), walked in no stated order. */
final class IntSet {
    private final int[] members;
    private final int[] at;
    private int size;

    IntSet(int bound) {
        members = new int[bound];
        at = new int[bound];
        Arrays.fill(at, -1);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int i) {
        return members[i];
    }

    boolean contains(int value) {
        return at[value] >= 0;
    }

    void add(int value) {
        if (at[value] < 0) {
            at[value] = size;
            members[size++] = value;
        }
    }

    void remove(int value) {
        int where = at[value];
        if (where >= 0) {
            int last = members[--size];
            members[where] = last;
            at[last] = where;
            at[value] = -1;
        }
    }

    void clear() {
        while (size > 0) {
            at[members[--size]] = -1;
        }
    }

    int copy(int[] into) {
        System.arraycopy(members, 0, into, 0, size);
        return size;
    }
}
