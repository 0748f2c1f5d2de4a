package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.data.ItemSet;

/** How good one ranking is, 0 to 1, best first. */
public final class RankingMetrics {
    private static final double LOG_2 = StrictMath.log(2);

    private RankingMetrics() {}

    /** Hits among the first k, over min(k, wanted): 1 where they could not be more. */
    public static double recall(int[] ranked, ItemSet wanted, int k) {
        int hits = 0;
        for (int rank = 0; rank < Math.min(k, ranked.length); rank++) {
            hits += wanted.contains(ranked[rank]) ? 1 : 0;
        }
        return hits / (double) Math.min(k, wanted.size());
    }

    /**
     * Normalised discounted cumulative gain: Σ 1 / log₂(rank + 1) over the hits among the first k,
     * ranks from 1, over the same sum where all that is wanted comes first.
     */
    public static double ndcg(int[] ranked, ItemSet wanted, int k) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(k, ranked.length); rank++) {
            gain += wanted.contains(ranked[rank]) ? discount(rank) : 0;
        }
        double best = 0;
        for (int rank = 0; rank < Math.min(k, wanted.size()); rank++) {
            best += discount(rank);
        }
        return gain / best;
    }

    private static double discount(int rankFrom0) {
        return LOG_2 / StrictMath.log(rankFrom0 + 2.0);
    }

    /** 1 over the rank, from 1, of the first hit among the first k; 0 without one. */
    public static double reciprocalRank(int[] ranked, ItemSet wanted, int k) {
        for (int rank = 0; rank < Math.min(k, ranked.length); rank++) {
            if (wanted.contains(ranked[rank])) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }
}
