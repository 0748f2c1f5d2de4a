package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RowAsked;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Scores an item by how near it is to what somebody has: {@code Σ weight(i) · similarity(i, item)}
 * over the items i of the profile that have it among their K nearest. O(items + K · profile) an
 * answer. Sarwar et al.: Item-based collaborative filtering recommendation algorithms. WWW 2001;
 * Deshpande, Karypis: Item-based top-N recommendation algorithms. TOIS 2004.
 */
public final class ItemNeighbours implements ExplainingRecommender {
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
    public Asked asked(Profile profile) {
        return new RowAsked(weighting.row(profile, items()), neighbours);
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
