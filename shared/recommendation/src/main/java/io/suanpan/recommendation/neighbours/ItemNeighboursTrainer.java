package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;

/**
 * Finds the neighbours of items.
 *
 * @param similarity how alike two items are
 * @param neighbours of an item that are kept, at least 1
 * @param shrinkage a similarity that rests on n common users is multiplied by n / (n + shrinkage);
 *     0 takes all as they are
 * @param weighting of what users did, in training; in answering a kind of which nothing is learned
 *     counts, too ({@link Weighting#withAllKinds})
 */
public record ItemNeighboursTrainer(
        Similarity similarity, int neighbours, double shrinkage, Weighting weighting)
        implements RecommenderTrainer {
    public ItemNeighboursTrainer {
        if (neighbours < 1 || !(shrinkage >= 0 && shrinkage < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "At least 1 neighbour and a finite shrinkage of 0 or more are needed, not %d and %s."
                            .formatted(neighbours, shrinkage));
        }
    }

    /** Bought or not, 99 neighbours, no shrinkage. */
    public static ItemNeighboursTrainer of(Similarity similarity) {
        return new ItemNeighboursTrainer(similarity, 99, 0, Weighting.bought());
    }

    /** With k1 of 1.2 and b of 0.75, as search engines and {@code implicit} have them. */
    public static ItemNeighboursTrainer bm25() {
        return of(new Similarity.Bm25(1.2, 0.75));
    }

    /**
     * BM25 of purchases that say half as much after 60 days, 300 neighbours, shrinkage 10: the best
     * of those tried on the real shop's last training months.
     */
    public static ItemNeighboursTrainer recent() {
        return bm25().withNeighbours(300)
                .withShrinkage(10)
                .withWeighting(Weighting.bought().withHalfLifeDays(60));
    }

    public ItemNeighboursTrainer withNeighbours(int most) {
        return new ItemNeighboursTrainer(similarity, most, shrinkage, weighting);
    }

    public ItemNeighboursTrainer withShrinkage(double common) {
        return new ItemNeighboursTrainer(similarity, neighbours, common, weighting);
    }

    public ItemNeighboursTrainer withWeighting(Weighting events) {
        return new ItemNeighboursTrainer(similarity, neighbours, shrinkage, events);
    }

    /** As {@code neighbours-bm25}, or {@code neighbours-bm25-recent} where weights fade. */
    @Override
    public String name() {
        boolean fades = !Double.isInfinite(weighting.halfLifeDays());
        return "neighbours-" + similarity.word() + (fades ? "-recent" : "");
    }

    @Override
    public ItemNeighbours train(InteractionLog log) {
        SparseMatrix itemUsers = weighting.matrix(log, log.end()).transposed();
        Vectors vectors = similarity.vectors(itemUsers, Totals.of(itemUsers));
        SparseMatrix nearest = NearestRows.among(vectors, neighbours, shrinkage).all();
        return new ItemNeighbours(weighting.withAllKinds(), nearest);
    }
}
