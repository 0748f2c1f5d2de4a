package io.suanpan.recommendation.neighbours;

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
 * Scores an item by how near it is to what somebody has: {@code Σ weight(i) · similarity(i, item)}
 * over the items i of the profile that have it among their K nearest. O(items + K · profile) an
 * answer. Sarwar et al.: Item-based collaborative filtering recommendation algorithms. WWW 2001;
 * Deshpande, Karypis: Item-based top-N recommendation algorithms. TOIS 2004.
 */
public final class ItemNeighbours implements StoredRecommender, Explaining {
    private final Weighting weighting;
    private final SparseMatrix neighbours;

    /**
     * @param weighting of what users did
     * @param neighbours of each item and how near they are, by whatever measure: items by items
     */
    public ItemNeighbours(Weighting weighting, SparseMatrix neighbours) {
        if (neighbours.rows() != neighbours.columns()) {
            throw new IllegalArgumentException(
                    "The neighbours of %d items are of %d."
                            .formatted(neighbours.rows(), neighbours.columns()));
        }
        this.weighting = weighting;
        this.neighbours = neighbours;
    }

    @Override
    public int items() {
        return neighbours.rows();
    }

    /** The nearest of each item and how near they are: items by items. */
    public SparseMatrix neighbours() {
        return neighbours;
    }

    @Override
    public void score(Profile profile, float[] scores) {
        Arrays.fill(scores, 0);
        SparseMatrix row = weighting.row(profile, items());
        for (int at = 0; at < row.size(); at++) {
            int owned = row.columnArray()[at];
            float weight = row.valueArray()[at];
            for (int n = neighbours.start(owned); n < neighbours.end(owned); n++) {
                scores[neighbours.columnArray()[n]] += weight * neighbours.valueArray()[n];
            }
        }
    }

    @Override
    public List<Contribution> reasons(Profile profile, int item, int most) {
        return Contributions.largest(
                weighting.row(profile, items()),
                item,
                most,
                owned -> neighbours.value(owned, item));
    }

    /** The weights of events, then the neighbours. */
    @Override
    public void write(DataOutput out) throws IOException {
        weighting.write(out);
        neighbours.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static ItemNeighbours read(DataInput in) throws IOException {
        Weighting weighting = Weighting.read(in);
        try {
            return new ItemNeighbours(weighting, SparseMatrix.read(in));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
