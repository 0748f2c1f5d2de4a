package io.suanpan.customers.training.segments;

import java.util.Arrays;

/** Numbers the groups that have points from 0 on, without gaps. */
final class Occupied {
    private Occupied() {}

    /** In the order of the old numbers. */
    static int[] relabelled(int[] labels) {
        int[] present = Arrays.stream(labels).distinct().sorted().toArray();
        return Arrays.stream(labels).map(label -> Arrays.binarySearch(present, label)).toArray();
    }

    static int groups(int[] labels) {
        return 1 + Arrays.stream(labels).max().orElse(-1);
    }
}
