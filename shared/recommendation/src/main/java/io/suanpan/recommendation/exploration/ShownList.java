package io.suanpan.recommendation.exploration;

import io.suanpan.recommendation.ranking.RankedItem;
import java.util.List;

/**
 * What is shown to somebody, first position first.
 *
 * @param propensities one for each item
 */
public record ShownList(List<RankedItem> items, List<Propensity> propensities) {
    public ShownList {
        items = List.copyOf(items);
        propensities = List.copyOf(propensities);
    }
}
