package io.suanpan.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.data.ItemSet;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
    private static final int[] RANKED = {4, 7, 1, 9, 2};

    @Test
    void recallIsOverWhatCouldBeHit() {
        // 7 and 9 of three wanted; among two places only 7, of two that could be.
        ItemSet wanted = ItemSet.of(7, 9, 30);
        assertThat(RankingMetrics.recall(RANKED, wanted, 5)).isEqualTo(2 / 3.0);
        assertThat(RankingMetrics.recall(RANKED, wanted, 2)).isEqualTo(1 / 2.0);
    }

    @Test
    void gainsFadeWithTheLogarithmOfTheRank() {
        // Hits on ranks 2 and 4: 1/log2(3) + 1/log2(5) over 1 + 1/log2(3) + 1/log2(4).
        ItemSet wanted = ItemSet.of(7, 9, 30);
        double expected = (0.6309297536 + 0.4306765581) / (1 + 0.6309297536 + 0.5);
        assertThat(RankingMetrics.ndcg(RANKED, wanted, 5)).isCloseTo(expected, within(1e-9));
        assertThat(RankingMetrics.ndcg(new int[] {9, 30, 7}, wanted, 10)).isEqualTo(1);
    }

    @Test
    void theReciprocalRankIsOfTheFirstHit() {
        assertThat(RankingMetrics.reciprocalRank(RANKED, ItemSet.of(2, 1), 5)).isEqualTo(1 / 3.0);
        assertThat(RankingMetrics.reciprocalRank(RANKED, ItemSet.of(2), 4)).isZero();
    }
}
