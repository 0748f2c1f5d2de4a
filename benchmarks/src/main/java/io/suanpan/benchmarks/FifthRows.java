package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.table.Preparation;
import io.suanpan.learning.table.PreparationOptions;
import io.suanpan.learning.table.Table;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A table whose row i, from 0, judges where i mod 5 = 0; the others teach, and say how all are
 * prepared.
 */
final class FifthRows {
    private static final int JUDGE_EVERY = 5;

    private final Table features;
    private final boolean[] labels;
    private final Preparation preparation;

    private FifthRows(Table features, boolean[] labels, Preparation preparation) {
        this.features = features;
        this.labels = labels;
        this.preparation = preparation;
    }

    /** Says on stderr what the preparation found. */
    static FifthRows of(Table features, boolean[] labels) {
        Table teaching = features.subset(rows(labels.length, FifthRows::teaches));
        Preparation preparation = Preparation.of(teaching, PreparationOptions.defaults());
        preparation.findings().forEach(System.err::println);
        return new FifthRows(features, labels, preparation);
    }

    private static boolean teaches(int row) {
        return row % JUDGE_EVERY != 0;
    }

    private static int[] rows(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).toArray();
    }

    /** The row, from 0, of the table that judges at this place. */
    static int judge(int place) {
        return place * JUDGE_EVERY;
    }

    Preparation preparation() {
        return preparation;
    }

    LabelledRows training() {
        return prepared(FifthRows::teaches);
    }

    LabelledRows judging() {
        return prepared(row -> !teaches(row));
    }

    private LabelledRows prepared(IntPredicate which) {
        int[] rows = rows(labels.length, which);
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = labels[rows[i]];
        }
        return preparation.rows(features.subset(rows), some);
    }

    /** Said before minutes of training. */
    static void requireJudges(boolean[] labels, String label) {
        int[] judges = rows(labels.length, row -> !teaches(row));
        long positives = IntStream.of(judges).filter(row -> labels[row]).count();
        if (positives == 0 || positives == judges.length) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Of the %d rows that judge (every fifth), %d have the positive %s."
                            .formatted(judges.length, positives, label),
                    "Give more rows, such that every fifth ones are of both outcomes.");
        }
    }
}
