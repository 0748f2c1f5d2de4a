package io.suanpan.recommendation;

import io.suanpan.recommendation.data.ItemSet;
import java.util.Arrays;

/**
 * The items of the highest scores, the best first; of equal scores the lower index goes first, NaN
 * goes nowhere. Of k that are asked for at most 2 k are kept: each time that so many came, the
 * worse half is thrown away (quickselect, and a sort where that does not end), and what is no
 * better than the worst kept is not taken at all. O(items + k log k) time, O(k) memory.
 */
public final class TopItems {
    private static final long INDEX = 0xFFFF_FFFFL;

    private final int k;

    /** Ascending: the best first. The score, turned around, before the index. */
    private final long[] keys;

    private int size;
    private long worst = Long.MAX_VALUE;

    private TopItems(int k) {
        this.k = k;
        keys = new long[Math.multiplyExact(2, k)];
    }

    /**
     * @param most how many at most
     */
    public static int[] of(float[] scores, int most) {
        return of(scores, ItemSet.empty(), most);
    }

    /**
     * @param excluded are passed over
     * @param most how many at most
     */
    public static int[] of(float[] scores, ItemSet excluded, int most) {
        int k = Math.min(most, scores.length);
        if (k == 0) {
            return new int[0];
        }
        var best = new TopItems(k);
        int passed = 0;
        for (int item = 0; item < scores.length; item++) {
            if (passed < excluded.size() && excluded.item(passed) == item) {
                passed++;
            } else if (!Float.isNaN(scores[item])) {
                best.offer(item, scores[item]);
            }
        }
        return best.sorted();
    }

    private void offer(int index, float score) {
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

    /** Fewer than k where fewer were offered. */
    private int[] sorted() {
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
