package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.data.Vocabulary;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each item's score is multiplied by: boosts, price and margin. O(items) where there are. */
final class ScoreFactors {
    /** Null where all are 1. */
    private final float @Nullable [] factors;

    private ScoreFactors(float @Nullable [] factors) {
        this.factors = factors;
    }

    static ScoreFactors of(Assortment assortment, RankingOptions options, Notes notes) {
        boolean priced = options.priceWeight() != 0 || options.marginWeight() != 0;
        if (!priced && options.itemBoosts().isEmpty() && options.categoryBoosts().isEmpty()) {
            return new ScoreFactors(null);
        }
        float[] factors = new float[assortment.items().size()];
        float[] ofCategory = new float[assortment.categories().size()];
        Arrays.fill(factors, 1);
        Arrays.fill(ofCategory, 1);
        multiply(factors, assortment.items(), options.itemBoosts(), notes);
        multiply(ofCategory, assortment.categories(), options.categoryBoosts(), notes);
        PriceFactors prices =
                assortment.priceFactors(options.priceWeight(), options.marginWeight());
        for (int i = 0; i < factors.length; i++) {
            factors[i] *= ofCategory[assortment.category(i)] * prices.of(i);
        }
        return new ScoreFactors(factors);
    }

    /** A score below 0 is divided, so that a larger factor is better for every score. */
    float weighted(int item, float score) {
        if (factors == null) {
            return score;
        }
        float weighted = score < 0 ? score / factors[item] : score * factors[item];
        return Math.clamp(weighted, -Float.MAX_VALUE, Float.MAX_VALUE);
    }

    private static void multiply(
            float[] factors, Vocabulary names, Map<String, Double> boosts, Notes notes) {
        boosts.forEach((name, factor) ->
                names.index(name)
                        .ifPresentOrElse(
                                i -> factors[i] *= factor.floatValue(), () -> notes.unknown(name)));
    }
}
