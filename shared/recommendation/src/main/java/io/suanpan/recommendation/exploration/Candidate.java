package io.suanpan.recommendation.exploration;

import io.suanpan.recommendation.ranking.RankedItem;

/**
 * One of those that a shown list was drawn from.
 *
 * @param weightedScore by which it was ranked
 * @param pinned whether it stands where it stands because it was pinned there
 */
public record Candidate(String name, float weightedScore, boolean pinned) {
    static Candidate of(RankedItem item) {
        return new Candidate(item.name(), item.weightedScore(), item.pinned());
    }
}
