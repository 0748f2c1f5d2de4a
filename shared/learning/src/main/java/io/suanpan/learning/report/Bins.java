package io.suanpan.learning.report;

import java.util.Arrays;

/** Bins between ascending edges: bin i holds what is above edge i - 1 and not above edge i. */
final class Bins {
    private Bins() {}

    /** The bin of a number, 0 to the number of edges. */
    static int of(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value + 0.0); // -0.0 is no other number than 0.0
        return found < 0 ? -found - 1 : found;
    }
}
