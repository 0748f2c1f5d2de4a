package io.suanpan.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.RealShop;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Vocabulary;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.Question;
import io.suanpan.recommendation.evaluation.RankingMetrics;
import io.suanpan.recommendation.evaluation.Split;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import io.suanpan.recommendation.popularity.PopularityOptions;
import io.suanpan.recommendation.popularity.PopularityTrainer;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What diversity and calibration give and cost on the real shop, in the months before its test
 * part: trained before June, asked until September. Items are alike as far as the same customers
 * buy them (cosine); categories are the first two signs of a stock code.
 */
class RankingRealShopTest {
    @Test
    void listsBecomeMoreVariedAndMoreToTheTasteAtASmallCost() {
        InteractionLog early = RealShop.log().before(RealShop.seconds("2011-09-09"));
        Split split = new Discovery(RealShop.seconds("2011-06-09")).split(early);
        Recommender neighbours = ItemNeighboursTrainer.bm25().train(split.train());
        Recommender popular =
                new PopularityTrainer("popularity", PopularityOptions.defaults())
                        .train(split.train());
        RankingOptions plain = RankingOptions.defaults();
        Lists sold = lists(split, popular, plain);
        Lists best = lists(split, neighbours, plain);
        Lists varied = lists(split, neighbours, plain.withDiversity(0.5));
        Lists calibrated = lists(split, neighbours, plain.withCalibration(0.3));

        assertThat(best.ndcg).isGreaterThan(1.5 * sold.ndcg);
        assertThat(varied.alike).as("likeness of two items").isLessThan(0.85 * best.alike);
        assertThat(varied.ndcg).isGreaterThan(0.93 * best.ndcg);
        assertThat(calibrated.divergence).as("from the taste").isLessThan(0.75 * best.divergence);
        assertThat(calibrated.ndcg).isGreaterThan(0.93 * best.ndcg);
    }

    /** Means over customers: NDCG@10, cosine of two items of a list, divergence in nats. */
    private record Lists(double ndcg, double alike, double divergence) {}

    private static Lists lists(Split split, Recommender recommender, RankingOptions options) {
        Assortment shop = assortment(split.train().items());
        ItemSimilarity cosine = cosine(split.train());
        var ranker = new Ranker(shop, cosine);
        float[] scores = new float[recommender.items()];
        double ndcg = 0;
        double alike = 0;
        double divergence = 0;
        for (Question question : split.questions()) {
            recommender.score(question.profile(), scores);
            List<RankedItem> list = ranker.rank(scores, question.profile(), options).items();
            int[] items = list.stream().mapToInt(RankedItem::item).toArray();
            ndcg += RankingMetrics.ndcg(items, question.wanted(), 10);
            Taste taste = Taste.of(question.profile(), shop);
            for (int i = 0; i < items.length; i++) {
                for (int j = 0; j < i; j++) {
                    alike += cosine.between(items[i], items[j]) / 45;
                }
                if (i < items.length - 1) {
                    taste.show(shop.category(items[i]));
                } else {
                    divergence += taste.divergences()[shop.category(items[i])];
                }
            }
        }
        int asked = split.questions().size();
        return new Lists(ndcg / asked, alike / asked, divergence / asked);
    }

    private static Assortment assortment(Vocabulary items) {
        Assortment.Builder shop = Assortment.of(items);
        items.names()
                .forEach(
                        name -> shop.category(name, name.substring(0, Math.min(2, name.length()))));
        return shop.build();
    }

    private static ItemSimilarity cosine(InteractionLog log) {
        BitSet[] buyers = new BitSet[log.items().size()];
        for (int i = 0; i < buyers.length; i++) {
            buyers[i] = new BitSet();
        }
        for (int row = 0; row < log.size(); row++) {
            buyers[log.item(row)].set(log.user(row));
        }
        return (one, other) -> {
            var both = (BitSet) buyers[one].clone();
            both.and(buyers[other]);
            double size =
                    Math.sqrt(buyers[one].cardinality() * (double) buyers[other].cardinality());
            return size == 0 ? 0 : both.cardinality() / size;
        };
    }
}
