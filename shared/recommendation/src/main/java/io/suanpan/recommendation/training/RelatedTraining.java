package io.suanpan.recommendation.training;

import io.suanpan.recommendation.content.ContentOptions;
import io.suanpan.recommendation.content.ProductSimilarity;
import io.suanpan.recommendation.content.ProductText;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.rules.AssociationRules;
import io.suanpan.recommendation.rules.AssociationRulesTrainer;
import io.suanpan.recommendation.rules.Rule;
import io.suanpan.recommendation.serving.ItemFacts;
import io.suanpan.recommendation.serving.RelatedLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells what goes with a product from what can stand for it. Complements are in the same order more
 * often than chance has it, by a bound that few orders cannot pass; substitutes are alike by text,
 * category and price and are not in the same order: who has the one does not take the other. Linear
 * in the pairs of orders and of like products.
 */
final class RelatedTraining {
    private static final int MOST = 30;

    /** Of twice as many like products, those that are no complements are kept. */
    private static final ContentOptions CONTENT =
            ContentOptions.defaults().withNeighbours(2 * MOST);

    private static final AssociationRulesTrainer RULES =
            AssociationRulesTrainer.defaults().withMost(MOST);

    private RelatedTraining() {}

    static RelatedLists of(ShopInteractions shopped) {
        SparseMatrix complements = complements(RULES.train(shopped.log()));
        Map<String, ProductText> texts = new HashMap<>();
        shopped.catalogue().items().forEach(item -> texts.put(item.id(), text(item)));
        SparseMatrix alike =
                ProductSimilarity.of(shopped.catalogue().ids(), texts, CONTENT).nearest(_ -> true);
        return new RelatedLists(without(alike, complements), complements);
    }

    private static ProductText text(ItemFacts item) {
        Long price = item.priceMinor();
        return new ProductText(item.name(), item.category(), price == null ? 0 : price);
    }

    private static SparseMatrix complements(AssociationRules rules) {
        var rows = new Rows(rules.items());
        for (int item = 0; item < rules.items(); item++) {
            for (Rule rule : rules.rules(item)) {
                rows.add(item, rule.other(), rule.confidenceBound(RULES.deviations()));
            }
        }
        return rows.matrix();
    }

    /** The largest of each row that are not in the other matrix. */
    private static SparseMatrix without(SparseMatrix alike, SparseMatrix others) {
        var rows = new Rows(alike.rows());
        for (int item = 0; item < alike.rows(); item++) {
            int row = item;
            List<Integer> kept =
                    IntStream.range(alike.start(item), alike.end(item))
                            .filter(at -> others.value(row, alike.columnArray()[at]) == 0)
                            .boxed()
                            .sorted((a, b) ->
                                    Float.compare(alike.valueArray()[b], alike.valueArray()[a]))
                            .limit(MOST)
                            .toList();
            kept.forEach(at -> rows.add(row, alike.columnArray()[at], alike.valueArray()[at]));
        }
        return rows.matrix();
    }

    /** Collects entries of a square matrix. */
    private static final class Rows {
        private final int items;
        private final List<Integer> row = new ArrayList<>();
        private final List<Integer> column = new ArrayList<>();
        private final List<Float> value = new ArrayList<>();

        Rows(int items) {
            this.items = items;
        }

        void add(int ofRow, int ofColumn, double amount) {
            row.add(ofRow);
            column.add(ofColumn);
            value.add((float) amount);
        }

        SparseMatrix matrix() {
            float[] values = new float[value.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.get(i);
            }
            return SparseMatrix.of(
                    items,
                    items,
                    row.stream().mapToInt(i -> i).toArray(),
                    column.stream().mapToInt(i -> i).toArray(),
                    values);
        }
    }
}
