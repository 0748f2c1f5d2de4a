package io.suanpan.routing.solver;

import java.util.Arrays;

/** The smallest of many keys in order, without sorting the rest. */
final class Selection {
    private Selection() {}

    /**
     * Brings the smallest keys to the front, in order: O(count + kept log kept) on average (Hoare's
     * selection, then a sort).
     *
     * @param count how many of the array count
     */
    static void smallestFirst(long[] keys, int count, int kept) {
        int low = 0;
        int high = count - 1;
        while (low < high && kept < count) {
            long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long held = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = held;
                }
            }
            if (kept - 1 <= j) {
                high = j;
            } else if (kept - 1 >= i) {
                low = i;
            } else {
                break;
            }
        }
        Arrays.sort(keys, 0, Math.min(kept, count));
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
