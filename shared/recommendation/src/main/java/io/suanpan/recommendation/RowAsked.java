package io.suanpan.recommendation;

import io.suanpan.recommendation.data.ItemWeights;
import io.suanpan.recommendation.data.SparseMatrix;
import java.util.List;

/**
 * Scores that are sums over a profile's row, {@code score_i = Σ row_j · weight_ji}: so each of its
 * items did {@code row_j · weight_ji}.
 */
public final class RowAsked implements Asked {
    private final SparseMatrix row;
    private final ItemWeights weights;

    /**
     * @param row the profile's weights, a matrix of one row
     */
    public RowAsked(SparseMatrix row, ItemWeights weights) {
        this.row = row;
        this.weights = weights;
    }

    @Override
    public void score(float[] scores) {
        weights.times(row, scores);
    }

    @Override
    public List<Contribution> reasons(int item, int most) {
        return Contributions.largest(row, item, most, owned -> weights.value(owned, item));
    }
}
