package io.suanpan.recommendation;

import java.util.List;

/**
 * A recommender whose scores are sums over what the profile has, so that it can tell which of it
 * made a score: what "because you bought …" may name.
 */
public interface Explaining {
    /**
     * The items of the profile that did most for the score of an item, the largest first, equal
     * ones by index. Only what the profile has, each item once, never the item itself, none that
     * did nothing or lowered the score: hence empty where nothing can be named.
     *
     * @param most how many at the most
     */
    List<Contribution> reasons(Profile profile, int item, int most);
}
