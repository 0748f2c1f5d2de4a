package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.TopItems;
import java.util.BitSet;

/**
 * How well a recommender ranks, averaged over the questions; see {@link RankingMetrics}.
 *
 * @param questions how many
 * @param recall10 Recall@10
 * @param recall20 Recall@20
 * @param ndcg10 NDCG@10, gains 0 or 1
 * @param mrr20 MRR@20
 * @param coverage share of the training's items that are in the first ten of anybody
 */
public record RankingEvaluation(
        int questions,
        double recall10,
        double recall20,
        double ndcg10,
        double mrr20,
        double coverage) {
    private static final int SHORT = 10;
    private static final int LONG = 20;

    /** Asks every question, on this thread. */
    public static RankingEvaluation of(Recommender recommender, Split split) {
        float[] scores = new float[recommender.items()];
        BitSet shown = new BitSet();
        double recall10 = 0;
        double recall20 = 0;
        double ndcg10 = 0;
        double mrr20 = 0;
        for (Question question : split.questions()) {
            recommender.score(question.profile(), scores);
            int[] ranked = TopItems.of(scores, question.excluded(), LONG);
            recall10 += RankingMetrics.recall(ranked, question.wanted(), SHORT);
            recall20 += RankingMetrics.recall(ranked, question.wanted(), LONG);
            ndcg10 += RankingMetrics.ndcg(ranked, question.wanted(), SHORT);
            mrr20 += RankingMetrics.reciprocalRank(ranked, question.wanted(), LONG);
            for (int rank = 0; rank < Math.min(SHORT, ranked.length); rank++) {
                shown.set(ranked[rank]);
            }
        }
        int asked = split.questions().size();
        return new RankingEvaluation(
                asked,
                recall10 / asked,
                recall20 / asked,
                ndcg10 / asked,
                mrr20 / asked,
                shown.cardinality() / (double) split.items());
    }
}
