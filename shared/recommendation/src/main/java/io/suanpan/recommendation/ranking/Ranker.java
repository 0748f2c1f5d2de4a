package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.Profile;

/**
 * Makes the list that is shown from the scores of a model. The steps, in this order:
 *
 * <ol>
 *   <li>Exclusions: what the request excludes, what is not sold in the customer's country, what is
 *       out of stock, what the customer has already, what has no finite score. An item counts under
 *       the first cause that holds.
 *   <li>Weights: a score is multiplied by the boost of the item, that of its category, and {@code
 *       (price / typical price)^priceWeight × (margin / typical margin)^marginWeight}, each ratio
 *       within 1/10 to 10 (a loss counts as 1/10) and 1 where it is not known. A score below 0 is
 *       divided instead, so that a larger factor is always better.
 *   <li>Pins that step 1 left are in the list from the beginning; caps, diversity and calibration
 *       reckon with them.
 *   <li>The open positions are filled, best first, from the best {@code candidates} by weighted
 *       score, by score or as {@code diversity} and {@code calibration} have it, at most {@code
 *       mostPerCategory} of a category (what has no category is not counted). Where caps leave too
 *       few, more candidates are looked at, at last all.
 *   <li>Pins stand at their positions, the others keep their order around them. A list that is too
 *       short has the pins of later positions at its end, in their order.
 *   <li>Notes: a list that is as long as asked has notes on pins and names only; a shorter one says
 *       how many items were left out by which cause.
 * </ol>
 *
 * Equal scores stand in the order of the items' indices. O(items + candidates × (log candidates +
 * count)). Immutable and thread-safe if the similarity is.
 */
public final class Ranker {
    private final Assortment assortment;
    private final ItemSimilarity similarity;

    public Ranker(Assortment assortment, ItemSimilarity similarity) {
        this.assortment = assortment;
        this.similarity = similarity;
    }

    /**
     * @param scores of all items of the assortment; stay as they are
     * @throws IllegalArgumentException where there are not as many scores as items
     */
    public RankedList rank(float[] scores, Profile profile, RankingOptions options) {
        if (scores.length != assortment.items().size()) {
            throw new IllegalArgumentException(
                    "There are %d scores for %d items."
                            .formatted(scores.length, assortment.items().size()));
        }
        return new Ranking(assortment, similarity, scores, profile, options).list();
    }
}
