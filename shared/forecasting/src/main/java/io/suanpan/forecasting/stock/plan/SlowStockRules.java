package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * When stock is slow or dead; see {@link SlowStockAction} for the table.
 *
 * @param slowCoverDays stock that lasts longer at the expected demand is slow
 * @param markDownCoverDays stock that lasts longer than this needs a lower price
 * @param deadDays without a sale in so many days stock is dead
 */
public record SlowStockRules(int slowCoverDays, int markDownCoverDays, int deadDays) {
    private static final String WHERE = "The rules for slow stock";

    public SlowStockRules {
        Require.atLeast(WHERE, "slowCoverDays", slowCoverDays, 1);
        Require.atLeast(WHERE, "markDownCoverDays", markDownCoverDays, slowCoverDays);
        Require.atLeast(WHERE, "deadDays", deadDays, 1);
    }

    /** Half a year of cover is slow, a year too much, half a year without a sale dead. */
    public static SlowStockRules defaults() {
        return new SlowStockRules(182, 364, 182);
    }
}
