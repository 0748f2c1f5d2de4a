package io.suanpan.recommendation.exploration;

/** What an item earns where it is shown. */
@FunctionalInterface
public interface PlacedReward {
    /**
     * @param item its name
     * @param position from 0
     */
    double of(String item, int position);
}
