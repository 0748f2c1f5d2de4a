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
        return sorted(items.clone());
    }

    /**
     * @param items each once, ascending; become its own
     */
    public static ItemSet ofAscending(int[] items) {
        for (int i = 1; i < items.length; i++) {
            if (items[i] <= items[i - 1]) {
                throw new IllegalArgumentException(
                        "Item %d follows %d.".formatted(items[i], items[i - 1]));
            }
        }
        return new ItemSet(items);
    }

    public static ItemSet of(IntStream items) {
        return sorted(items.toArray());
    }

    /** A stream would box each item to tell it from the others. */
    private static ItemSet sorted(int[] items) {
        Arrays.sort(items);
        int size = 0;
        for (int item : items) {
            if (size == 0 || items[size - 1] != item) {
                items[size++] = item;
            }
        }
        return new ItemSet(size == items.length ? items : Arrays.copyOf(items, size));
    }

    public int size() {
        return items.length;
    }

    /** The item at this place, from 0. */
    public int item(int at) {
        return items[at];
    }

    /** Where an item is, from 0; below 0 where it is not. O(1) where all from 0 on are there. */
    public int place(int item) {
        boolean own = item >= 0 && item < items.length && items[item] == item;
        return own ? item : Arrays.binarySearch(items, item);
    }

    /** O(log size). */
    public boolean contains(int item) {
        return place(item) >= 0;
    }

    public IntStream stream() {
        return Arrays.stream(items);
    }

    /** What is here and not there. */
    public ItemSet without(ItemSet others) {
        return of(stream().filter(item -> !others.contains(item)));
    }
}
