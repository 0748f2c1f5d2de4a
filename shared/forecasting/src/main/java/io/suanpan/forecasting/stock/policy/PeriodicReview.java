package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.Require;

/**
 * (R,S): every R periods, as much as lifts the position to S.
 *
 * @param reviewPeriods R, 1 or more
 * @param upToUnits S
 */
public record PeriodicReview(long reviewPeriods, long upToUnits) implements StockPolicy {
    public PeriodicReview {
        Require.atLeast("The (R,S) policy", "reviewPeriods", reviewPeriods, 1);
        Require.atLeast("The (R,S) policy", "upToUnits", upToUnits, 0);
    }

    @Override
    public long orderUnits(long period, long positionUnits) {
        return period % reviewPeriods == 0 ? Math.max(0, upToUnits - positionUnits) : 0;
    }
}
