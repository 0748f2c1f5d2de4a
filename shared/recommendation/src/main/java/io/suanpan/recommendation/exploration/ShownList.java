package io.suanpan.recommendation.exploration;

import io.suanpan.recommendation.ranking.RankedItem;
import java.util.Collections;
import java.util.List;

/**
 * What is shown to somebody, first position first.
 *
 * @param propensities one for each item
 * @param candidates that it was drawn from, the best first; empty where nothing was left to chance
 */
public record ShownList(
        List<RankedItem> items, List<Propensity> propensities, List<RankedItem> candidates) {
    public ShownList {
        items = List.copyOf(items);
        propensities = List.copyOf(propensities);
        candidates = List.copyOf(candidates);
    }

    /** What is shown in any case. */
    public static ShownList certain(List<RankedItem> items) {
        return new ShownList(
                items, Collections.nCopies(items.size(), Propensity.CERTAIN), List.of());
    }
}
