package io.suanpan.recommendation.offpolicy;

import java.util.Arrays;

/** The weight of each position of each list, clipped; one list after another. O(positions). */
final class Weights {
    private final LoggedLists lists;
    private final int[] starts;
    private final double[] weights;
    private double sum;
    private double squares;
    private double largest;
    private int clipped;

    Weights(LoggedLists lists, Dependence dependence, double clip) {
        this.lists = lists;
        starts = new int[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            starts[i + 1] = starts[i] + lists.length(i);
        }
        weights = new double[starts[lists.size()]];
        for (int i = 0; i < lists.size(); i++) {
            fill(i, dependence);
        }
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at];
            squares += weights[at] * weights[at];
            largest = Math.max(largest, weights[at]);
            clipped += weights[at] > clip ? 1 : 0;
            weights[at] = Math.min(weights[at], clip);
        }
    }

    private void fill(int list, Dependence dependence) {
        double product = 1;
        for (int j = 0; j < lists.length(list); j++) {
            Slot slot = lists.slot(list, j);
            product *= slot.target().givenAbove() / slot.logged().givenAbove();
            weights[starts[list] + j] =
                    dependence == Dependence.OWN_ITEM
                            ? slot.target().atPosition() / slot.logged().atPosition()
                            : product;
        }
        if (dependence == Dependence.WHOLE_LIST) {
            Arrays.fill(weights, starts[list], starts[list + 1], product);
        }
    }

    double of(int list, int position) {
        return weights[starts[list] + position];
    }

    int size() {
        return weights.length;
    }

    double mean() {
        return sum / weights.length;
    }

    /** Of the mean; as if positions were independent. */
    double standardError() {
        double variance = squares / weights.length - mean() * mean();
        return Math.sqrt(Math.max(0, variance) / weights.length);
    }

    double largest() {
        return largest;
    }

    double sum() {
        return sum;
    }

    double clippedShare() {
        return weights.length == 0 ? 0 : clipped / (double) weights.length;
    }

    /** At the worst position that at least half of the lists have. */
    double effectiveLists() {
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < lists.positions(); j++) {
            double ofPosition = 0;
            double squared = 0;
            int count = 0;
            for (int i = 0; i < lists.size(); i++) {
                if (j < lists.length(i)) {
                    ofPosition += of(i, j);
                    squared += of(i, j) * of(i, j);
                    count++;
                }
            }
            if (2 * count >= lists.size()) {
                double effective = squared == 0 ? 0 : ofPosition * ofPosition / squared;
                least = Math.min(least, effective);
            }
        }
        return Double.isInfinite(least) ? 0 : least;
    }
}
