package io.suanpan.learning.report;

/** Some of many rows, evenly spread: no chance in it, and all where they are few enough. */
final class EvenRows {
    private EvenRows() {}

    /** The numbers of {@code min(rows, most)} rows, ascending: the first of as many equal parts. */
    static int[] of(int rows, int most) {
        int count = Math.min(rows, most);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = (int) ((long) i * rows / count);
        }
        return chosen;
    }
}
