package io.suanpan.learning.trees;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded draws. */
public final class Draws {
    private Draws() {}

    /** So many of 0 … count - 1 without repetition, ascending. */
    public static int[] some(int count, int wanted, SplittableRandom random) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        if (wanted >= count) {
            return all;
        }
        for (int i = 0; i < wanted; i++) {
            int j = random.nextInt(i, count);
            int swap = all[i];
            all[i] = all[j];
            all[j] = swap;
        }
        int[] drawn = Arrays.copyOf(all, wanted);
        Arrays.sort(drawn);
        return drawn;
    }
}
