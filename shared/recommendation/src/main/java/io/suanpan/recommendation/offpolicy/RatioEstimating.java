package io.suanpan.recommendation.offpolicy;

import java.util.Arrays;

/**
 * SNIPS: at each position weighted rewards over weights, times the share of lists that are so long,
 * summed over positions. A position that the target never shares with the log adds nothing.
 */
final class RatioEstimating implements Estimating {
    private final LoggedLists lists;
    private final Weights weights;

    RatioEstimating(LoggedLists lists, Weights weights) {
        this.lists = lists;
        this.weights = weights;
    }

    @Override
    public double value(int[] counts) {
        double value = 0;
        for (int j = 0; j < lists.positions(); j++) {
            Sums sums = sums(counts, j);
            value += sums.share() * sums.ratio();
        }
        return value;
    }

    /** By the delta method. */
    @Override
    public double[] influences() {
        double[] influences = new double[lists.size()];
        int[] once = new int[lists.size()];
        Arrays.fill(once, 1);
        for (int j = 0; j < lists.positions(); j++) {
            Sums sums = sums(once, j);
            for (int i = 0; i < influences.length; i++) {
                boolean there = j < lists.length(i);
                influences[i] += ((there ? 1 : 0) - sums.share()) * sums.ratio();
                if (there && sums.weight > 0) {
                    double error = lists.slot(i, j).reward() - sums.ratio();
                    influences[i] += weights.of(i, j) * error * sums.there / sums.weight;
                }
            }
        }
        return influences;
    }

    private record Sums(double lists, double there, double weight, double reward) {
        double share() {
            return there / lists;
        }

        double ratio() {
            return weight > 0 ? reward / weight : 0;
        }
    }

    private Sums sums(int[] counts, int position) {
        double all = 0;
        double there = 0;
        double weight = 0;
        double reward = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            if (position < lists.length(i) && counts[i] > 0) {
                double ofList = counts[i] * weights.of(i, position);
                there += counts[i];
                weight += ofList;
                reward += ofList * lists.slot(i, position).reward();
            }
        }
        return new Sums(all, there, weight, reward);
    }
}
