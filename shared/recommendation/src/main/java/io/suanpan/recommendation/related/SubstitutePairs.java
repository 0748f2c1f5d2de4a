package io.suanpan.recommendation.related;

import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.rules.AssociationRules;
import io.suanpan.recommendation.rules.Rule;
import java.util.Arrays;

/**
 * Of the pairs of products that are alike, those of which one can take the place of the other.
 *
 * @param alike products by products: how alike they are
 * @param context of the same pairs, what they share
 */
record SubstitutePairs(SparseMatrix alike, SparseMatrix context) {
    private static final Weighting TOUCHED =
            new Weighting(1, 1, 1, Double.POSITIVE_INFINITY, false, true);

    /**
     * O(pairs · (orders and customers of the two)).
     *
     * @param candidates products by products, the most alike of each
     */
    static SubstitutePairs of(
            InteractionLog log,
            AssociationRules inOrders,
            SparseMatrix candidates,
            RelatedOptions options) {
        return new Search(log, inOrders, options).among(candidates);
    }

    private static final class Search {
        private final RelatedOptions options;
        private final SparseMatrix ordersOf;
        private final SparseMatrix customersOf;
        private final SparseMatrix beside;

        Search(InteractionLog log, AssociationRules inOrders, RelatedOptions options) {
            this.options = options;
            InteractionLog bought = log.where(row -> log.kind(row) == EventKind.PURCHASE);
            ordersOf = Baskets.of(bought, 0).matrix().transposed();
            customersOf = TOUCHED.matrix(log, log.end()).transposed();
            beside = inOrders.bounds();
        }

        SubstitutePairs among(SparseMatrix candidates) {
            int items = candidates.rows();
            int[][] columns = new int[items][];
            float[][] alike = new float[items][];
            float[][] context = new float[items][];
            for (int item = 0; item < items; item++) {
                int from = candidates.start(item);
                int most = candidates.end(item) - from;
                columns[item] = new int[most];
                alike[item] = new float[most];
                context[item] = new float[most];
                int size = 0;
                for (int at = from; at < from + most; at++) {
                    int other = candidates.columnArray()[at];
                    double shared = context(item, other);
                    if (candidates.valueArray()[at] >= options.leastAlike()
                            && (shared > 0 || isNew(item) || isNew(other))
                            && !areTogether(item, other)) {
                        columns[item][size] = other;
                        alike[item][size] = candidates.valueArray()[at];
                        context[item][size++] = (float) shared;
                    }
                }
                columns[item] = Arrays.copyOf(columns[item], size);
                alike[item] = Arrays.copyOf(alike[item], size);
                context[item] = Arrays.copyOf(context[item], size);
            }
            return new SubstitutePairs(
                    SparseMatrix.ofRows(items, columns, alike),
                    SparseMatrix.ofRows(items, columns, context));
        }

        private boolean isNew(int item) {
            return customersOf.start(item) == customersOf.end(item);
        }

        /** The larger of two cosines: of their customers, and of what is bought beside them. */
        private double context(int item, int other) {
            return Math.max(
                    Rows.cosine(customersOf, item, other), Rows.cosine(beside, item, other));
        }

        /** In the same orders, beyond chance. */
        private boolean areTogether(int item, int other) {
            int both = Rows.common(ordersOf, item, other);
            int ofItem = ordersOf.end(item) - ordersOf.start(item);
            int ofOther = ordersOf.end(other) - ordersOf.start(other);
            return both > 0
                    && new Rule(item, other, both, ofItem, ofOther, ordersOf.columns())
                                    .liftBound(options.deviations())
                            > 1;
        }
    }
}
