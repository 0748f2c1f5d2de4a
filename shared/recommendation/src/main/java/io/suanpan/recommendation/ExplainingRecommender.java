package io.suanpan.recommendation;

/** A recommender whose scores are told with their reasons. */
public interface ExplainingRecommender extends StoredRecommender {
    @Override
    default void score(Profile profile, float[] scores) {
        asked(profile).score(scores);
    }

    @Override
    Asked asked(Profile profile);
}
