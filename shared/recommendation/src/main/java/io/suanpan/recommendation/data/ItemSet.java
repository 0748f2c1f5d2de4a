package io.suanpan.recommendation.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Some items, each once, by ascending index. Immutable. */
public final class ItemSet {
    private static final ItemSet EMPTY = new ItemSet(new int[0]);

    private final int[] items;

    private ItemSet(int[] items) {
        this.items = items;
    }

    public static ItemSet empty() {
        return EMPTY;
    }

    /** In any order; what is there twice counts once. */
    public static ItemSet of(int... items) {
        return of(Arrays.stream(items));
    }

    public static ItemSet of(IntStream items) {
        return new ItemSet(items.distinct().sorted().toArray());
    }

    public int size() {
        return items.length;
    }

    /** The item at this place, from 0. */
    public int item(int at) {
        return items[at];
    }

    /** O(log size). */
    public boolean contains(int item) {
        return Arrays.binarySearch(items, item) >= 0;
    }

    public IntStream stream() {
        return Arrays.stream(items);
    }

    /** What is here and not there. */
    public ItemSet without(ItemSet others) {
        return of(stream().filter(item -> !others.contains(item)));
    }
}
