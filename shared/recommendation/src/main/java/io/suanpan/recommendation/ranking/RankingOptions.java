package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.data.EventKind;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How scores become a list. Items and categories go by their names; a name that is not known
 * changes nothing and is noted in the answer.
 *
 * @param count how many items are asked for; at least 1
 * @param notAgainAfter what a customer did with an item that keeps it from being shown
 * @param excluded items that are not shown
 * @param itemBoosts factor on an item's score, a millionth to a million
 * @param categoryBoosts factor on the scores of a category, the same; both factors multiply
 * @param pins item by position, the first position being 1
 * @param priceWeight exponent of price over typical price, −4 to 4; 0 for no regard
 * @param marginWeight the same for the margin
 * @param diversity weight of being unlike what is shown already, 0 to 1 (MMR)
 * @param calibration weight of showing categories in the shares in which the customer likes them, 0
 *     to 1; with {@code diversity} at most 1
 * @param mostPerCategory at most so many of one category; at least 1
 * @param candidates among so many of the best scores is chosen where diversity or calibration
 *     weigh; at least 1
 */
public record RankingOptions(
        int count,
        Set<EventKind> notAgainAfter,
        Set<String> excluded,
        SortedMap<String, Double> itemBoosts,
        SortedMap<String, Double> categoryBoosts,
        SortedMap<Integer, String> pins,
        double priceWeight,
        double marginWeight,
        double diversity,
        double calibration,
        int mostPerCategory,
        int candidates) {
    /** Exponent of price or margin at the most. */
    public static final double STEEPEST = 4;

    /**
     * A boost at the most; its inverse at the least, since exclusions are for what must not show.
     */
    public static final double LARGEST_BOOST = 1e6;

    public RankingOptions {
        notAgainAfter = Set.copyOf(notAgainAfter);
        excluded = Set.copyOf(excluded);
        itemBoosts = copy(itemBoosts);
        categoryBoosts = copy(categoryBoosts);
        pins = copy(pins);
        require(count >= 1, "count", count, "at least 1");
        require(mostPerCategory >= 1, "mostPerCategory", mostPerCategory, "at least 1");
        require(candidates >= 1, "candidates", candidates, "at least 1");
        within("priceWeight", priceWeight, -STEEPEST, STEEPEST);
        within("marginWeight", marginWeight, -STEEPEST, STEEPEST);
        within("diversity", diversity, 0, 1);
        within("calibration", calibration, 0, 1);
        within("diversity + calibration", diversity + calibration, 0, 1);
        itemBoosts.forEach(RankingOptions::requireFactor);
        categoryBoosts.forEach(RankingOptions::requireFactor);
        pins.keySet().forEach(at -> require(at >= 1, "a pin's position", at, "at least 1"));
        boolean once = new HashSet<>(pins.values()).size() == pins.size();
        require(once, "pins", pins, "each item at one position");
    }

    /**
     * Ten items by score alone, without what was bought already or lies in the cart. Among 100
     * candidates MMR and calibration find nearly what they find among all, at a cost that does not
     * depend on the shop.
     */
    public static RankingOptions defaults() {
        return new RankingOptions(
                10,
                Set.of(EventKind.CART, EventKind.PURCHASE),
                Set.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                0,
                0,
                0,
                Integer.MAX_VALUE,
                100);
    }

    public RankingOptions withCount(int value) {
        return new RankingOptions(
                value,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withNotAgainAfter(Set<EventKind> value) {
        return new RankingOptions(
                count,
                value,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withExcluded(Set<String> value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                value,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withItemBoosts(Map<String, Double> value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                new TreeMap<>(value),
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withCategoryBoosts(Map<String, Double> value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                new TreeMap<>(value),
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withPins(Map<Integer, String> value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                new TreeMap<>(value),
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withPriceWeight(double value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                value,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withMarginWeight(double value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                value,
                diversity,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withDiversity(double value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                value,
                calibration,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withCalibration(double value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                value,
                mostPerCategory,
                candidates);
    }

    public RankingOptions withMostPerCategory(int value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                value,
                candidates);
    }

    public RankingOptions withCandidates(int value) {
        return new RankingOptions(
                count,
                notAgainAfter,
                excluded,
                itemBoosts,
                categoryBoosts,
                pins,
                priceWeight,
                marginWeight,
                diversity,
                calibration,
                mostPerCategory,
                value);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<K, V>(map));
    }

    private static void requireFactor(String of, double factor) {
        within("the boost of " + of, factor, 1 / LARGEST_BOOST, LARGEST_BOOST);
    }

    private static void within(String name, double value, double least, double most) {
        require(value >= least && value <= most, name, value, least + " to " + most);
    }

    private static void require(boolean holds, String name, Object value, String must) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "For a list %s is %s; it must be %s.".formatted(name, value, must));
        }
    }
}
