package io.suanpan.recommendation;

import java.util.List;

/**
 * A trained model that says of every item how well it suits a customer now. Immutable and
 * thread-safe; the same profile gives the same scores.
 */
public interface Recommender {
    /** How many items it knows: the length of the scores. */
    int items();

    /**
     * Writes a score for each item; higher suits better, scales differ between models. An item of
     * which the model can say nothing for this profile has 0, one that suits has more. What the
     * customer already has is scored like the rest: leaving it out is for the ranking.
     *
     * @param scores of length {@link #items()}; what it held is lost
     */
    void score(Profile profile, float[] scores);

    /** The same with reasons, where the model can tell any. */
    default Asked asked(Profile profile) {
        return new Asked() {
            @Override
            public void score(float[] scores) {
                Recommender.this.score(profile, scores);
            }

            @Override
            public List<Contribution> reasons(int item, int most) {
                return List.of();
            }
        };
    }
}
