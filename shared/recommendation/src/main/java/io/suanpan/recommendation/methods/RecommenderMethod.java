package io.suanpan.recommendation.methods;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.StoredRecommender;
import java.io.DataInput;
import java.io.IOException;

/**
 * A way to recommend: how it is learned, and how what was learned is read back.
 *
 * @param trainer has the name
 * @param reader of what the trainer's models write
 */
public record RecommenderMethod(RecommenderTrainer trainer, Reader reader) {
    public String name() {
        return trainer.name();
    }

    /** Reads a model from its bytes. */
    public interface Reader {
        StoredRecommender read(DataInput in) throws IOException;
    }
}
