package io.suanpan.customers.training.segments;

/**
 * How far two divisions of the same rows agree beyond chance: the adjusted Rand index of L. Hubert
 * and P. Arabie (1985), over the counts n of rows in group i of one and j of the other,
 *
 * <pre>
 * (Σ C(nij, 2) - E) / ((Σ C(ni, 2) + Σ C(nj, 2)) / 2 - E),   E = Σ C(ni, 2) · Σ C(nj, 2) / C(n, 2)
 * </pre>
 *
 * 1 where they are the same but for the names, around 0 for chance; 1 where both are trivial.
 */
final class RandIndex {
    private RandIndex() {}

    /** Labels from 0 on, as many in both. O(n + groups²). */
    static double adjusted(int[] first, int[] second) {
        int rows = groups(first);
        int columns = groups(second);
        long[] counts = new long[rows * columns];
        long[] left = new long[rows];
        long[] right = new long[columns];
        for (int i = 0; i < first.length; i++) {
            counts[first[i] * columns + second[i]]++;
            left[first[i]]++;
            right[second[i]]++;
        }
        double expected = pairs(left) * pairs(right) / Math.max(1, pairs(first.length));
        double most = (pairs(left) + pairs(right)) / 2;
        return most == expected ? 1 : (pairs(counts) - expected) / (most - expected);
    }

    private static int groups(int[] labels) {
        int most = -1;
        for (int label : labels) {
            most = Math.max(most, label);
        }
        return most + 1;
    }

    private static double pairs(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += pairs(count);
        }
        return sum;
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
