package io.suanpan.customers.training.segments;

import io.suanpan.store.training.TrainingProgress;
import java.util.Map;

/** A method that divides points. Stateless; the same points and seed give the same division. */
public interface Segmenter {
    /** As in {@code k-means}. */
    String name();

    /** What it was set to, for the model card. */
    Map<String, String> parameters();

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the points do not suffice
     */
    Partition divide(Points points, long seed, TrainingProgress progress);
}
