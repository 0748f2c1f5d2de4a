package io.suanpan.recommendation.session;

import io.suanpan.recommendation.Profile;
import java.util.Arrays;

/** The latest different items of a profile, the latest first, and what each counts. */
final class Current {
    private final int[] item;
    private final double itemFade;

    private Current(int[] item, double itemFade) {
        this.item = item;
        this.itemFade = itemFade;
    }

    /**
     * O(profile) at worst, where it is the same items again and again.
     *
     * @param items that are known; others are passed over
     */
    static Current of(Profile profile, int items, SessionOptions options) {
        int[] latest = new int[Math.min(profile.size(), options.lastItems())];
        int size = 0;
        for (int at = profile.size() - 1; at >= 0 && size < latest.length; at--) {
            int item = profile.item(at);
            if (item < items && !contains(latest, size, item)) {
                latest[size++] = item;
            }
        }
        return new Current(Arrays.copyOf(latest, size), options.itemFade());
    }

    private static boolean contains(int[] items, int size, int item) {
        for (int i = 0; i < size; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return item.length;
    }

    int item(int back) {
        return item[back];
    }

    /** Of the item so many items back. */
    double weight(int back) {
        return StrictMath.exp(-back / itemFade);
    }
}
