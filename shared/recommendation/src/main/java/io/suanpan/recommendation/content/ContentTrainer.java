package io.suanpan.recommendation.content;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.neighbours.ItemNeighbours;
import java.util.Map;

/**
 * Neighbours by what the shop says of its products: for products that nobody has bought yet, and
 * for shops of which no data is. Of the log it takes the names of the items and, if only new ones
 * are to be shown, how often each was touched.
 */
public final class ContentTrainer implements RecommenderTrainer {
    private final Map<String, ProductText> products;
    private final ContentOptions options;

    /**
     * @param products by the names of items; of others nothing is known
     */
    public ContentTrainer(Map<String, ProductText> products, ContentOptions options) {
        this.products = Map.copyOf(products);
        this.options = options;
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public ItemNeighbours train(InteractionLog log) {
        int[] interactions = new int[log.items().size()];
        for (int row = 0; row < log.size(); row++) {
            interactions[log.item(row)]++;
        }
        return new ItemNeighbours(
                options.weighting().withAllKinds(),
                ProductSimilarity.of(log.items(), products, options)
                        .nearest(item -> interactions[item] <= options.mostInteractions()));
    }
}
