package io.suanpan.recommendation;

import io.suanpan.recommendation.data.InteractionLog;

/**
 * A way to learn a recommender from what customers did. Stateless; its options and seed are its
 * own. The same log gives the same model.
 */
public interface RecommenderTrainer {
    /** By which it is asked for, as {@code ease} or {@code als}. */
    String name();

    /**
     * @param log all that may be learned from; the model's items are those of its vocabulary
     */
    Recommender train(InteractionLog log);
}
