package io.suanpan.functions.recommend;

import io.suanpan.core.input.Fields;
import io.suanpan.recommendation.serving.RecommendWish;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is wished of an answer, as a query, a body or an action's arguments say it.
 *
 * @param wish what is not said is as by default
 */
record WishRequest(RecommendWish wish) {
    static final int LONGEST_ID = 256;

    private static final int MOST_EXCLUDED = 1_000;

    static WishRequest read(Fields fields) {
        RecommendWish usual = RecommendWish.defaults();
        return new WishRequest(
                new RecommendWish(
                        fields.integer("count", 1, RecommendWish.MOST_COUNT).orElse(usual.count()),
                        fields.text("country", 2, 2)
                                .require(
                                        it -> it.matches("[A-Za-z]{2}"),
                                        "is no country code",
                                        "Give two letters as in ISO 3166: GB.")
                                .orElse(usual.country())
                                .toUpperCase(Locale.ROOT),
                        texts(fields, "exclude"),
                        texts(fields, "excludeCategories"),
                        fields.integer("maxPerCategory", 1, RecommendWish.MOST_COUNT)
                                .orElse(usual.maxPerCategory()),
                        fields.bool("withBought").orElse(usual.withBought()),
                        fields.bool("withSoldOut").orElse(usual.withSoldOut())));
    }

    private static Set<String> texts(Fields fields, String name) {
        return Set.copyOf(fields.texts(name, MOST_EXCLUDED, LONGEST_ID).orElse(List.of()));
    }
}
