package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.FloatBytes;
import io.suanpan.recommendation.data.InteractionLog;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The same scores for everybody, whatever was learned from. */
record FixedPart(String name, float... scores) implements RecommenderTrainer {
    BlendPart weighing(double weight) {
        return new BlendPart(this, FixedPart::read, weight);
    }

    @Override
    public StoredRecommender train(InteractionLog log) {
        return new Model(scores);
    }

    private static StoredRecommender read(DataInput in) throws IOException {
        return new Model(FloatBytes.read(in));
    }

    private record Model(float... fixed) implements StoredRecommender {
        @Override
        public int items() {
            return fixed.length;
        }

        @Override
        public void score(Profile profile, float[] scores) {
            System.arraycopy(fixed, 0, scores, 0, fixed.length);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            FloatBytes.write(fixed, out);
        }
    }
}
