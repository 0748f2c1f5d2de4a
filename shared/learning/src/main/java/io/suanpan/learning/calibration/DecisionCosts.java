package io.suanpan.learning.calibration;

import io.suanpan.learning.Refusals;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What wrong decisions cost, in any one unit: right ones cost nothing.
 *
 * @param falsePositive of acting where nothing would have happened, above 0
 * @param falseNegative of not acting where it happened, above 0
 */
public record DecisionCosts(double falsePositive, double falseNegative) {
    public DecisionCosts {
        Refusals.require(
                falsePositive > 0 && Double.isFinite(falsePositive),
                "falsePositive",
                falsePositive,
                "a number above 0");
        Refusals.require(
                falseNegative > 0 && Double.isFinite(falseNegative),
                "falseNegative",
                falseNegative,
                "a number above 0");
    }

    /** The threshold for probabilities that are right (Elkan 2001): FP / (FP + FN). */
    public double bayesThreshold() {
        return falsePositive / (falsePositive + falseNegative);
    }

    /** How much a positive row weighs in training against a negative one (Elkan 2001). */
    public double positiveWeight() {
        return falseNegative / falsePositive;
    }

    /** Mean cost a row of acting from the threshold on. */
    public double mean(double[] probabilities, boolean[] labels, double threshold) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            boolean acts = probabilities[row] >= threshold;
            sum += acts == labels[row] ? 0 : acts ? falsePositive : falseNegative;
        }
        return sum / labels.length;
    }

    /**
     * The threshold of the least mean cost on out-of-fold probabilities: half-way between two of
     * them, or 0 or 1 beyond all. Of equal costs the one nearest to {@link #bayesThreshold}, which
     * is what right probabilities would say. O(rows · log rows).
     */
    public double threshold(double[] probabilities, boolean[] labels) {
        Integer[] order = new Integer[labels.length];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, Comparator.comparingDouble(row -> probabilities[row]));
        double cost = 0;
        for (boolean label : labels) {
            cost += label ? 0 : falsePositive;
        }
        double best = 0;
        double least = cost;
        for (int i = 0; i < order.length; i++) {
            cost += labels[order[i]] ? falseNegative : -falsePositive;
            boolean last = i + 1 == order.length;
            if (!last && probabilities[order[i]] == probabilities[order[i + 1]]) {
                continue;
            }
            double at = last ? 1 : (probabilities[order[i]] + probabilities[order[i + 1]]) / 2;
            double tolerance = 1e-9 * (falsePositive + falseNegative);
            boolean nearer = Math.abs(at - bayesThreshold()) < Math.abs(best - bayesThreshold());
            if (cost < least - tolerance || (cost <= least + tolerance && nearer)) {
                least = Math.min(cost, least);
                best = at;
            }
        }
        return best;
    }
}
