package io.suanpan.recommendation.data;

/** Counting sort of rows by a small key. O(rows + keys). */
final class Groups {
    private Groups() {}

    /** Where the rows of each key begin, and behind the last key their number. */
    static int[] starts(int[] key, int keys) {
        int[] starts = new int[keys + 1];
        for (int k : key) {
            starts[k + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            starts[k + 1] += starts[k];
        }
        return starts;
    }

    /** The rows ordered by key; those of the same key stay in their order. */
    static int[] members(int[] key, int[] starts) {
        int[] next = starts.clone();
        int[] members = new int[key.length];
        for (int row = 0; row < key.length; row++) {
            members[next[key[row]]++] = row;
        }
        return members;
    }
}
