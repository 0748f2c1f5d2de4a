package io.suanpan.recommendation.training;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well rankings foretold what customers bought that was new to them. With the products that a
 * customer had bought before left out: Recall@k = hits / min(k, new products); NDCG@10 with gain 1
 * for a hit, 0 else, against the best order; both averaged over customers; coverage = share of the
 * products that stand in any top 10. For one thread.
 */
final class HoldOutFigures {
    private static final int SHORT = 10;
    private static final int LONG = 20;

    private final boolean[] shown;
    private final float[] scores;
    private int customers;
    private long wanted;
    private double recallShort;
    private double recallLong;
    private double ndcg;

    HoldOutFigures(int items) {
        shown = new boolean[items];
        scores = new float[items];
    }

    /**
     * @param bought before, each once
     * @param fresh bought after and not before, ascending
     */
    void add(Recommender recommender, Profile profile, int[] bought, int[] fresh) {
        recommender.score(profile, scores);
        for (int item : bought) {
            scores[item] = Float.NEGATIVE_INFINITY;
        }
        int hits = 0;
        double gain = 0;
        double best = 0;
        int[] top = top();
        for (int rank = 0; rank < top.length; rank++) {
            boolean hit = Arrays.binarySearch(fresh, top[rank]) >= 0;
            hits += hit ? 1 : 0;
            if (rank < SHORT) {
                double discount = 1 / (StrictMath.log(rank + 2) / StrictMath.log(2));
                gain += hit ? discount : 0;
                best += rank < fresh.length ? discount : 0;
                shown[top[rank]] = true;
            }
            if (rank == Math.min(SHORT, top.length) - 1) {
                recallShort += (double) hits / Math.min(SHORT, fresh.length);
            }
        }
        recallLong += (double) hits / Math.min(LONG, fresh.length);
        ndcg += best == 0 ? 0 : gain / best;
        wanted += fresh.length;
        customers++;
    }

    /** The items of the highest scores, best first; of the same score the lower index. */
    private int[] top() {
        int[] top = new int[Math.min(LONG, scores.length)];
        int size = 0;
        for (int item = 0; item < scores.length; item++) {
            if (scores[item] == Float.NEGATIVE_INFINITY
                    || (size == top.length && !(scores[item] > scores[top[size - 1]]))) {
                continue;
            }
            int at = size < top.length ? size++ : size - 1;
            while (at > 0 && scores[item] > scores[top[at - 1]]) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = item;
        }
        return Arrays.copyOf(top, size);
    }

    int customers() {
        return customers;
    }

    /** By name: recall10, recall20, ndcg10, coverage, customers, pairs. */
    Map<String, Double> metrics() {
        int distinct = 0;
        for (boolean one : shown) {
            distinct += one ? 1 : 0;
        }
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("recall10", recallShort / customers);
        metrics.put("recall20", recallLong / customers);
        metrics.put("ndcg10", ndcg / customers);
        metrics.put("coverage", (double) distinct / shown.length);
        metrics.put("customers", (double) customers);
        metrics.put("pairs", (double) wanted);
        return metrics;
    }
}
