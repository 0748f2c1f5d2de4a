package io.suanpan.recommendation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.RealShop;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import io.suanpan.recommendation.popularity.PopularityOptions;
import io.suanpan.recommendation.popularity.PopularityTrainer;
import org.junit.jupiter.api.Test;

class RealShopTest {
    /** The data's README has EASE by numpy and popularity; figures have four digits. */
    @Test
    void easeIsAsGoodAsNumpysAndLosesNothingThatCountsByPruning() {
        Split split = RealShop.discovery();
        RankingEvaluation ease = evaluation(EaseOptions.defaults(), split);
        assertThat(ease.recall20()).isCloseTo(0.1240, within(0.0005));
        assertThat(ease.ndcg10()).isCloseTo(0.1208, within(0.0005));

        RankingEvaluation pruned = evaluation(EaseOptions.defaults().withKeptPerItem(100), split);
        assertThat(pruned.recall20()).isGreaterThan(ease.recall20() - 0.0005);
        assertThat(pruned.ndcg10()).isGreaterThan(ease.ndcg10() - 0.0005);

        var trainer = new PopularityTrainer("popularity", PopularityOptions.defaults());
        var popularity = RankingEvaluation.of(trainer.train(split.train()), split);
        assertThat(popularity.recall20()).isCloseTo(0.0527, within(0.0001));
        assertThat(popularity.ndcg10()).isCloseTo(0.0506, within(0.0001));
        assertThat(ease.ndcg10()).isGreaterThan(2 * popularity.ndcg10());
    }

    private static RankingEvaluation evaluation(EaseOptions options, Split split) {
        return RankingEvaluation.of(new EaseTrainer("ease", options).train(split.train()), split);
    }
}
