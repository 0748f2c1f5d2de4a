package io.suanpan.recommendation.ranking;

import java.util.Arrays;

/**
 * The k best of a stream of scored items; of equal scores the lower index is better. Keeps at most
 * 2 k of them: each time that so many came, the worse half is thrown away (quickselect, and a sort
 * where that does not end), and what is no better than the worst kept is not taken at all. O(items
 * + k log k) time, O(k) memory. Not thread-safe.
 */
public final class TopK {
    private static final long INDEX = 0xFFFF_FFFFL;

    private final int k;

    /** Ascending: the best first. The score, turned around, before the index. */
    private final long[] keys;

    private int size;
    private long worst = Long.MAX_VALUE;

    /**
     * @param k at least 1
     */
    public TopK(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("The best " + k + " cannot be kept; ask for 1.");
        }
        this.k = k;
        keys = new long[Math.multiplyExact(2, k)];
    }

    /** The k best of all scores, the best first; NaN is left out. */
    public static int[] of(float[] scores, int k) {
        var best = new TopK(Math.max(1, Math.min(k, scores.length)));
        for (int i = 0; i < scores.length; i++) {
            best.offer(i, scores[i]);
        }
        return best.sorted();
    }

    /** NaN is not taken. */
    public void offer(int index, float score) {
        if (Float.isNaN(score)) {
            return;
        }
        // + 0 makes a negative zero equal to a positive one.
        int bits = Float.floatToIntBits(score + 0f);
        int ascending = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        long key = ((long) ~ascending << 32) | index;
        if (key < worst) {
            keys[size++] = key;
            if (size == keys.length) {
                keepBetterHalf();
            }
        }
    }

    /** The best first; fewer than k where fewer were offered. */
    public int[] sorted() {
        Arrays.sort(keys, 0, size);
        size = Math.min(size, k);
        int[] items = new int[size];
        for (int i = 0; i < size; i++) {
            items[i] = (int) (keys[i] & INDEX);
        }
        return items;
    }

    private void keepBetterHalf() {
        int left = 0;
        int right = size - 1;
        int rounds = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(size));
        while (left < right && rounds-- > 0) {
            int pivot = partition(left, right);
            if (pivot == k - 1) {
                break;
            } else if (pivot < k - 1) {
                left = pivot + 1;
            } else {
                right = pivot - 1;
            }
        }
        if (rounds < 0) {
            Arrays.sort(keys, left, right + 1);
        }
        size = k;
        worst = keys[k - 1];
    }

    /** Around the middle key; where that comes to stand. Keys are all different. */
    private int partition(int left, int right) {
        long pivot = keys[(left + right) >>> 1];
        keys[(left + right) >>> 1] = keys[right];
        int store = left;
        for (int i = left; i < right; i++) {
            if (keys[i] < pivot) {
                long swap = keys[i];
                keys[i] = keys[store];
                keys[store++] = swap;
            }
        }
        keys[right] = keys[store];
        keys[store] = pivot;
        return store;
    }
}
