package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.neighbours.ItemNeighbours;
import io.suanpan.recommendation.ranking.Assortment;
import io.suanpan.recommendation.ranking.ItemSimilarity;
import io.suanpan.recommendation.ranking.Ranker;

/** Makes of a model's products what a ranking knows of them. */
public final class ShopRanker {
    private ShopRanker() {}

    /**
     * @param heedsStock whether what is known to be out of stock is left out
     */
    public static Ranker of(RecommendModel model, boolean heedsStock) {
        Assortment.Builder assortment = Assortment.of(model.catalogue().ids());
        for (ItemFacts item : model.catalogue().items()) {
            assortment.category(item.id(), item.category());
            Long price = item.priceMinor();
            Long cost = item.costMinor();
            if (price != null) {
                assortment.price(item.id(), price);
            }
            if (price != null && cost != null) {
                assortment.margin(item.id(), (double) (price - cost));
            }
            if (heedsStock && !item.isInStock()) {
                assortment.outOfStock(item.id());
            }
        }
        Assortment built = assortment.build();
        return new Ranker(built, similarity(built, model.neighbours()));
    }

    /** Of the same category, or bought by the same customers. */
    private static ItemSimilarity similarity(Assortment assortment, ItemNeighbours bought) {
        ItemSimilarity category = ItemSimilarity.byCategory(assortment);
        var neighbours = bought.neighbours();
        return (one, other) ->
                Math.max(
                        category.between(one, other) / 2,
                        Math.max(neighbours.value(one, other), neighbours.value(other, one)));
    }
}
