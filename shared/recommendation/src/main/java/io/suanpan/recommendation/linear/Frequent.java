package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import io.suanpan.recommendation.data.Vocabulary;

/** The items of which there is most to learn. */
final class Frequent {
    private Frequent() {}

    /** Those with the most interactions; of equal ones the lower index. */
    static ItemSet items(InteractionLog log, int most) {
        float[] counts = new float[log.items().size()];
        for (int row = 0; row < log.size(); row++) {
            counts[log.item(row)]++;
        }
        return ItemSet.of(TopItems.of(counts, ItemSet.empty(), most));
    }

    static Vocabulary names(InteractionLog log, ItemSet items) {
        return Vocabulary.of(items.stream().mapToObj(log.items()::name).toList());
    }
}
