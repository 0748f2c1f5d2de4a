package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RowAsked;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Scores x·B: x is what the customer has, weighed as in the training; B says how much having one
 * item speaks for another. A stranger's scores are all 0. O(items of the customer · weights of
 * each). Immutable and thread-safe.
 */
public final class LinearModel implements ExplainingRecommender {
    private final Weighting weighting;
    private final LinearWeights weights;

    LinearModel(Weighting weighting, LinearWeights weights) {
        this.weighting = weighting;
        this.weights = weights;
    }

    @Override
    public int items() {
        return weights.items();
    }

    @Override
    public Asked asked(Profile profile) {
        return new RowAsked(weighting.row(profile, items()), weights);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        weighting.write(out);
        weights.write(out);
    }

    public static LinearModel read(DataInput in) throws IOException {
        return new LinearModel(Weighting.read(in), LinearWeights.read(in));
    }
}
