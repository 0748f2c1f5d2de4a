package io.suanpan.recommendation.data;

import java.util.Arrays;

/**
 * Keeps the largest of many values and their indices: a bounded heap, the least on top. Of equal
 * values the lower index is larger, so that the order of offering does not matter. O(log most) an
 * offer. Not thread-safe.
 */
public final class Largest {
    private final int[] index;
    private final double[] value;
    private int size;

    /**
     * @param most how many are kept, at least 1
     */
    public Largest(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("At least 1 must be kept, not " + most + ".");
        }
        index = new int[most];
        value = new double[most];
    }

    /** Offers a value; NaN is never kept. */
    public void offer(int ofIndex, double ofValue) {
        if (Double.isNaN(ofValue)) {
            return;
        }
        if (size < index.length) {
            rise(size++, ofIndex, ofValue);
        } else if (isLess(index[0], value[0], ofIndex, ofValue)) {
            sink(ofIndex, ofValue);
        }
    }

    public int size() {
        return size;
    }

    /** Takes the least of those kept out; there must be one. */
    public int removeLeast() {
        int least = index[0];
        size--;
        sink(index[size], value[size]);
        return least;
    }

    /** Takes all out: their indices, ascending. */
    public int[] removeAll() {
        int[] all = Arrays.copyOf(index, size);
        Arrays.sort(all);
        size = 0;
        return all;
    }

    /** The least of the values kept; there must be one. */
    public double least() {
        return value[0];
    }

    private void rise(int from, int ofIndex, double ofValue) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!isLess(ofIndex, ofValue, index[parent], value[parent])) {
                break;
            }
            put(at, index[parent], value[parent]);
            at = parent;
        }
        put(at, ofIndex, ofValue);
    }

    private void sink(int ofIndex, double ofValue) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size
                    && isLess(index[child + 1], value[child + 1], index[child], value[child])) {
                child++;
            }
            if (!isLess(index[child], value[child], ofIndex, ofValue)) {
                break;
            }
            put(at, index[child], value[child]);
            at = child;
        }
        put(at, ofIndex, ofValue);
    }

    private void put(int at, int ofIndex, double ofValue) {
        index[at] = ofIndex;
        value[at] = ofValue;
    }

    private static boolean isLess(int index, double value, int otherIndex, double other) {
        return value < other || value == other && index > otherIndex;
    }
}
