package io.suanpan.customers.training.segments;

import java.util.SplittableRandom;

/** Seeded samples without replacement. */
final class Samples {
    private Samples() {}

    /**
     * {@code count} of the rows 0 to {@code rows - 1}, ascending; each subset is equally likely
     * (selection sampling: Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S).
     * O(rows).
     */
    static int[] rows(int rows, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = new int[count];
        int found = 0;
        for (int row = 0; found < count; row++) {
            if ((rows - row) * random.nextDouble() < count - found) {
                chosen[found++] = row;
            }
        }
        return chosen;
    }
}
