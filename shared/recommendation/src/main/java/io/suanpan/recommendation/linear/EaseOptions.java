package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.Weighting;

/**
 * How EASE learns.
 *
 * @param lambda the ridge penalty, in units of the weights' squares; above 0
 * @param dropout the share of what a customer has that is hidden at random while the model learns
 *     to tell all of it (EDLAE); 0 to below 1, and 0 is EASE itself
 * @param weighting of what customers did, in the training and in the answer
 * @param mostItems only so many items, at most 65,536, with the most interactions are learned from,
 *     since memory goes with the square of the items and time with the cube; the others are never
 *     suggested
 * @param keptPerItem so many weights of each item are kept, the largest by magnitude; 0 keeps all
 */
public record EaseOptions(
        double lambda, double dropout, Weighting weighting, int mostItems, int keptPerItem) {
    public EaseOptions {
        if (!(lambda > 0) || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "EASE's lambda must be above 0 and the dropout from 0 to below 1: %s, %s."
                            .formatted(lambda, dropout));
        }
        if (mostItems < 1 || mostItems > SparseWeights.MOST_ITEMS || keptPerItem < 0) {
            throw new IllegalArgumentException(
                    "EASE's items must be from 1 to %d and the kept weights 0 or more: %d, %d."
                            .formatted(SparseWeights.MOST_ITEMS, mostItems, keptPerItem));
        }
    }

    /**
     * Lambda 300 on what was bought, as is usual for shops of some thousand items; 12,000 items
     * take 600 MB and about a minute and a half of CPU time.
     */
    public static EaseOptions defaults() {
        return new EaseOptions(300, 0, Weighting.bought(), 12_000, 0);
    }

    public EaseOptions withLambda(double value) {
        return new EaseOptions(value, dropout, weighting, mostItems, keptPerItem);
    }

    public EaseOptions withDropout(double share) {
        return new EaseOptions(lambda, share, weighting, mostItems, keptPerItem);
    }

    public EaseOptions withWeighting(Weighting value) {
        return new EaseOptions(lambda, dropout, value, mostItems, keptPerItem);
    }

    public EaseOptions withMostItems(int most) {
        return new EaseOptions(lambda, dropout, weighting, most, keptPerItem);
    }

    public EaseOptions withKeptPerItem(int kept) {
        return new EaseOptions(lambda, dropout, weighting, mostItems, kept);
    }
}
