package io.suanpan.recommendation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.RealShop;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import org.junit.jupiter.api.Test;

class AutoTest {
    /** The best peer of the data's README is EASE with 0.1240 and 0.1208. */
    @Test
    void theBlendIsBetterThanEveryPeerOnTheRealShop() {
        Split split = RealShop.discovery();
        Recommender auto = RecommenderMethods.named("auto").trainer().train(split.train());
        RankingEvaluation evaluation = RankingEvaluation.of(auto, split);

        assertThat(evaluation.recall20()).isGreaterThan(0.1400);
        assertThat(evaluation.ndcg10()).isGreaterThan(0.1350);
    }
}
