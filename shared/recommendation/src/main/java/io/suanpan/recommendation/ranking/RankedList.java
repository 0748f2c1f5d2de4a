package io.suanpan.recommendation.ranking;

import java.util.List;

/**
 * What is shown, first position first, and what is to be known about it.
 *
 * @param notes in the order of their causes; none where all is as asked
 */
public record RankedList(List<RankedItem> items, List<RankingNote> notes) {
    public RankedList {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** The items' names in their order. */
    public List<String> names() {
        return items.stream().map(RankedItem::name).toList();
    }
}
