package io.suanpan.recommendation.ranking;

/**
 * One item of a list.
 *
 * @param item its index
 * @param name of it
 * @param score that the model gave
 * @param weightedScore after boosts, price and margin: what it was ranked by
 * @param pinned whether it stands where it stands because it was pinned there
 */
public record RankedItem(int item, String name, float score, float weightedScore, boolean pinned) {}
