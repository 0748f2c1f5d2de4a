package io.suanpan.recommendation;

import io.suanpan.recommendation.data.ItemSet;
import java.util.Arrays;

/** The items of the highest scores. */
public final class TopItems {
    private TopItems() {}

    /**
     * The best items, best first; of equal scores the lower index goes first, NaN goes nowhere.
     * O(items), plus most² at worst for each that enters.
     *
     * @param excluded are passed over
     * @param most how many at most
     */
    public static int[] of(float[] scores, ItemSet excluded, int most) {
        int[] best = new int[most];
        int size = 0;
        int passed = 0;
        for (int item = 0; item < scores.length; item++) {
            if (passed < excluded.size() && excluded.item(passed) == item) {
                passed++;
            } else if (enters(scores, best, size, item)) {
                size = Math.min(size + 1, most);
                insert(scores, best, size, item);
            }
        }
        return size == most ? best : Arrays.copyOf(best, size);
    }

    private static boolean enters(float[] scores, int[] best, int size, int item) {
        return size < best.length
                ? !Float.isNaN(scores[item])
                : size > 0 && scores[item] > scores[best[size - 1]];
    }

    private static void insert(float[] scores, int[] best, int size, int item) {
        int at = size - 1;
        for (; at > 0 && scores[item] > scores[best[at - 1]]; at--) {
            best[at] = best[at - 1];
        }
        best[at] = item;
    }
}
