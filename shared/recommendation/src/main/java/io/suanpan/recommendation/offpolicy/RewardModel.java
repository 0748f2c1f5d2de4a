package io.suanpan.recommendation.offpolicy;

import io.suanpan.recommendation.exploration.ShownRecord;

/** What a position of a list is expected to earn; the doubly robust estimate leans on it. */
@FunctionalInterface
public interface RewardModel {
    /** Expects nothing, which makes of the doubly robust estimate IPS. */
    RewardModel NONE = (_, _, _) -> 0;

    /**
     * @param list to whom and when; must not have taught the model, or the interval is too narrow
     * @param item that might stand there
     * @param position from 0
     */
    double expected(ShownRecord list, String item, int position);
}
