package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import java.util.stream.IntStream;

/**
 * SLIM (X. Ning and G. Karypis, "SLIM: Sparse Linear Methods for Top-N Recommender Systems", ICDM
 * 2011): for each item j the weights of the others that best tell who has it,
 *
 * <pre>
 * min ½‖x_j − Xw‖² + ½ l2 ‖w‖² + l1 ‖w‖₁,  w ≥ 0, w_j = 0
 * </pre>
 *
 * by coordinate descent on the Gram matrix (Friedman, Hastie and Tibshirani, 2010), until no weight
 * moves by more than 10⁻⁴. Since nothing in X is below 0, only items that have more than l1 in
 * common with j can ever get a weight. O(items · common · weights · sweeps) time, 8 · items² bytes.
 * Items in parallel; the same bytes for any number of threads.
 */
public final class SlimTrainer implements RecommenderTrainer {
    private static final int MOST_SWEEPS = 100;
    private static final float SMALL_MOVE = 1e-4f;

    private final String name;
    private final SlimOptions options;

    public SlimTrainer(String name, SlimOptions options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LinearModel train(InteractionLog log) {
        ItemSet known = Frequent.items(log, options.mostItems());
        InteractionLog some = log.over(log.users(), Frequent.names(log, known));
        float[][] gram = Gram.lower(options.weighting().matrix(some, some.end()));
        mirror(gram);
        float[][] weights = new float[gram.length][gram.length];
        IntStream.range(0, gram.length).parallel().forEach(item -> learn(gram, item, weights));
        return new LinearModel(
                options.weighting().withAllKinds(),
                SparseWeights.pruned(
                        new DenseWeights(weights), known, log.items().size(), known.size()));
    }

    private static void mirror(float[][] lower) {
        for (int row = 0; row < lower.length; row++) {
            for (int column = 0; column < row; column++) {
                lower[column][row] = lower[row][column];
            }
        }
    }

    /** Writes the item's column, which no other thread touches. */
    private void learn(float[][] gram, int item, float[][] weights) {
        int[] others =
                IntStream.range(0, gram.length)
                        .filter(other -> other != item && gram[item][other] > options.l1())
                        .toArray();
        float[] weight = new float[others.length];
        float[] rest = new float[others.length];
        for (int i = 0; i < others.length; i++) {
            rest[i] = gram[item][others[i]];
        }
        float moved = Float.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > SMALL_MOVE; sweep++) {
            moved = sweep(gram, others, weight, rest);
        }
        for (int i = 0; i < others.length; i++) {
            weights[others[i]][item] = weight[i];
        }
    }

    /**
     * Each weight once.
     *
     * @param rest what each other has in common with the item beyond what the weights tell
     * @return by how much the weight that moved most did
     */
    private float sweep(float[][] gram, int[] others, float[] weight, float[] rest) {
        float most = 0;
        for (int i = 0; i < others.length; i++) {
            float[] row = gram[others[i]];
            float own = row[others[i]];
            double best = (rest[i] + own * weight[i] - options.l1()) / (own + options.l2());
            float move = (float) Math.max(0, best) - weight[i];
            if (move != 0) {
                weight[i] += move;
                most = Math.max(most, Math.abs(move));
                for (int k = 0; k < others.length; k++) {
                    rest[k] -= move * row[others[k]];
                }
            }
        }
        return most;
    }
}
