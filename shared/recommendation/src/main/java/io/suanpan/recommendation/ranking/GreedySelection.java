package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.Profile;
import java.util.Arrays;

/**
 * Picks one item after the other, each time that of the largest
 *
 * <pre>(1 − d − c) · relevance − d · largest similarity to what is picked − c · divergence</pre>
 *
 * with the weights d of diversity and c of calibration. With c = 0 that is maximal marginal
 * relevance (Carbonell and Goldstein, SIGIR 1998, λ = 1 − d); with d = 0 the greedy algorithm of
 * Steck (RecSys 2018), which is within 1 − 1/e of the best list. Relevance is the weighted score,
 * stretched over the candidates to 0 … 1. Of equals the one with the better score, then with the
 * lower index. O(candidates × picks) similarities.
 */
final class GreedySelection {
    private static final int NONE = -1;

    private final Assortment assortment;
    private final ItemSimilarity similarity;
    private final RankingOptions options;
    private final float[] weighted;
    private final Taste taste;
    private final double diversity;
    private final double calibration;
    private final int[] ofCategory;

    GreedySelection(
            Assortment assortment,
            ItemSimilarity similarity,
            RankingOptions options,
            float[] weighted,
            Profile profile) {
        this.assortment = assortment;
        this.similarity = similarity;
        this.options = options;
        this.weighted = weighted;
        taste = Taste.of(profile, assortment);
        diversity = options.diversity();
        calibration = taste.known() ? options.calibration() : 0;
        ofCategory = new int[assortment.categories().size()];
    }

    /**
     * @param pool the best first
     * @param pinned what is in the list in any case
     * @return at most so many as are wanted
     */
    int[] pick(int[] pool, int[] pinned, int wanted) {
        if (diversity + calibration == 0) {
            return inOrder(pool, pinned, wanted);
        }
        int[] picks = new int[Math.min(wanted, pool.length)];
        double[] relevance = relevance(pool);
        double[] nearest = new double[pool.length];
        boolean[] used = new boolean[pool.length];
        for (int item : pinned) {
            take(item, pool, nearest);
        }
        for (int size = 0; size < picks.length; size++) {
            int best = best(pool, relevance, nearest, used);
            if (best == NONE) {
                return Arrays.copyOf(picks, size);
            }
            used[best] = true;
            picks[size] = pool[best];
            take(pool[best], pool, nearest);
        }
        return picks;
    }

    /** By score alone. */
    private int[] inOrder(int[] pool, int[] pinned, int wanted) {
        for (int item : pinned) {
            ofCategory[assortment.category(item)]++;
        }
        int[] picks = new int[Math.min(wanted, pool.length)];
        int size = 0;
        for (int i = 0; i < pool.length && size < picks.length; i++) {
            int category = assortment.category(pool[i]);
            if (!full(pool[i], category)) {
                ofCategory[category]++;
                picks[size++] = pool[i];
            }
        }
        return Arrays.copyOf(picks, size);
    }

    private int best(int[] pool, double[] relevance, double[] nearest, boolean[] used) {
        double ofScore = 1 - diversity - calibration;
        double[] divergence = calibration > 0 ? taste.divergences() : new double[ofCategory.length];
        int best = NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pool.length; i++) {
            int category = assortment.category(pool[i]);
            if (used[i] || full(pool[i], category)) {
                continue;
            }
            double value =
                    ofScore * relevance[i]
                            - diversity * nearest[i]
                            - calibration * divergence[category];
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    private boolean full(int item, int category) {
        return ofCategory[category] >= options.mostPerCategory() && assortment.hasCategory(item);
    }

    private void take(int item, int[] pool, double[] nearest) {
        int category = assortment.category(item);
        ofCategory[category]++;
        taste.show(category);
        for (int i = 0; i < pool.length && diversity > 0; i++) {
            nearest[i] = Math.max(nearest[i], similarity.between(item, pool[i]));
        }
    }

    private double[] relevance(int[] pool) {
        double[] relevance = new double[pool.length];
        if (pool.length == 0) {
            return relevance;
        }
        double most = weighted[pool[0]];
        double range = most - weighted[pool[pool.length - 1]];
        for (int i = 0; i < pool.length; i++) {
            relevance[i] = range > 0 ? 1 - (most - weighted[pool[i]]) / range : 1;
        }
        return relevance;
    }
}
