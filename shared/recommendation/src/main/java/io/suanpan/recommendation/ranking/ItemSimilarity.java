package io.suanpan.recommendation.ranking;

/** How alike two items are to somebody who looks at both; symmetric, deterministic, thread-safe. */
@FunctionalInterface
public interface ItemSimilarity {
    /**
     * @param one index of an item
     * @param other index of another
     * @return 0 where they have nothing in common, 1 where one stands for the other
     */
    double between(int one, int other);

    /** 1 for items of the same category, 0 otherwise; what has no category is like nothing else. */
    static ItemSimilarity byCategory(Assortment assortment) {
        return (one, other) ->
                assortment.hasCategory(one)
                                && assortment.category(one) == assortment.category(other)
                        ? 1
                        : 0;
    }
}
