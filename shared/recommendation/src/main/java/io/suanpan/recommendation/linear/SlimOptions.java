package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.Weighting;

/**
 * How SLIM learns.
 *
 * @param l1 the penalty of a weight, which makes most of them 0; 0 or more
 * @param l2 the penalty of a weight's square; above 0
 * @param weighting of what customers did, in the training and in the answer
 * @param mostItems only so many items, at most 65,536, with the most interactions are learned from
 */
public record SlimOptions(double l1, double l2, Weighting weighting, int mostItems) {
    public SlimOptions {
        if (!(l1 >= 0) || !(l2 > 0)) {
            throw new IllegalArgumentException(
                    "SLIM's penalties must be 0 or more and above 0: %s, %s.".formatted(l1, l2));
        }
        if (mostItems < 1 || mostItems > SparseWeights.MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "SLIM's items must be from 1 to %d: %d."
                            .formatted(SparseWeights.MOST_ITEMS, mostItems));
        }
    }

    /** On what was bought; some dozens of weights an item where it has a hundred customers. */
    public static SlimOptions defaults() {
        return new SlimOptions(5, 100, Weighting.bought(), 6_000);
    }

    public SlimOptions withL1(double penalty) {
        return new SlimOptions(penalty, l2, weighting, mostItems);
    }

    public SlimOptions withL2(double penalty) {
        return new SlimOptions(l1, penalty, weighting, mostItems);
    }

    public SlimOptions withWeighting(Weighting value) {
        return new SlimOptions(l1, l2, value, mostItems);
    }

    public SlimOptions withMostItems(int most) {
        return new SlimOptions(l1, l2, weighting, most);
    }
}
