package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.ItemSet;

/**
 * Somebody whose next items are known.
 *
 * @param profile what the recommender is told
 * @param wanted what was taken afterwards; at least one
 * @param excluded what is not ranked, as it is no answer by the protocol
 */
public record Question(Profile profile, ItemSet wanted, ItemSet excluded) {
    public Question {
        if (wanted.size() == 0) {
            throw new IllegalArgumentException("A question wants at least one item.");
        }
    }
}
