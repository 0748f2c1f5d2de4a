package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.neighbours.ItemNeighbours;
import io.suanpan.recommendation.ranking.Assortment;
import io.suanpan.recommendation.ranking.ItemSimilarity;
import io.suanpan.recommendation.ranking.Ranker;

/**
 * How a model's products are ranked: by what is known of them.
 *
 * @param inStock leaves out what is known to be out of stock
 * @param alsoSoldOut does not
 */
public record ShopRanker(Ranker inStock, Ranker alsoSoldOut) {
    public static ShopRanker of(RecommendModel model) {
        Assortment.Builder builder = assortment(model.catalogue());
        Assortment assortment = builder.build();
        ItemSimilarity similarity = similarity(assortment, model.neighbours());
        return new ShopRanker(
                new Ranker(assortment, similarity),
                new Ranker(builder.allInStock().build(), similarity));
    }

    private static Assortment.Builder assortment(Catalogue catalogue) {
        Assortment.Builder assortment = Assortment.of(catalogue.ids());
        for (ItemFacts item : catalogue.items()) {
            assortment.category(item.id(), item.category());
            Long price = item.priceMinor();
            Long cost = item.costMinor();
            if (price != null) {
                assortment.price(item.id(), price);
            }
            if (price != null && cost != null) {
                assortment.margin(item.id(), (double) (price - cost));
            }
            if (!item.isInStock()) {
                assortment.outOfStock(item.id());
            }
        }
        return assortment;
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
