package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.data.Vocabulary;
import java.util.List;
import java.util.OptionalInt;

/** The products of a model, each with its index in the scores. Immutable. */
public final class Catalogue {
    private final List<ItemFacts> items;
    private final Vocabulary ids;

    private Catalogue(List<ItemFacts> items) {
        this.items = List.copyOf(items);
        ids = Vocabulary.of(items.stream().map(ItemFacts::id).toList());
    }

    /**
     * @param items each id once; the first has index 0
     */
    public static Catalogue of(List<ItemFacts> items) {
        return new Catalogue(items);
    }

    public int size() {
        return items.size();
    }

    public ItemFacts item(int index) {
        return items.get(index);
    }

    public List<ItemFacts> items() {
        return items;
    }

    /** The ids in their order. */
    public Vocabulary ids() {
        return ids;
    }

    /** Empty where no product has this id. */
    public OptionalInt index(String id) {
        return ids.index(id);
    }
}
