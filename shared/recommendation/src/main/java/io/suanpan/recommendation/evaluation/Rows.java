package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import java.util.Arrays;
import java.util.OptionalInt;

/** Rows of a log. */
final class Rows {
    private Rows() {}

    static ItemSet items(InteractionLog log, int[] rows) {
        return ItemSet.of(Arrays.stream(rows).map(log::item));
    }

    /** Those of them that the other log's vocabulary has, by its numbers. */
    static ItemSet known(InteractionLog log, InteractionLog other, int[] rows) {
        return ItemSet.of(
                Arrays.stream(rows)
                        .mapToObj(row -> other.items().index(log.items().name(log.item(row))))
                        .flatMapToInt(OptionalInt::stream));
    }
}
