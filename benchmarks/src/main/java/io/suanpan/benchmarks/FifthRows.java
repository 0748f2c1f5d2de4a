package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.stream.IntStream;

/** Row i, from 0, judges where i mod 5 = 0; the others teach. */
final class FifthRows {
    private static final int TEST_EVERY = 5;

    private FifthRows() {}

    static int[] training(int count) {
        return IntStream.range(0, count).filter(row -> row % TEST_EVERY != 0).toArray();
    }

    static int[] test(int count) {
        return IntStream.range(0, count).filter(row -> row % TEST_EVERY == 0).toArray();
    }

    static boolean[] of(boolean[] labels, int[] rows) {
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = labels[rows[i]];
        }
        return some;
    }

    /** Said before minutes of training. */
    static void requireJudges(boolean[] labels, String label) {
        int positives = 0;
        int rows = 0;
        for (int row : test(labels.length)) {
            positives += labels[row] ? 1 : 0;
            rows++;
        }
        if (positives == 0 || positives == rows) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Of the %d rows that judge (every fifth), %d have the positive %s."
                            .formatted(rows, positives, label),
                    "Give more rows, such that every fifth ones are of both outcomes.");
        }
    }
}
