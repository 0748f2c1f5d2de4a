package io.suanpan.recommendation.running;

import io.suanpan.core.JsonFields;
import io.suanpan.recommendation.ranking.RankingOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an arm does other than the call asks. What is null or empty stays as the call has it;
 * diversity and calibration, which share one weight, change together.
 *
 * @param diversity 0 to 1
 * @param calibration 0 to 1, with {@code diversity} at most 1
 * @param maxPerCategory at least 1
 * @param priceWeight −4 to 4
 * @param marginWeight −4 to 4
 * @param categoryBoosts factors by category
 * @param productBoosts factors by product
 */
public record RankingChange(
        @Nullable Double diversity,
        @Nullable Double calibration,
        @Nullable Integer maxPerCategory,
        @Nullable Double priceWeight,
        @Nullable Double marginWeight,
        Map<String, Double> categoryBoosts,
        Map<String, Double> productBoosts) {
    /** As the call has it. */
    public static final RankingChange NONE =
            new RankingChange(null, null, null, null, null, Map.of(), Map.of());

    public RankingChange {
        categoryBoosts = Map.copyOf(categoryBoosts);
        productBoosts = Map.copyOf(productBoosts);
    }

    static RankingChange read(JsonFields fields) {
        return new RankingChange(
                number(fields, "diversity"),
                number(fields, "calibration"),
                fields.has("maxPerCategory")
                        ? Math.clamp(fields.whole("maxPerCategory"), 0, Integer.MAX_VALUE)
                        : null,
                number(fields, "priceWeight"),
                number(fields, "marginWeight"),
                factors(fields, "categoryBoosts"),
                factors(fields, "productBoosts"));
    }

    private static @Nullable Double number(JsonFields fields, String name) {
        return fields.has(name) ? fields.number(name) : null;
    }

    private static Map<String, Double> factors(JsonFields fields, String name) {
        return fields.has(name) ? fields.numberByName(name) : Map.of();
    }

    /**
     * @throws IllegalArgumentException naming what is out of its range
     */
    public RankingOptions applyTo(RankingOptions asked) {
        RankingOptions changed = asked;
        if (diversity != null || calibration != null) {
            changed =
                    changed.withCalibration(0)
                            .withDiversity(diversity == null ? 0 : diversity)
                            .withCalibration(calibration == null ? 0 : calibration);
        }
        if (maxPerCategory != null) {
            changed = changed.withMostPerCategory(maxPerCategory);
        }
        if (priceWeight != null) {
            changed = changed.withPriceWeight(priceWeight);
        }
        if (marginWeight != null) {
            changed = changed.withMarginWeight(marginWeight);
        }
        if (!categoryBoosts.isEmpty()) {
            changed = changed.withCategoryBoosts(categoryBoosts);
        }
        return productBoosts.isEmpty() ? changed : changed.withItemBoosts(productBoosts);
    }
}
