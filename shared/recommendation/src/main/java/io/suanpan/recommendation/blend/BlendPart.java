package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.StoredRecommender;
import java.io.DataInput;
import java.io.IOException;

/**
 * A recommender of a blend.
 *
 * @param trainer its models can be stored
 * @param reader of what they write
 * @param priorWeight the exponent that it has before anything is learned
 */
public record BlendPart(RecommenderTrainer trainer, Reader reader, double priorWeight) {
    /** Reads a model from its bytes. */
    public interface Reader {
        StoredRecommender read(DataInput in) throws IOException;
    }
}
