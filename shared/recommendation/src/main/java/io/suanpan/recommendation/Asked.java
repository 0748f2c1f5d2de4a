package io.suanpan.recommendation;

import java.util.Arrays;
import java.util.List;

/**
 * What a recommender says for one profile, at which it has looked once: scores of all items and,
 * where scores are sums over what the profile has, which of it made them, for as many items as are
 * asked about. Not thread-safe.
 */
public interface Asked {
    /** Of whom nothing is to be said. */
    Asked NOTHING =
            new Asked() {
                @Override
                public void score(float[] scores) {
                    Arrays.fill(scores, 0);
                }

                @Override
                public List<Contribution> reasons(int item, int most) {
                    return List.of();
                }
            };

    /** As {@link Recommender#score}. */
    void score(float[] scores);

    /**
     * The items of the profile that did most for the score of an item, the largest first, equal
     * ones by index: what "because you bought …" may name. Only what the profile has, each item
     * once, never the item itself, none that did nothing or lowered the score: hence empty where
     * nothing can be named.
     *
     * @param most how many at the most
     */
    List<Contribution> reasons(int item, int most);
}
