package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.ranking.RankingOptions;
import java.util.Set;

/**
 * What is wished of an answer.
 *
 * @param show what suits, or what is bought again
 * @param ranking how scores become a list: count, exclusions, boosts, pins, diversity, caps
 * @param country where the customer is now, ISO 3166; empty for where the last order went
 * @param excludeCategories not to show
 * @param withSoldOut whether what is known to be out of stock may be shown
 * @param exploring whether the list is logged, and how far it is left to chance
 */
public record RecommendWish(
        Show show,
        RankingOptions ranking,
        String country,
        Set<String> excludeCategories,
        boolean withSoldOut,
        Exploring exploring) {
    public static final int MOST_COUNT = 100;

    public RecommendWish {
        excludeCategories = Set.copyOf(excludeCategories);
    }

    /** Ten products that are new to the customer and in stock. */
    public static RecommendWish defaults() {
        return new RecommendWish(
                Show.SUITED, RankingOptions.defaults(), "", Set.of(), false, Exploring.none());
    }

    public RecommendWish withRanking(RankingOptions value) {
        return new RecommendWish(show, value, country, excludeCategories, withSoldOut, exploring);
    }

    public RecommendWish withExploring(Exploring value) {
        return new RecommendWish(show, ranking, country, excludeCategories, withSoldOut, value);
    }
}
