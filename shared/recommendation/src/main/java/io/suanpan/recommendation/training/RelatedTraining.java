package io.suanpan.recommendation.training;

import io.suanpan.recommendation.content.ProductText;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.related.Complement;
import io.suanpan.recommendation.related.RelatedOptions;
import io.suanpan.recommendation.related.RelatedProducts;
import io.suanpan.recommendation.related.RelatedTrainer;
import io.suanpan.recommendation.related.Substitute;
import io.suanpan.recommendation.serving.ItemFacts;
import io.suanpan.recommendation.serving.RelatedLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes with a product and what can take its place, as lists that a function answers from
 * without the rules behind them. Of complements those of the same orders are kept.
 */
final class RelatedTraining {
    private static final RelatedOptions OPTIONS = RelatedOptions.defaults().withMost(30);

    private RelatedTraining() {}

    static RelatedLists of(ShopInteractions shopped) {
        Map<String, ProductText> texts = new HashMap<>();
        shopped.catalogue().items().forEach(item -> texts.put(item.id(), text(item)));
        RelatedProducts related = new RelatedTrainer(texts, OPTIONS).train(shopped.log());
        var substitutes = new Entries(related.items());
        var complements = new Entries(related.items());
        for (int item = 0; item < related.items(); item++) {
            for (Substitute one : related.substitutes(item)) {
                substitutes.add(item, one.item(), one.score());
            }
            for (Complement one : related.complements(item)) {
                if (one.sameOrder()) {
                    complements.add(item, one.item(), one.strength());
                }
            }
        }
        return new RelatedLists(substitutes.matrix(), complements.matrix());
    }

    private static ProductText text(ItemFacts item) {
        Long price = item.priceMinor();
        return new ProductText(item.name(), item.category(), price == null ? 0 : price);
    }

    /** Collects entries of a square matrix. */
    private static final class Entries {
        private final int items;
        private final List<Integer> row = new ArrayList<>();
        private final List<Integer> column = new ArrayList<>();
        private final List<Float> value = new ArrayList<>();

        Entries(int items) {
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
