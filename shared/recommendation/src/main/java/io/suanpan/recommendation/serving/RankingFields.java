package io.suanpan.recommendation.serving;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import io.suanpan.recommendation.ranking.RankingOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the lists of a wish that say something of single products or categories. */
public final class RankingFields {
    private static final int MOST_NAMED = 1_000;
    private static final int LONGEST_ID = 256;

    private RankingFields() {}

    /**
     * Factors by the name of what they are of.
     *
     * @param list the field with the objects
     * @param name the field of each object that says of what its {@code factor} is
     * @throws SuanpanException {@code IMPOSSIBLE} where one is there twice
     */
    public static Map<String, Double> boosts(Fields fields, String list, String name) {
        record Boost(String of, double factor) {}
        double most = RankingOptions.LARGEST_BOOST;
        List<Boost> boosts =
                fields.objects(
                                list,
                                MOST_NAMED,
                                it ->
                                        new Boost(
                                                it.text(name, 1, LONGEST_ID).required(),
                                                it.decimal("factor", 1 / most, most).required()))
                        .orElse(List.of());
        requireDistinct(list, name, boosts.stream().map(Boost::of).toList());
        return boosts.stream().collect(Collectors.toMap(Boost::of, Boost::factor));
    }

    /**
     * Products by the position that they are to have.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} where a position or product is there twice
     */
    public static Map<Integer, String> pins(Fields fields) {
        record Pin(int position, String productId) {}
        List<Pin> pins =
                fields.objects(
                                "pins",
                                RecommendWish.MOST_COUNT,
                                it ->
                                        new Pin(
                                                it.integer("position", 1, RecommendWish.MOST_COUNT)
                                                        .required(),
                                                it.text("productId", 1, LONGEST_ID).required()))
                        .orElse(List.of());
        requireDistinct("pins", "position", pins.stream().map(Pin::position).toList());
        requireDistinct("pins", "productId", pins.stream().map(Pin::productId).toList());
        return pins.stream().collect(Collectors.toMap(Pin::position, Pin::productId));
    }

    private static void requireDistinct(String list, String name, List<?> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The list %s has the same %s twice.".formatted(list, name),
                    "Give each once.");
        }
    }
}
