package io.suanpan.recommendation.related;

import io.suanpan.recommendation.content.ContentOptions;
import io.suanpan.recommendation.content.ProductSimilarity;
import io.suanpan.recommendation.content.ProductText;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.rules.AssociationRules;
import io.suanpan.recommendation.rules.AssociationRulesTrainer;
import java.util.Map;

/** Finds what goes with each product and what can take its place; see {@link RelatedProducts}. */
public final class RelatedTrainer {
    private static final long DAY_SECONDS = 86_400;

    /** Content's neighbours that are looked at for each substitute that is kept. */
    private static final int CANDIDATES = 3;

    private final Map<String, ProductText> products;
    private final RelatedOptions options;

    /**
     * @param products by the names of items; of others nothing is known
     */
    public RelatedTrainer(Map<String, ProductText> products, RelatedOptions options) {
        this.products = Map.copyOf(products);
        this.options = options;
    }

    public RelatedProducts train(InteractionLog log) {
        AssociationRulesTrainer rules =
                AssociationRulesTrainer.defaults()
                        .withLeastTogether(options.leastTogether())
                        .withDeviations(options.deviations())
                        .withMost(5 * options.most());
        AssociationRules inOrders = rules.train(log);
        AssociationRules later = rules.withGapSeconds(options.laterDays() * DAY_SECONDS).train(log);
        SubstitutePairs pairs = SubstitutePairs.of(log, inOrders, alike(log), options);
        return new RelatedProducts(options.most(), inOrders, later, pairs.alike(), pairs.context());
    }

    private SparseMatrix alike(InteractionLog log) {
        ContentOptions content =
                ContentOptions.defaults().withNeighbours(CANDIDATES * options.most());
        return ProductSimilarity.of(log.items(), products, content).nearest(_ -> true);
    }
}
