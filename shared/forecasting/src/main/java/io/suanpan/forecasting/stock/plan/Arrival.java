package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * Ordered units that are under way.
 *
 * @param units 1 or more
 * @param inDays 0 or more from today
 */
public record Arrival(long units, int inDays) {
    public Arrival {
        Require.amount("An arrival", "units", units, 1);
        Require.atLeast("An arrival", "inDays", inDays, 0);
    }
}
