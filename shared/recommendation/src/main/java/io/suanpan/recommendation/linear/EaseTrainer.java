package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;

/**
 * EASE (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019): the item
 * weights B with a diagonal of 0 that best tell what a customer has from all else the customer has,
 *
 * <pre>
 * min ‖X − XB‖² + λ‖B‖²  ⇒  P = (XᵀX + λI)⁻¹,  B_ij = −P_ij / P_jj
 * </pre>
 *
 * With a dropout p it is EDLAE (H. Steck, "Autoencoders that don't overfit towards the Identity",
 * NeurIPS 2020), the average over all ways of hiding a share p of X on the right: items with many
 * interactions are penalised more, the diagonal of λI becomes p / (1 − p) · diag(XᵀX) + λ.
 * O(items³) time, 4 · items² bytes of memory. The same bytes for any number of threads.
 */
public final class EaseTrainer implements RecommenderTrainer {
    private final String name;
    private final EaseOptions options;

    public EaseTrainer(String name, EaseOptions options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LinearModel train(InteractionLog log) {
        Weighting answering = options.weighting().withAllKinds();
        int items = log.items().size();
        int kept = options.keptPerItem();
        if (items <= options.mostItems() && kept == 0) {
            return new LinearModel(answering, weights(log));
        }
        ItemSet known = Frequent.items(log, options.mostItems());
        DenseWeights dense = weights(log.over(log.users(), Frequent.names(log, known)));
        int most = kept == 0 ? known.size() : kept;
        return new LinearModel(answering, SparseWeights.pruned(dense, known, items, most));
    }

    private DenseWeights weights(InteractionLog log) {
        SparseMatrix matrix = options.weighting().matrix(log, log.end());
        float[][] gram = Gram.lower(matrix);
        double hidden = options.dropout() / (1 - options.dropout());
        for (int item = 0; item < gram.length; item++) {
            gram[item][item] += (float) (hidden * gram[item][item] + options.lambda());
        }
        SymmetricInverse.invert(gram);
        toWeights(gram);
        return new DenseWeights(gram);
    }

    /** From P to B, in place. */
    private static void toWeights(float[][] inverse) {
        float[] factors = new float[inverse.length];
        for (int item = 0; item < factors.length; item++) {
            factors[item] = -1 / inverse[item][item];
        }
        for (int item = 0; item < factors.length; item++) {
            for (int other = 0; other < factors.length; other++) {
                inverse[item][other] *= factors[other];
            }
            inverse[item][item] = 0;
        }
    }
}
