package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Contributions;
import io.suanpan.recommendation.Explaining;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Scores x·B: x is what the customer has, weighed as in the training; B says how much having one
 * item speaks for another. A stranger's scores are all 0. O(items of the customer · weights of
 * each). Immutable and thread-safe.
 */
public final class LinearModel implements StoredRecommender, Explaining {
    private final Weighting weighting;
    private final ItemWeights weights;

    LinearModel(Weighting weighting, ItemWeights weights) {
        this.weighting = weighting;
        this.weights = weights;
    }

    @Override
    public int items() {
        return weights.items();
    }

    @Override
    public void score(Profile profile, float[] scores) {
        SparseMatrix row = weighting.row(profile, items());
        Arrays.fill(scores, 0);
        for (int at = 0; at < row.size(); at++) {
            weights.add(row.columnArray()[at], row.valueArray()[at], scores);
        }
    }

    @Override
    public List<Contribution> reasons(Profile profile, int item, int most) {
        SparseMatrix row = weighting.row(profile, items());
        return Contributions.largest(row, item, most, had -> weights.weight(had, item));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        weighting.write(out);
        weights.write(out);
    }

    public static LinearModel read(DataInput in) throws IOException {
        return new LinearModel(Weighting.read(in), ItemWeights.read(in));
    }
}
