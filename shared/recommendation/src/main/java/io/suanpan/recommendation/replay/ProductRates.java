package io.suanpan.recommendation.replay;

import io.suanpan.core.Digest;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.offpolicy.JudgedLog;
import io.suanpan.recommendation.offpolicy.RewardModel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a product earns at a position: the mean of that position, times how much more than the means
 * of its positions the product earned wherever it was shown,
 *
 * <pre>mean_j · (earned + {@value #DRAWN}) / (Σ mean of its positions + {@value #DRAWN})</pre>
 *
 * Learned {@value #FOLDS} times, each time without the lists of some customers, and asked of those:
 * what a list earned is not in what is expected of it (cross-fitting, Chernozhukov and others,
 * 2018). O(lists × positions). Immutable.
 */
final class ProductRates implements RewardModel {
    private static final int FOLDS = 5;

    /** As if each product had earned that much, as expected: few clicks say little of a product. */
    private static final double DRAWN = 2;

    private final Map<String, Integer> folds = new HashMap<>();
    private final Fold[] learned = new Fold[FOLDS];

    ProductRates(List<ShownRecord> lists, JudgedLog log) {
        lists.forEach(it -> folds.put(it.requestId(), foldOf(it)));
        int positions = lists.stream().mapToInt(it -> it.items().size()).max().orElse(0);
        for (int fold = 0; fold < FOLDS; fold++) {
            learned[fold] = new Fold(positions);
        }
        for (ShownRecord list : lists) {
            for (int fold = 0; fold < FOLDS; fold++) {
                if (fold != fold(list)) {
                    learned[fold].addMeans(list, log);
                }
            }
        }
        for (ShownRecord list : lists) {
            for (int fold = 0; fold < FOLDS; fold++) {
                if (fold != fold(list)) {
                    learned[fold].addProducts(list, log);
                }
            }
        }
    }

    /** By customer, as what one does in two lists is alike; strangers are taken for different. */
    private static int foldOf(ShownRecord list) {
        String who = list.customerId().isEmpty() ? list.requestId() : list.customerId();
        byte[] digest = Digest.newSha256().digest(who.getBytes(StandardCharsets.UTF_8));
        return Math.floorMod(digest[0], FOLDS);
    }

    private int fold(ShownRecord list) {
        Integer fold = folds.get(list.requestId());
        if (fold == null) {
            throw new IllegalArgumentException("The list " + list.requestId() + " is unknown.");
        }
        return fold;
    }

    @Override
    public double expected(ShownRecord list, String item, int position) {
        return learned[fold(list)].expected(item, position);
    }

    /** What all lists but those of some customers teach. */
    private static final class Fold {
        private final long[] lists;
        private final double[] earned;
        private final Map<String, double[]> products = new HashMap<>();

        Fold(int positions) {
            lists = new long[positions];
            earned = new double[positions];
        }

        void addMeans(ShownRecord list, JudgedLog log) {
            for (int at = 0; at < list.items().size(); at++) {
                lists[at]++;
                earned[at] += log.earned(list.requestId(), list.items().get(at));
            }
        }

        void addProducts(ShownRecord list, JudgedLog log) {
            for (int at = 0; at < list.items().size(); at++) {
                String item = list.items().get(at);
                double[] sums = products.computeIfAbsent(item, _ -> new double[2]);
                sums[0] += log.earned(list.requestId(), item);
                sums[1] += mean(at);
            }
        }

        private double mean(int position) {
            return lists[position] == 0 ? 0 : earned[position] / lists[position];
        }

        double expected(String item, int position) {
            double[] sums = products.get(item);
            return sums == null
                    ? mean(position)
                    : mean(position) * (sums[0] + DRAWN) / (sums[1] + DRAWN);
        }
    }
}
