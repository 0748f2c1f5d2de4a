package io.suanpan.recommendation.serving;

import java.util.Set;

/**
 * What is wished of an answer.
 *
 * @param count how many products, 1 to {@value #MOST_COUNT}
 * @param country where the customer is now, ISO 3166; empty for where the last order went
 * @param exclude ids of products not to show
 * @param excludeCategories not to show
 * @param maxPerCategory products of one category at most; of products without one as many as come
 * @param withBought whether what was bought before may be shown again
 * @param withSoldOut whether what is known to be out of stock may be shown
 */
public record RecommendWish(
        int count,
        String country,
        Set<String> exclude,
        Set<String> excludeCategories,
        int maxPerCategory,
        boolean withBought,
        boolean withSoldOut) {
    public static final int MOST_COUNT = 100;

    private static final int USUAL_COUNT = 10;

    public RecommendWish {
        exclude = Set.copyOf(exclude);
        excludeCategories = Set.copyOf(excludeCategories);
    }

    /** Ten products that are new to the customer and in stock. */
    public static RecommendWish defaults() {
        return new RecommendWish(
                USUAL_COUNT, "", Set.of(), Set.of(), Integer.MAX_VALUE, false, false);
    }

    public RecommendWish withCount(int value) {
        return new RecommendWish(
                value,
                country,
                exclude,
                excludeCategories,
                maxPerCategory,
                withBought,
                withSoldOut);
    }
}
