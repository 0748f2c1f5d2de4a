package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.data.Vocabulary;

import java.util.Arrays;
import java.util.Map;

/** What each item's score is multiplied by: boosts, price and margin. O(items). */
final class ScoreFactors {
    /** A price of a hundred times the typical one counts as ten times. */
    private static final double FARTHEST_RATIO = 10;

    private final float[] factors;

    private ScoreFactors(float[] factors) {
        this.factors = factors;
    }

    static ScoreFactors of(Assortment assortment, RankingOptions options, Notes notes) {
        double[] product = new double[assortment.items().size()];
        Arrays.fill(product, 1);
        multiplyItems(product, assortment.items(), options.itemBoosts(), notes);
        multiplyCategories(product, assortment, options.categoryBoosts(), notes);
        multiplyPrices(product, assortment, options);
        float[] factors = new float[product.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) product[i];
        }
        return new ScoreFactors(factors);
    }

    /** A score below 0 is divided, so that a larger factor is better for every score. */
    float weighted(int item, float score) {
        float factor = factors[item];
        float weighted = score < 0 ? score / factor : score * factor;
        return Math.clamp(weighted, -Float.MAX_VALUE, Float.MAX_VALUE);
    }

    private static void multiplyItems(
            double[] product, Vocabulary items, Map<String, Double> boosts, Notes notes) {
        boosts.forEach((name, factor) ->
                items.index(name)
                        .ifPresentOrElse(i -> product[i] *= factor, () -> notes.unknown(name)));
    }

    private static void multiplyCategories(
            double[] product, Assortment assortment, Map<String, Double> boosts, Notes notes) {
        if (boosts.isEmpty()) {
            return;
        }
        double[] ofCategory = new double[assortment.categories().size()];
        Arrays.fill(ofCategory, 1);
        multiplyItems(ofCategory, assortment.categories(), boosts, notes);
        for (int i = 0; i < product.length; i++) {
            product[i] *= ofCategory[assortment.category(i)];
        }
    }

    private static void multiplyPrices(
            double[] product, Assortment assortment, RankingOptions options) {
        double price = options.priceWeight();
        double margin = options.marginWeight();
        if (price == 0 && margin == 0) {
            return;
        }
        for (int i = 0; i < product.length; i++) {
            product[i] *=
                    power(assortment.priceMinor(i), assortment.typicalPriceMinor(), price)
                            * power(
                                    assortment.marginMinor(i),
                                    assortment.typicalMarginMinor(),
                                    margin);
        }
    }

    /** What is not known is typical. */
    private static double power(double value, double typical, double exponent) {
        if (exponent == 0 || Double.isNaN(value) || Double.isNaN(typical)) {
            return 1;
        }
        double ratio = Math.clamp(value / typical, 1 / FARTHEST_RATIO, FARTHEST_RATIO);
        return StrictMath.pow(ratio, exponent);
    }
}
