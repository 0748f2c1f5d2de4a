package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.Series;
import java.util.List;

/**
 * What was wanted of a product, as far as can be told, and how that differs from what was recorded.
 *
 * @param demand from the first sale on; never below 0
 * @param firstPeriod of the recorded history that {@code demand} begins with
 * @param changes by index, then in the order they were made
 */
public record PreparedDemand(Series demand, int firstPeriod, List<DemandChange> changes) {
    public PreparedDemand {
        changes = List.copyOf(changes);
    }

    /** In plain words; empty where nothing was changed. */
    public List<String> report() {
        return changes.stream().map(DemandChange::why).toList();
    }
}
