package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.StoredRecommender;

/**
 * One recommender of the model.
 *
 * @param method that made it, of {@link io.suanpan.recommendation.methods.RecommenderMethods}
 */
public record Part(String method, StoredRecommender recommender) {

    /**
     * @throws IllegalArgumentException for a recommender that cannot be kept
     */
    public static Part of(String method, Recommender recommender) {
        if (recommender instanceof StoredRecommender stored) {
            return new Part(method, stored);
        }
        throw new IllegalArgumentException("What " + method + " made cannot be kept.");
    }
}
