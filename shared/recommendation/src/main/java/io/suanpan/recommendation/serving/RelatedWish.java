package io.suanpan.recommendation.serving;

import java.util.Set;

/**
 * What is wished of related products.
 *
 * @param count of each list at most, 1 to {@value #MOST_COUNT}
 * @param exclude ids not to show
 * @param withSoldOut whether what is known to be out of stock may be shown
 */
public record RelatedWish(int count, Set<String> exclude, boolean withSoldOut) {
    public static final int MOST_COUNT = 30;

    private static final int USUAL_COUNT = 10;

    public RelatedWish {
        exclude = Set.copyOf(exclude);
    }

    /** Ten of each that are in stock. */
    public static RelatedWish defaults() {
        return new RelatedWish(USUAL_COUNT, Set.of(), false);
    }
}
