package io.suanpan.functions.recommend;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.Exploration;
import io.suanpan.recommendation.exploration.PlackettLuce;
import io.suanpan.recommendation.ranking.RankingOptions;
import io.suanpan.recommendation.serving.Exploring;
import io.suanpan.recommendation.serving.RankingFields;
import io.suanpan.recommendation.serving.RecommendWish;
import io.suanpan.recommendation.serving.RelatedWish;
import io.suanpan.recommendation.serving.Show;
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

    /** Colder, hardly anything but the best is shown; hotter, any order is about as likely. */
    private static final double COLDEST = 0.1;

    private static final double HOTTEST = 10;

    private static final int MOST_NAMED = 1_000;

    /** What may stand in a query: no lists of objects. */
    static WishRequest simple(Fields fields) {
        RecommendWish usual = RecommendWish.defaults();
        RankingOptions ranking = usual.ranking();
        Show show = show(fields);
        boolean withBought = fields.bool("withBought").orElse(false) || show == Show.AGAIN;
        Set<EventKind> again = withBought ? Set.of() : Set.of(EventKind.PURCHASE);
        return new WishRequest(
                new RecommendWish(
                        show,
                        ranking.withNotAgainAfter(again)
                                .withCount(
                                        fields.integer("count", 1, RecommendWish.MOST_COUNT)
                                                .orElse(ranking.count()))
                                .withExcluded(texts(fields, "exclude"))
                                .withMostPerCategory(
                                        fields.integer(
                                                        "maxPerCategory",
                                                        1,
                                                        RecommendWish.MOST_COUNT)
                                                .orElse(ranking.mostPerCategory()))
                                .withDiversity(share(fields, "diversity")),
                        country(fields),
                        texts(fields, "excludeCategories"),
                        fields.bool("withSoldOut").orElse(usual.withSoldOut()),
                        usual.exploring()));
    }

    private static Show show(Fields fields) {
        return fields.oneOf("show", List.of("suited", "again")).orElse("suited").equals("again")
                ? Show.AGAIN
                : Show.SUITED;
    }

    private static String country(Fields fields) {
        return fields.text("country", 2, 2)
                .require(
                        it -> it.matches("[A-Za-z]{2}"),
                        "is no country code",
                        "Give two letters as in ISO 3166: GB.")
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    private static double share(Fields fields, String name) {
        return fields.decimal(name, 0, 1).orElse(0.0);
    }

    private static Set<String> texts(Fields fields, String name) {
        return Set.copyOf(fields.texts(name, MOST_NAMED, LONGEST_ID).orElse(List.of()));
    }

    /** What is wished of related products. */
    static RelatedWish related(Fields fields) {
        RelatedWish usual = RelatedWish.defaults();
        return new RelatedWish(
                fields.integer("count", 1, RelatedWish.MOST_COUNT).orElse(usual.count()),
                texts(fields, "exclude"),
                fields.bool("withSoldOut").orElse(usual.withSoldOut()));
    }

    /** The same and what takes objects, as a body or arguments can say it. */
    static WishRequest full(Fields fields) {
        RecommendWish simple = simple(fields).wish();
        RankingOptions ranking = simple.ranking();
        double steepest = RankingOptions.STEEPEST;
        double calibration = share(fields, "calibration");
        if (calibration + ranking.diversity() > 1) {
            throw contradiction(
                    "Diversity and calibration are %s together."
                            .formatted(calibration + ranking.diversity()),
                    "Give two weights that add up to 1 at most.");
        }
        return new WishRequest(
                simple.withRanking(
                        ranking.withCalibration(calibration)
                                .withPriceWeight(
                                        fields.decimal("priceWeight", -steepest, steepest)
                                                .orElse(0.0))
                                .withMarginWeight(
                                        fields.decimal("marginWeight", -steepest, steepest)
                                                .orElse(0.0))
                                .withItemBoosts(
                                        RankingFields.boosts(fields, "productBoosts", "productId"))
                                .withCategoryBoosts(
                                        RankingFields.boosts(fields, "categoryBoosts", "category"))
                                .withPins(RankingFields.pins(fields))));
    }

    /** The same and what concerns one list alone: its log, and chance. */
    static WishRequest logged(Fields fields) {
        Exploration by = exploration(fields);
        String requestId = fields.text("requestId", 1, LONGEST_ID).orElse("");
        if (requestId.isEmpty() && !by.equals(Exploration.NONE)) {
            fields.fault("requestId", "is missing", "Explore under an id of the list's own.");
            by = Exploration.NONE;
        }
        return new WishRequest(full(fields).wish().withExploring(new Exploring(by, requestId)));
    }

    private static Exploration exploration(Fields fields) {
        double epsilon = share(fields, "explore");
        double temperature = fields.decimal("temperature", COLDEST, HOTTEST).orElse(0.0);
        if (epsilon > 0 && temperature > 0) {
            throw contradiction(
                    "The list is to be drawn by explore and by temperature.",
                    "Give one of them: explore draws few lists by lot, temperature each a little.");
        }
        if (temperature > 0) {
            return new PlackettLuce(temperature);
        }
        return epsilon > 0 ? new EpsilonGreedy(epsilon) : Exploration.NONE;
    }

    private static SuanpanException contradiction(String detail, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, detail, remedy);
    }
}
